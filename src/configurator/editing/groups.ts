// The fields of a form in groups, for those who fill in one thing at a time.

import type { FormStore } from "../../react/form-store.ts";

export const GROUPS = ["accounts", "settings", "brought", "optional"] as const;

export type GroupKey = (typeof GROUPS)[number];

export interface FieldGroup {
  key: GroupKey;
  fields: readonly string[];
}

/**
 * Accounts first, then the component's own props, then those that the platform brought for these values, then the optional ones.
 * Within a group the fields stand in their own order. Empty groups are left out.
 */
export function groupsOf(store: FormStore, fields: readonly string[]): readonly FieldGroup[] {
  const own = new Set(store.state.component.props.map(({ name }) => name));
  const keyOf = (name: string): GroupKey => {
    const prop = store.getField(name)?.prop;
    if (prop?.type === "app") return "accounts";
    if (prop?.optional) return "optional";
    return own.has(name) ? "settings" : "brought";
  };
  return GROUPS.map((key) => ({ key, fields: fields.filter((name) => keyOf(name) === key) })).filter(
    (group) => group.fields.length > 0,
  );
}
