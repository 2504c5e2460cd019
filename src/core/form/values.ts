// Whole sets of values: from the host, from a clipboard, from another version, from before.

import type { Component } from "../../wire/component.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { ReloadReply } from "../../wire/replies.ts";
import { getOwn, setOwn } from "../drafts.ts";
import { isSame } from "../same.ts";
import { accessOf } from "../visibility.ts";
import type { Turn } from "./effects.ts";
import { emptyField, isInUse, restore, wireValue, withSaved, type FieldState } from "./field.ts";
import { reportValues } from "./host.ts";
import { byName, withProps } from "./props.ts";
import { commitReload, openReload, settle, stopReload } from "./reload.ts";
import { attachedFields, valueOf } from "./select.ts";
import type { FormSnapshot } from "./snapshot.ts";
import type { FormState } from "./state.ts";

/** The form with another state of one field. */
export const withField = (state: FormState, field: FieldState): FormState => ({
  ...state,
  fields: new Map(state.fields).set(field.prop.name, field),
});

/** Takes values in place of all there are, and names the fields that they changed. The others keep what is being typed. */
export function replaceValues(
  state: FormState,
  values: ConfiguredProps,
  turn: Turn,
): readonly [FormState, changed: readonly string[]] {
  const fields = new Map(state.fields);
  const opened = new Set(state.opened);
  const changed: string[] = [];
  const attached = byName(state.props);
  for (const before of attachedFields(state)) {
    const { name } = before.prop;
    if (isSame(getOwn(values, name), valueOf(state, name))) continue;
    const field = withSaved(before, values);
    fields.set(name, field);
    if (isInUse(field)) opened.add(name);
    changed.push(name);
  }
  for (const [name, field] of state.fields) {
    const value = attached.has(name) ? undefined : getOwn(values, name);
    // A detached field gives way to the value that there is for it now.
    if (value !== undefined && !isSame(value, wireValue(field))) fields.delete(name);
  }
  turn.effects.push({ run: "clearErrors", names: changed });
  const next = { ...state, fields, opened, host: { ...state.host, values } };
  return [reportValues(next, turn), changed];
}

/** Values that are put in for a person: fields that cannot be edited keep theirs, and what changed is checked. */
export function applyValues(state: FormState, values: ConfiguredProps, turn: Turn): FormState {
  const [next, names] = replaceValues(state, withLocked(state, values, turn), turn);
  turn.effects.push({ run: "validate", names });
  return commitReload(next, names, turn);
}

/** The values, and those of now for fields that nobody may edit. */
function withLocked(state: FormState, values: ConfiguredProps, { rules }: Turn): ConfiguredProps {
  const locked = state.props.filter((prop) => accessOf(prop, rules.readOnly) !== "edit");
  if (locked.length === 0) return values;
  const result = { ...values };
  for (const { name } of locked) {
    const held = valueOf(state, name);
    if (held === undefined) delete result[name];
    else setOwn(result, name, held);
  }
  return result;
}

/** Gives every field what the form was opened with, or what the host has changed it to since. */
export function resetValues(state: FormState, turn: Turn): FormState {
  turn.effects.push({ run: "clearErrors" });
  const { initial } = state.host;
  const empty: FormState = {
    ...state,
    fields: new Map(),
    opened: new Set(),
    removed: undefined,
    submit: state.submit.phase === "submitting" ? state.submit : { phase: "idle" },
    host: { ...state.host, values: initial },
  };
  const next = reportValues(withProps(empty, state.props, turn.rules), turn);
  const changed = next.props
    .map(({ name }) => name)
    .filter((name) => !isSame(valueOf(state, name), valueOf(next, name)));
  return commitReload(next, changed, turn);
}

/** Goes back to what the form was. Props that were requested with something else than they are now are requested again. */
export function restoreSnapshot(state: FormState, to: FormSnapshot, turn: Turn): FormState {
  if (!to.source) {
    const next = reportValues(restoreFields(state, to, turn), turn);
    return commitReload(next, [...to.fields.keys()], turn);
  }
  const { shown, component = state.component, issues = state.issues, ...source } = to.source;
  const stopped: FormState = {
    ...stopReload(state, turn),
    component,
    issues,
    dynamicPropsId: source.dynamicPropsId,
    notices: [],
    removed: undefined,
  };
  let next = reportValues(restoreFields(stopped, to, turn), turn);
  next = settle(next, shown);
  if (!shown) return openReload(next, turn);
  for (const [name, requested] of shown.fields) {
    if (isSame(to.fields.get(name)?.sent, requested?.sent)) continue;
    const all = new Map(next.reloading.requested).set(name, requested);
    next = commitReload({ ...next, reloading: { ...next.reloading, requested: all } }, [name], turn);
  }
  return next;
}

function restoreFields(state: FormState, to: FormSnapshot, { rules, effects }: Turn): FormState {
  const isOpen = (name: string) => to.fields.get(name)?.isOpen === true;
  const opened = new Set([
    ...[...state.opened].filter((name) => !to.fields.has(name)),
    ...[...to.fields.keys()].filter(isOpen),
  ]);
  const given = { ...state, opened, host: { ...state.host, values: to.values ?? state.host.values } };
  const props = to.source?.props ?? state.props;
  const next = props === state.props ? given : withProps(given, props, rules);
  // What was off then is off again, although what is filled in stays on where its prop becomes optional.
  const stillOpen = [...next.opened].filter((name) => !to.fields.has(name) || isOpen(name));
  const attached = byName(props);
  const fields = new Map(next.fields);
  for (const [name, snapshot] of to.fields) {
    const field = fields.get(name);
    if (!snapshot) {
      if (!attached.has(name)) fields.delete(name);
    } else if (field && attached.has(name)) fields.set(name, restore(field, snapshot.field));
    else if (snapshot.isDetached) {
      // A field that leaves only now keeps what it holds: it may come back.
      const { prop } = snapshot.field;
      fields.set(name, restore(emptyField(prop, rules.fieldFor(prop)), snapshot.field));
    }
  }
  effects.push({ run: "clearErrors", names: [...to.fields.keys()] });
  return { ...next, fields, opened: new Set(stillOpen) };
}

/** Another version of the component, and what its props and values are to be. */
export interface Upgrade {
  readonly component: Component;
  readonly values: ConfiguredProps;
  /** The props that the platform has answered for these values; without it, it is asked where it has to be. */
  readonly answer?: Pick<ReloadReply, "props" | "issues" | "dynamicPropsId">;
}

/** The form with another version of its component. */
export function upgradeForm(state: FormState, { component, values, answer }: Upgrade, turn: Turn): FormState {
  const props = answer?.props ?? component.props;
  const stopped: FormState = {
    ...stopReload(state, turn),
    component,
    issues: answer?.issues ?? component.issues,
    dynamicPropsId: answer?.dynamicPropsId,
    notices: [],
    removed: undefined,
  };
  const [next, changed] = replaceValues(withProps(stopped, props, turn.rules), values, turn);
  turn.effects.push({ run: "validate", names: changed });
  // The new props count as requested with the new values.
  const settled = settle(next);
  return answer ? settled : openReload(settled, turn);
}
