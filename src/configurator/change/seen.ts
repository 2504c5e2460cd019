// What a person sees of the values of a form, and which of them differ.

import { getOwn } from "../../core/drafts.ts";
import type { FieldState } from "../../core/form/field.ts";
import {
  snapshotOf,
  sourceOf,
  type Change,
  type FieldSnapshot,
  type Source,
} from "../../core/form/snapshot.ts";
import type { FormState } from "../../core/form/state.ts";
import { isSame } from "../../core/same.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";

/** What a person sees of a value: what is sent under a name, and its field, if it has one. */
export interface ShownValue {
  readonly sent: unknown;
  readonly field?: FieldState;
  readonly isOpen?: boolean;
  readonly isDetached?: boolean;
}

/** All that a form was at a moment. */
export interface Moment {
  fields: Map<string, FieldSnapshot | undefined>;
  source: Source;
  /** The host's values then. */
  values: ConfiguredProps;
}

export const momentOf = (state: FormState): Moment => ({
  fields: new Map([...state.fields.keys()].map((name) => [name, snapshotOf(state, name)])),
  source: sourceOf(state),
  values: state.host.values,
});

/** What a name stands for. A value without a field passes through. */
function valueAt({ fields, values }: Moment, name: string): ShownValue | undefined {
  const passed = getOwn(values, name);
  return fields.get(name) ?? (passed === undefined ? undefined : { sent: passed });
}

/** Whether a person sees a difference: in what is sent, or in what was typed and is no value. */
const isSeen = (before: ShownValue | undefined, after: ShownValue | undefined): boolean =>
  !isSame(before?.sent, after?.sent) ||
  (before?.sent === undefined && !isSame(before?.field?.draft, after?.field?.draft));

/** The values that a person sees to be different, by name. */
export function seenChanges(before: Moment, after: Moment): Map<string, Change<ShownValue | undefined>> {
  const found = new Map<string, Change<ShownValue | undefined>>();
  const all = [before, after].flatMap(({ fields, values }) => [...fields.keys(), ...Object.keys(values)]);
  for (const name of new Set(all)) {
    const change = { before: valueAt(before, name), after: valueAt(after, name) };
    if (isSeen(change.before, change.after)) found.set(name, change);
  }
  return found;
}
