// What becomes of a configuration in a form that it was not made in.

import type { CodecFor } from "../../codecs/registry.ts";
import { getOwn, setOwn } from "../../core/drafts.ts";
import { isSame } from "../../core/same.ts";
import { accessOf, labelOf } from "../../core/visibility.ts";
import type { Sources } from "../../core/sources.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { AnyProp } from "../../wire/prop.ts";
import { preview, type Fitted } from "../editing/preview.ts";
import { mergeSources } from "../editing/sources.ts";
import { filledIn } from "../editing/inputs.ts";
import { typeOf, type Configuration } from "./configuration.ts";

/** The form to be pasted into. */
export interface Target {
  /** The key of its component. */
  component: string;
  props: readonly AnyProp[];
  now: ConfiguredProps;
  sources?: Sources;
  fieldFor: CodecFor;
  readOnly: boolean;
}

interface Named {
  name: string;
  label: string;
}

export interface PasteReport {
  /** Taken as they are. */
  fits: readonly Fitted[];
  /** Taken, written otherwise. */
  converted: readonly Fitted[];
  /** Taken, and refused by their fields: for the person to mend. */
  refused: readonly Fitted[];
  /** Not taken: of another type. */
  wrong: readonly Named[];
  /** Not taken: there is no such field in this component. */
  elsewhere: readonly Named[];
  /** Taken along: the same component may yet bring a field for them. */
  waiting: readonly Named[];
  /** Not taken: nobody may edit their fields. */
  locked: readonly Named[];
  /** A secret in them was left out, and there is none here to be kept. */
  withoutSecret: readonly Named[];
  /** All values that there would be: what is not pasted stays. */
  values: ConfiguredProps;
  /** Where the others would come from. */
  sources: Sources;
  /** How many of them would be others. */
  changes: number;
}

/** Says what would become of each value of a configuration. */
export function foreseePaste({ values, ...from }: Configuration, target: Target): PasteReport {
  const props = new Map(target.props.map((prop) => [prop.name, prop]));
  const named = (name: string): Named => {
    const prop = props.get(name);
    return { name, label: prop ? labelOf(prop) : name };
  };
  const lists: Record<"wrong" | "elsewhere" | "waiting" | "locked" | "withoutSecret", Named[]> = {
    wrong: [],
    elsewhere: [],
    waiting: [],
    locked: [],
    withoutSecret: [],
  };
  const candidates: ConfiguredProps = {};
  for (const [name, given] of Object.entries(values)) {
    const prop = props.get(name);
    const fill = filledIn(given, getOwn(target.now, name), from.leftOut, [name]);
    const isBeside = !prop && from.component !== target.component;
    if (fill.isMissing && !isBeside) lists.withoutSecret.push(named(name));
    if (fill.whole === undefined || fill.whole === null) continue;
    const type = from.types.get(name);
    if (isBeside) lists.elsewhere.push(named(name));
    else if (prop && accessOf(prop, target.readOnly) !== "edit") lists.locked.push(named(name));
    // An account is one of its app.
    else if (prop && type !== undefined && isOtherApp(type, typeOf(prop))) lists.wrong.push(named(name));
    else setOwn(candidates, name, fill.whole);
    if (!prop && !isBeside) lists.waiting.push(named(name));
  }
  const { kept, converted, faulty, dropped } = preview(undefined, target, candidates, target.fieldFor);
  const taken: ConfiguredProps = {};
  for (const [name, value] of Object.entries(target.now)) setOwn(taken, name, value);
  for (const { name, after } of [...kept, ...converted, ...faulty]) setOwn(taken, name, after);
  const { sources, changed } = mergeSources(
    target.sources ?? {},
    from.sources ?? {},
    candidates,
    target.props,
    target.readOnly,
  );
  // A value that comes from elsewhere from now on is kept by its field.
  for (const name of changed) delete taken[name];
  return {
    ...lists,
    fits: kept.filter(({ to }) => to),
    converted,
    refused: faulty,
    wrong: [...lists.wrong, ...dropped],
    values: taken,
    sources,
    changes:
      changed.length +
      Object.keys(taken).filter((name) => !isSame(taken[name], getOwn(target.now, name))).length,
  };
}

const isOtherApp = (a: string, b: string): boolean =>
  a !== b && (a.startsWith("app ") || b.startsWith("app "));
