import { codecFor } from "../../codecs/registry.ts";
import { mayHaveSource } from "../../core/form/sources.ts";
import { isSame } from "../../core/same.ts";
import { isSecret } from "../../core/secrets.ts";
import type { Source } from "../../core/sources.ts";
import type { Component } from "../../wire/component.ts";
import type { AnyProp } from "../../wire/prop.ts";
import { checkValues } from "../check-values.ts";
import { narrowOptions } from "./narrow-options.ts";
import type { OverlayFinding } from "./overlay.ts";
import type { Settings } from "./read-overlay.ts";

/** A prop as the rules leave it. */
export interface AdaptedProp {
  readonly prop: AnyProp;
  readonly value?: unknown;
  readonly source?: Source;
  readonly locked?: string | true;
  readonly shown?: true;
  /** The settings that changed something. */
  readonly effective: ReadonlySet<keyof Settings>;
}

type Tell = (key: keyof Settings, code: string, level: OverlayFinding["level"], message: string) => void;

/** Why a prop can't have a value; `undefined` if it can. The value isn't quoted: it may be a secret. */
function rejection(component: Component, prop: AnyProp, value: unknown): string | undefined {
  if (prop.type !== "unknown" && codecFor(prop).passive) return "It takes no value.";
  const { optional: _, hidden: __, readOnly: ___, disabled: ____, ...checked } = prop;
  const props = [
    ...component.props.filter((it) => it.type === "app" && it.name !== prop.name),
    checked as AnyProp,
  ];
  const { issues } = checkValues({ ...component, props }, { [prop.name]: value });
  const message = issues.find((issue) => issue.prop === prop.name)?.message;
  return message !== undefined && isSecret(prop) ? "It isn't valid." : message;
}

/** Whether a prop has no value until a user fills it in. */
const isMissing = (prop: AnyProp): boolean => {
  const isInput = prop.type !== "unknown" && !codecFor(prop).passive && !prop.disabled;
  return isInput && !prop.optional && (prop.default === undefined || prop.default === "");
};

/** Applies what the rules set to a prop. Its name and type stay. */
export function adaptProp(
  component: Component,
  original: AnyProp,
  settings: Settings,
  tell: Tell,
): AdaptedProp {
  const effective = new Set<keyof Settings>();
  let prop: AnyProp = original;
  const set = (key: keyof Settings & keyof AnyProp, value: unknown) => {
    if (!isSame((prop as Record<string, unknown>)[key], value)) effective.add(key);
    prop = { ...prop, [key]: value };
  };
  const { label, description, hidden, required, locked, source: wanted } = settings;
  if (label !== undefined) set("label", label);
  if (description !== undefined) set("description", description);
  if (hidden !== undefined && hidden !== (prop.hidden === true)) set("hidden", hidden);
  if (required === true && prop.optional) {
    effective.add("required");
    prop = { ...prop, optional: false };
  } else if (required === false && !prop.optional)
    tell("required", "still-required", "warn", "The component requires it: it can't become optional.");

  if (settings.options) {
    const { prop: next, strangers, refused } = narrowOptions(prop, settings.options);
    if (refused) tell("options", "bad-options", "error", refused);
    if (strangers.length > 0)
      tell(
        "options",
        "unknown-option",
        "error",
        `These choices don't exist: ${strangers.slice(0, 5).join(", ")}. Remove them.`,
      );
    if (!isSame(next, prop)) effective.add("options");
    prop = next;
  }

  const source = wanted && readSource(prop, wanted, tell);
  let { value } = settings;
  if (value !== undefined) {
    const why = rejection(component, prop, value);
    if (why) tell("value", "bad-value", "error", `Its field rejects the preset: ${why}`);
    else if (source)
      tell(
        "value",
        "value-and-source",
        "error",
        "It has both a value and a source. Remove one: the source counts.",
      );
    else if (isSecret(prop))
      tell(
        "value",
        "secret-value",
        "warn",
        "Anyone who can read the overlay can read this secret. Save it with the configuration instead.",
      );
    if (why || source) value = undefined;
    else effective.add("value");
  }
  if (settings.default !== undefined) {
    const why = rejection(component, prop, settings.default);
    if (why) tell("default", "bad-default", "error", `Its field rejects the default: ${why}`);
    else set("default", settings.default);
    if (!why && isSecret(prop))
      tell(
        "default",
        "secret-value",
        "warn",
        "Anyone who can read the overlay can read this secret. Remove the default.",
      );
  }

  if (source) effective.add("source");
  const lock = locked || (value !== undefined && !prop.hidden ? true : undefined);
  if (locked) effective.add("locked");
  if (lock) prop = { ...prop, readOnly: true };
  const shown = settings.shown === true && prop.optional === true && !prop.hidden ? true : undefined;
  if (shown) effective.add("shown");
  if (settings.group && !prop.hidden) effective.add("group");

  if (value === undefined && !source && isMissing(prop) && (!original.readOnly || hidden)) {
    if (hidden)
      tell(
        "hidden",
        "hidden-required",
        "error",
        "It must be filled in, and is hidden without a value. Set a value, a default or a source.",
      );
    else if (locked)
      tell(
        "locked",
        "locked-required",
        "warn",
        "It must be filled in, and is locked without a value. Only saved configurations have one.",
      );
  }
  return { prop, value, source, effective, ...(lock && { locked: lock }), ...(shown && { shown }) };
}

function readSource(prop: AnyProp, source: Source, tell: Tell): Source | undefined {
  if (mayHaveSource(prop, source.from)) return source;
  const what = prop.type === "app" ? "An account" : "A secret";
  tell("source", "bad-source", "error", `${what} can't come from this source. Remove \`source\`.`);
  return undefined;
}
