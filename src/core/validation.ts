import type { Translate } from "../i18n/translate.ts";
import type { AnyProp } from "../wire/prop.ts";
import type { SomeCodec } from "./drafts.ts";

/** A field as far as its checks go. */
export interface Checked {
  definition: SomeCodec;
  prop: AnyProp;
  draft: unknown;
  /** What would be sent. */
  wire: unknown;
  isUnreadable: boolean;
}

/** The one rule for "not filled in": unset and empty text are; `0`, `false` and an option whose value is "" are not. */
export const isUnset = (draft: unknown, wire: unknown): boolean =>
  draft === undefined || draft === "" || wire === undefined;

/**
 * What is wrong with a field, as sentences for the person; empty when nothing is. The caller leaves out fields that are
 * not validated: hidden, disabled, read-only, switched off.
 */
export function issuesOf(
  { definition, prop, draft, wire, isUnreadable }: Checked,
  mayBeEmpty: boolean,
  t: Translate,
): string[] {
  if (isUnreadable) return [t("issue.unreadable", { type: prop.type })];
  if (draft !== undefined && draft !== "") {
    const result = definition.schema(prop, t).safeParse(draft);
    if (!result.success) return [...new Set(result.error.issues.map((issue) => issue.message))];
  }
  return isUnset(draft, wire) && !prop.optional && !mayBeEmpty ? [t("issue.required")] : [];
}
