// Which fields are shown, and which of them are still to be filled in.

import type { FormStore } from "../../react/form-store.ts";
import type { FieldView } from "../../react/form-view.ts";

export const FILTERS = ["all", "required", "changed", "errors"] as const;

/** What a person wants to see of a form. */
export type FieldFilter = (typeof FILTERS)[number];

/** Whether a filter lets a field through. One with an error is never hidden. */
export function isMatch(
  filter: FieldFilter,
  { isRequired, errors }: Pick<FieldView, "isRequired" | "errors">,
  isChanged: boolean,
): boolean {
  if (filter === "all" || errors.length > 0) return true;
  return filter === "required" ? isRequired : filter === "changed" && isChanged;
}

/** The fields of a form, by filter: all that each lets through. */
export function countMatches(
  store: FormStore,
  isChanged: (name: string) => boolean,
): Record<FieldFilter, number> {
  const counts = { all: 0, required: 0, changed: 0, errors: 0 };
  for (const name of store.getForm().fields) {
    const view = store.getField(name);
    if (!view) continue;
    counts.all += 1;
    if (view.isRequired) counts.required += 1;
    if (isChanged(name)) counts.changed += 1;
    if (view.errors.length > 0) counts.errors += 1;
  }
  return counts;
}

/** Whether a field still wants something: it is required and empty, or holds what could not be sent. */
function isIncomplete(store: FormStore, name: string): boolean {
  const view = store.getField(name);
  if (!view || view.access !== "edit") return false;
  return (view.isRequired && !store.isSet(name)) || view.errors.length > 0 || !store.isSound(name);
}

/** The fields that want something, in the order of the form. */
export const incompleteFields = (store: FormStore): string[] =>
  store.getForm().fields.filter((name) => isIncomplete(store, name));

/** The next field that wants something, after the one given, and from the start again. */
export function nextIncomplete(store: FormStore, after?: string): string | undefined {
  const { fields } = store.getForm();
  const at = after === undefined ? -1 : fields.indexOf(after);
  return [...fields.slice(at + 1), ...fields.slice(0, at + 1)].find((name) => isIncomplete(store, name));
}
