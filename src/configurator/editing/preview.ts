// What becomes of values when a component gets another version, before it has it.

import type { CodecFor } from "../../codecs/registry.ts";
import type { SomeCodec } from "../../core/codec.ts";
import { load, setOwn, wireOf } from "../../core/drafts.ts";
import { isSame } from "../../core/same.ts";
import { accessOf, appliesDefault, isShown, labelOf } from "../../core/visibility.ts";
import { english } from "../../i18n/english.ts";
import type { Translate } from "../../i18n/translate.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { Component } from "../../wire/component.ts";
import type { AnyProp } from "../../wire/prop.ts";
import type { ShownValue } from "../history/seen.ts";

/** A value, and what it would be. */
export interface Fitted {
  name: string;
  label: string;
  /** The prop that it had, where that is known. */
  from?: AnyProp;
  /** The prop that it would have. */
  to?: AnyProp;
  before: unknown;
  /** Nothing where it would be dropped. */
  after: unknown;
}

export interface UpgradePreview {
  /** Sent as they are. Those that no definition names are among them. */
  kept: readonly Fitted[];
  /** Sent, written otherwise: "5" as a number. */
  converted: readonly Fitted[];
  /** Kept as they are, for a person to mend: their field shows them, and refuses them. */
  faulty: readonly Fitted[];
  /** Their prop is gone, or shows nothing like them. */
  dropped: readonly Fitted[];
  /** New props that start with a default. */
  added: readonly Fitted[];
  /** Props that have to be filled in, and had not to be before. */
  newlyRequired: readonly { name: string; label: string }[];
  /** All values that there would be. */
  values: ConfiguredProps;
}

/** A component as far as its props go: its own, or those that a reload answered. */
export type Described = Readonly<{ props: Readonly<Component["props"]> }>;

/**
 * Says what would become of values, were the props of `to` in place of those of `from`. A form gives its own fields. Where `from`
 * is not known, no prop is known to be gone.
 */
export function preview(
  from: Described | undefined,
  to: Described,
  values: ConfiguredProps,
  codecFor: CodecFor,
): UpgradePreview {
  const before = byName(from);
  const after = byName(to);
  const lists: Record<"kept" | "converted" | "faulty" | "dropped" | "added", Fitted[]> = {
    kept: [],
    converted: [],
    faulty: [],
    dropped: [],
    added: [],
  };
  const left: ConfiguredProps = {};
  const put = (list: keyof typeof lists, name: string, sides: Pick<Fitted, "before" | "after">) => {
    const [was, is] = [before.get(name), after.get(name)];
    const prop = is ?? was;
    lists[list].push({ name, label: prop ? labelOf(prop) : name, from: was, to: is, ...sides });
    if (sides.after !== undefined) setOwn(left, name, sides.after);
  };
  for (const [name, value] of Object.entries(values)) {
    const is = after.get(name);
    const gone: Fit = { after: before.has(name) ? undefined : value };
    const { after: fitted, refusal } = is ? fit(codecFor(is), is, value) : gone;
    const sound = refusal !== undefined ? "faulty" : isSame(fitted, value) ? "kept" : "converted";
    put(fitted === undefined ? "dropped" : sound, name, { before: value, after: fitted });
  }
  for (const prop of to.props) {
    const given = defaultOf(prop);
    if (before.has(prop.name) || Object.hasOwn(left, prop.name) || !appliesDefault(prop)) continue;
    if (given !== undefined) put("added", prop.name, { before: undefined, after: given });
  }
  const newlyRequired = to.props
    .filter((prop) => isWanted(prop, codecFor) && !Object.hasOwn(left, prop.name))
    .filter(({ name }) => {
      const was = before.get(name);
      return !was || !isWanted(was, codecFor) || Object.hasOwn(values, name);
    })
    .map((prop) => ({ name: prop.name, label: labelOf(prop) }));
  return { ...lists, newlyRequired, values: left };
}

/** Whether the platform has to be asked which props follow from these values. */
export const followsFrom = ({ props }: Described, values: ConfiguredProps): boolean =>
  props.some(({ name, reloadProps }) => reloadProps && Object.hasOwn(values, name));

const byName = (described: Described | undefined): ReadonlyMap<string, AnyProp> =>
  new Map(described?.props.map((prop) => [prop.name, prop]));

/** A value in the field of a prop. */
export interface Fit {
  /** As it would be sent; nothing where it would not. */
  after: unknown;
  /** The field can show nothing like it. */
  isUnreadable?: boolean;
  /** What the field says against it. */
  refusal?: string;
}

/** What a field makes of a value. */
export function fit(codec: SomeCodec, prop: AnyProp, value: unknown, t: Translate = english): Fit {
  if (codec.passive) return { after: value };
  const loaded = load(codec, prop, value);
  const { draft, isUnreadable } = loaded;
  if (isUnreadable) return { after: undefined, isUnreadable };
  const refusal =
    draft === undefined
      ? undefined
      : codec
          .schema(prop, t)
          .safeParse(draft)
          .error?.issues.find(({ message }) => message)?.message;
  return { after: wireOf(codec, prop, draft, loaded, draft) ?? undefined, refusal };
}

/** A value as a field of a prop would show it. */
export function valueOf(
  prop: AnyProp | undefined,
  sent: unknown,
  codecFor: CodecFor,
): ShownValue | undefined {
  if (sent === undefined) return undefined;
  if (!prop) return { sent };
  const codec = codecFor(prop);
  const loaded = load(codec, prop, sent);
  const rules = { ...codec, commit: "change", Widget: undefined } as const; // nobody edits it here
  return {
    sent,
    isOpen: true,
    field: { prop, rules, draft: loaded.draft, loaded, isTouched: true },
  };
}

/** The default of a prop, where it has one. */
function defaultOf(prop: AnyProp): unknown {
  const { default: given } = prop as { default?: unknown };
  return given === null || given === "" ? undefined : given;
}

/** Whether a person has to give a prop something. */
function isWanted(prop: AnyProp, codecFor: CodecFor): boolean {
  const isEditable = isShown(prop) && accessOf(prop, false) === "edit";
  return isEditable && !prop.optional && defaultOf(prop) === undefined && !codecFor(prop).passive;
}
