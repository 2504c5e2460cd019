// Snapshots of a form to restore, and patches: the differences between two states.

import type { ConfiguredProps } from "../../wire/configured-props.ts";
import { isSame } from "../same.ts";
import { wireValue, type FieldState } from "./field.ts";
import { byName } from "./props.ts";
import { valueOf } from "./select.ts";
import type { FormState } from "./state.ts";

/** An earlier field state, with whether it was switched on and the value it sent. */
export interface FieldSnapshot {
  readonly field: FieldState;
  readonly isOpen: boolean;
  readonly sent: unknown;
  /** Its prop wasn't in the form. */
  readonly isDetached: boolean;
}

/** A form's props, the component they belong to, and the fields they were requested with. */
export interface PropList extends Pick<FormState, "props" | "dynamicPropsId"> {
  readonly component?: FormState["component"];
  readonly issues?: FormState["issues"];
  /** The fields these props were requested with. Without it, the props are requested again. */
  readonly shown?: FormSnapshot;
}

/** A state to restore. Whatever it doesn't contain is left unchanged. */
export interface FormSnapshot {
  /** Fields by name; `undefined` for fields that didn't exist. */
  readonly fields: ReadonlyMap<string, FieldSnapshot | undefined>;
  /** The props of that time. */
  readonly propList?: PropList;
  /** The host's values of that time. */
  readonly values?: ConfiguredProps;
}

/** An old and a new value. */
export interface Change<T> {
  readonly before: T;
  readonly after: T;
}

/** The difference between two states. Each side is a snapshot. */
export interface Patch {
  readonly fields: ReadonlyMap<string, Change<FieldSnapshot | undefined>>;
  readonly propList?: Change<PropList>;
  readonly values?: Change<ConfiguredProps>;
}

export function snapshotOf(state: FormState, name: string): FieldSnapshot | undefined {
  const field = state.fields.get(name);
  if (!field) return undefined;
  const isDetached = !byName(state.props).has(name);
  return { field, isOpen: state.opened.has(name), sent: valueOf(state, name), isDetached };
}

export function propListOf({
  props,
  component,
  issues,
  dynamicPropsId,
  reloading,
}: FormState): Required<Pick<PropList, "component" | "issues">> & PropList {
  return { props, component, issues, dynamicPropsId, shown: reloading.shown };
}

/** Whether the props are the same, however they were requested. */
export const isSamePropList = (a: PropList, b: PropList): boolean =>
  a.props === b.props && a.component === b.component && a.dynamicPropsId === b.dynamicPropsId;

/** Whether requests use the same value for both. */
export const isSameRequest = (a: FieldSnapshot | undefined, b: FieldSnapshot | undefined): boolean =>
  isSame(requested(a), requested(b));

const requested = (snapshot: FieldSnapshot | undefined): unknown =>
  snapshot?.field.source ? snapshot.field.sample : snapshot?.sent;

/** Whether two snapshots have the same contents and are on, off or detached alike. */
export function isSameSnapshot(a: FieldSnapshot | undefined, b: FieldSnapshot | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    a.isOpen === b.isOpen &&
    a.isDetached === b.isDetached &&
    a.field.prop.type === b.field.prop.type &&
    isSame(a.sent, b.sent) &&
    isSame(a.field.source, b.field.source) &&
    (a.field === b.field ||
      (isSame(a.field.draft, b.field.draft) && isSame(wireValue(a.field), wireValue(b.field))))
  );
}

/** Compares two states. */
export function diff(before: FormState, after: FormState): Patch {
  const fields = new Map<string, Change<FieldSnapshot | undefined>>();
  for (const name of changedNames(before, after)) {
    const [was, is] = [snapshotOf(before, name), snapshotOf(after, name)];
    if (!isSameSnapshot(was, is)) fields.set(name, { before: was, after: is });
  }
  const [from, to] = [propListOf(before), propListOf(after)];
  const [given, taken] = [before.host.values, after.host.values];
  return {
    fields,
    ...(!isSamePropList(from, to) && { propList: { before: from, after: to } }),
    ...(given !== taken && { values: { before: given, after: taken } }),
  };
}

/** Fields that may differ between two states. */
function changedNames(before: FormState, after: FormState): Iterable<string> {
  const all = new Set([...before.fields.keys(), ...after.fields.keys()]);
  if (before.props !== after.props || before.opened !== after.opened) return all;
  return [...all].filter((name) => before.fields.get(name) !== after.fields.get(name));
}

/** One side of a patch. */
export function sideOf({ fields, propList, values }: Patch, side: "before" | "after"): FormSnapshot {
  return {
    fields: new Map([...fields].map(([name, change]) => [name, change[side]])),
    propList: propList?.[side],
    values: values?.[side],
  };
}
