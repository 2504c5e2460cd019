// Changes of the prop list: which fields are kept, detached or re-attached.

import { getOwn } from "../drafts.ts";
import { isSame } from "../same.ts";
import { appliesDefault, isOn } from "../visibility.ts";
import type { AnyProp } from "../../wire/prop.ts";
import { emptyField, isInUse, rebind, withDefault, withSaved } from "./field.ts";
import type { FormState, Rules } from "./state.ts";

/** Replaces the props. Fields keep their drafts; fields whose prop was removed are detached and can be re-attached. */
export function withProps(state: FormState, props: readonly AnyProp[], rules: Rules): FormState {
  const fields = new Map(state.fields);
  const opened = new Set(state.opened);
  for (const prop of props) {
    const { name } = prop;
    const before = fields.get(name);
    const definition = rules.fieldFor(prop);
    let field = before ? rebind(before, prop, definition) : emptyField(prop, definition);
    if (rules.sources) field = rules.sources.bind(field, before, state, rules);
    if (!before && !field.source && getOwn(state.host.values, name) !== undefined)
      field = withSaved(field, state.host.values);
    else if (!field.isTouched && appliesDefault(prop)) field = withDefault(field);
    // A filled-in field stays on when its prop becomes optional.
    if (prop.optional && !prop.hidden && (!before || isOn(before.prop, state.opened)) && isInUse(field))
      opened.add(name);
    fields.set(name, field);
  }
  return { ...state, props, fields, opened: opened.size === state.opened.size ? state.opened : opened };
}

/** Reuses the objects of unchanged props, so that their fields don't render again. */
export function keepUnchanged(next: readonly AnyProp[], before: readonly AnyProp[]): readonly AnyProp[] {
  const known = byName(before);
  const merged = next.map((prop) => {
    const old = known.get(prop.name);
    return old && isSame(old, prop) ? old : prop;
  });
  return merged.length === before.length && merged.every((prop, i) => prop === before[i]) ? before : merged;
}

const indexes = new WeakMap<readonly AnyProp[], ReadonlyMap<string, AnyProp>>();

/** An index of props by name. */
export function byName(props: readonly AnyProp[]): ReadonlyMap<string, AnyProp> {
  const known = indexes.get(props);
  if (known) return known;
  const index = new Map(props.map((prop) => [prop.name, prop]));
  indexes.set(props, index);
  return index;
}
