// Props come and go: which fields stay, which are set aside, and which come back.

import { getOwn } from "../drafts.ts";
import { isSame } from "../same.ts";
import { appliesDefault, isOn } from "../visibility.ts";
import type { AnyProp } from "../../wire/prop.ts";
import { emptyField, isInUse, rebind, withDefault, withSaved } from "./field.ts";
import type { FormState, Rules } from "./state.ts";

/** The form with these props. Fields keep their drafts; those whose prop has left are detached, and may come back. */
export function withProps(state: FormState, props: readonly AnyProp[], rules: Rules): FormState {
  const fields = new Map(state.fields);
  const opened = new Set(state.opened);
  for (const prop of props) {
    const { name } = prop;
    const before = fields.get(name);
    const definition = rules.fieldFor(prop);
    let field = before ? rebind(before, prop, definition) : emptyField(prop, definition);
    if (!before && getOwn(state.host.values, name) !== undefined) field = withSaved(field, state.host.values);
    else if (!field.isTouched && appliesDefault(prop)) field = withDefault(field);
    // A field that may be left out from now on stays where it is, if there is something in it.
    if (prop.optional && !prop.hidden && (!before || isOn(before.prop, state.opened)) && isInUse(field))
      opened.add(name);
    fields.set(name, field);
  }
  return { ...state, props, fields, opened: opened.size === state.opened.size ? state.opened : opened };
}

/** The next props, with the same objects for those that did not change: their fields need not be drawn again. */
export function keepUnchanged(next: readonly AnyProp[], before: readonly AnyProp[]): readonly AnyProp[] {
  const known = byName(before);
  const merged = next.map((prop) => {
    const old = known.get(prop.name);
    return old && isSame(old, prop) ? old : prop;
  });
  return merged.length === before.length && merged.every((prop, i) => prop === before[i]) ? before : merged;
}

const indexes = new WeakMap<readonly AnyProp[], ReadonlyMap<string, AnyProp>>();

/** The props of a list by their names. */
export function byName(props: readonly AnyProp[]): ReadonlyMap<string, AnyProp> {
  const known = indexes.get(props);
  if (known) return known;
  const index = new Map(props.map((prop) => [prop.name, prop]));
  indexes.set(props, index);
  return index;
}
