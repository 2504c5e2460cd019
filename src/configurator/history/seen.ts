// Values as shown to the user, and how they differ.

import { getOwn } from "../../core/drafts.ts";
import type { FieldState } from "../../core/form/field.ts";
import {
  snapshotOf,
  propListOf,
  type Change,
  type FieldSnapshot,
  type PropList,
} from "../../core/form/snapshot.ts";
import type { FormState } from "../../core/form/state.ts";
import { isSame } from "../../core/same.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";

/** A value as shown to the user: what is sent, with its field, if there is one. */
export interface ShownValue {
  readonly sent: unknown;
  readonly field?: FieldState;
  readonly isOpen?: boolean;
  readonly isDetached?: boolean;
}

/** A snapshot of a whole form. */
export interface Moment {
  fields: Map<string, FieldSnapshot | undefined>;
  propList: PropList;
  /** The host's values then. */
  values: ConfiguredProps;
}

export const momentOf = (state: FormState): Moment => ({
  fields: new Map([...state.fields.keys()].map((name) => [name, snapshotOf(state, name)])),
  propList: propListOf(state),
  values: state.host.values,
});

/** The value under a name; values without a field pass through. */
function valueAt({ fields, values }: Moment, name: string): ShownValue | undefined {
  const passed = getOwn(values, name);
  return fields.get(name) ?? (passed === undefined ? undefined : { sent: passed });
}

/** Whether the values differ visibly: in what is sent, in where it comes from, or in typed text that isn't a value. */
const isSeen = (before: ShownValue | undefined, after: ShownValue | undefined): boolean =>
  !isSame(before?.sent, after?.sent) ||
  !isSame(before?.field?.source, after?.field?.source) ||
  (before?.sent === undefined && !isSame(before?.field?.draft, after?.field?.draft));

/** Visibly different values, by name. */
export function seenChanges(before: Moment, after: Moment): Map<string, Change<ShownValue | undefined>> {
  const found = new Map<string, Change<ShownValue | undefined>>();
  const all = [before, after].flatMap(({ fields, values }) => [...fields.keys(), ...Object.keys(values)]);
  for (const name of new Set(all)) {
    const change = { before: valueAt(before, name), after: valueAt(after, name) };
    if (isSeen(change.before, change.after)) found.set(name, change);
  }
  return found;
}
