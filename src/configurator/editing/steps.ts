// A form in steps: its groups one after the other, and a look at the whole at the end.

import type { FormStore } from "../../react/form-store.ts";
import { incompleteFields } from "./filter.ts";
import { groupsOf, type GroupKey } from "./groups.ts";

export type StepKey = GroupKey | "review";

export interface FormStep {
  key: StepKey;
  fields: readonly string[];
  /** How many of its fields are missing or wrong. */
  incomplete: number;
}

/** The steps of a form as it is now. What can be added has a step, too, be nothing of it there yet. */
export function stepsOf(store: FormStore, fields: readonly string[]): readonly FormStep[] {
  const incomplete = new Set(incompleteFields(store));
  const groups: { key: StepKey; fields: readonly string[] }[] = [...groupsOf(store, fields)];
  if (store.getForm().offered.length > 0 && groups.at(-1)?.key !== "optional")
    groups.push({ key: "optional", fields: [] });
  groups.push({ key: "review", fields: [] });
  return groups.map((group) => ({
    ...group,
    incomplete: group.fields.filter((name) => incomplete.has(name)).length,
  }));
}

/** The step that a person is at: the one asked for, or, where that is gone, the first. */
export const stepAt = (steps: readonly FormStep[], key: StepKey | undefined): number =>
  Math.max(
    0,
    steps.findIndex((step) => step.key === key),
  );
