// Changes of all values at once: by the host, a paste, an upgrade, a reset or undo.

import type { Component } from "../../wire/component.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { AnyProp } from "../../wire/prop.ts";
import type { ReloadReply } from "../../wire/replies.ts";
import { getOwn, setOwn } from "../drafts.ts";
import { isSame } from "../same.ts";
import type { Sources } from "../sources.ts";
import { accessOf } from "../visibility.ts";
import type { Turn } from "./effects.ts";
import { emptyField, isInUse, restore, wireValue, withSaved } from "./field.ts";
import { reportValues } from "./host.ts";
import { byName, withProps } from "./props.ts";
import { commitReload, openReload, settle, stopReload } from "./reload.ts";
import { attachedFields, requestValue, valueOf } from "./select.ts";
import { isSameRequest, type FormSnapshot } from "./snapshot.ts";
import type { FormState } from "./state.ts";

/** Replaces all values. Returns the names of the changed fields; other fields keep their drafts. */
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
    const value = getOwn(values, name);
    if (isSame(value, valueOf(state, name))) continue;
    // A value replaces a source.
    const { source, ...rest } = before;
    const field = withSaved(source ? { ...rest, sample: undefined } : before, values);
    fields.set(name, field);
    if (isInUse(field)) opened.add(name);
    changed.push(name);
  }
  for (const [name, field] of state.fields) {
    const value = attached.has(name) ? undefined : getOwn(values, name);
    // A new value takes precedence over a detached field.
    if (value !== undefined && !isSame(value, wireValue(field))) fields.delete(name);
  }
  turn.effects.push({ run: "clearErrors", names: changed });
  const next = { ...state, fields, opened, host: { ...state.host, values } };
  return [reportValues(next, turn), changed];
}

/** Sets values and sources on behalf of the user. Locked fields keep theirs, and changed fields are validated. */
export function applyValues(
  state: FormState,
  values: ConfiguredProps,
  sources: Sources | undefined,
  turn: Turn,
): FormState {
  const isLocked = (prop: AnyProp) => accessOf(prop, turn.rules.readOnly) !== "edit";
  const locked = state.props.filter(isLocked).map(({ name }) => name);
  // A field that gets a source keeps its value for the way back.
  const sourced = Object.keys(sources ?? {}).filter((name) => !Object.hasOwn(values, name));
  const [valued, names] = replaceValues(state, withHeld(state, values, [...locked, ...sourced]), turn);
  const [next, changed = []] = (sources && turn.rules.sources?.replace(valued, sources, locked, turn)) ?? [
    valued,
  ];
  const all = [...names, ...changed];
  turn.effects.push({ run: "validate", names: all });
  return commitReload(next, all, turn);
}

/** The values, with the current ones for some fields. */
function withHeld(state: FormState, values: ConfiguredProps, names: readonly string[]): ConfiguredProps {
  if (names.length === 0) return values;
  const result = { ...values };
  for (const name of names) {
    const held = valueOf(state, name);
    if (held === undefined) delete result[name];
    else setOwn(result, name, held);
  }
  return result;
}

/** Resets all fields to the values the form was opened with, or the host's latest changes. */
export function resetValues(state: FormState, turn: Turn): FormState {
  turn.effects.push({ run: "clearErrors" });
  const { initial, sources } = state.host;
  const empty: FormState = {
    ...state,
    fields: new Map(),
    opened: new Set(),
    removed: undefined,
    submit: state.submit.phase === "submitting" ? state.submit : { phase: "idle" },
    host: { ...state.host, values: initial, sources: { ...sources, values: sources.initial } },
  };
  const next = reportValues(withProps(empty, state.props, turn.rules), turn);
  const changed = next.props
    .map(({ name }) => name)
    .filter((name) => !isSame(requestValue(state, name), requestValue(next, name)));
  return commitReload(next, changed, turn);
}

/** Restores a snapshot. Requests the props again if they were requested with other values. */
export function restoreSnapshot(state: FormState, to: FormSnapshot, turn: Turn): FormState {
  if (!to.propList) {
    const next = reportValues(restoreFields(state, to, turn), turn);
    return commitReload(next, [...to.fields.keys()], turn);
  }
  const { shown, component = state.component, issues = state.issues, ...propList } = to.propList;
  const stopped: FormState = {
    ...stopReload(state, turn),
    component,
    issues,
    dynamicPropsId: propList.dynamicPropsId,
    notices: [],
    removed: undefined,
  };
  let next = reportValues(restoreFields(stopped, to, turn), turn);
  next = settle(next, shown);
  if (!shown) return openReload(next, turn);
  for (const [name, requested] of shown.fields) {
    if (isSameRequest(to.fields.get(name), requested)) continue;
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
  const props = to.propList?.props ?? state.props;
  const next = props === state.props ? given : withProps(given, props, rules);
  // `withProps` switches filled-in fields on; those that were off are switched off again.
  const stillOpen = [...next.opened].filter((name) => !to.fields.has(name) || isOpen(name));
  const attached = byName(props);
  const fields = new Map(next.fields);
  for (const [name, snapshot] of to.fields) {
    const field = fields.get(name);
    if (!snapshot) {
      if (!attached.has(name)) fields.delete(name);
    } else if (field && attached.has(name)) fields.set(name, restore(field, snapshot.field));
    else if (snapshot.isDetached) {
      // Fields detached by this restore keep their current contents.
      const { prop } = snapshot.field;
      fields.set(name, restore(emptyField(prop, rules.fieldFor(prop)), snapshot.field));
    }
  }
  effects.push({ run: "clearErrors", names: [...to.fields.keys()] });
  return { ...next, fields, opened: new Set(stillOpen) };
}

/** Another version of the component, with its values. */
export interface Upgrade {
  readonly component: Component;
  readonly values: ConfiguredProps;
  /** The platform's answer for these values. Without it, the props are requested if necessary. */
  readonly answer?: Pick<ReloadReply, "props" | "issues" | "dynamicPropsId">;
}

/** Switches to another version of the component. */
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
  // The new props already match the new values.
  const settled = settle(next);
  return answer ? settled : openReload(settled, turn);
}
