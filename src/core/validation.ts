import type { Translate } from "../i18n/translate.ts";
import type { AnyProp } from "../wire/prop.ts";
import { isRecord } from "../wire/record.ts";
import type { SomeCodec } from "./codec.ts";

/** A field as far as its checks go. */
export interface Checked {
  definition: SomeCodec;
  prop: AnyProp;
  draft: unknown;
  /** What would be sent. */
  wire: unknown;
  isUnreadable: boolean;
}

const isBlank = (text: unknown): boolean => (typeof text === "string" ? text.trim() === "" : text == null);

/** Rows of a list that hold nothing; a choice is no row. */
const isBlankList = (draft: unknown): boolean =>
  Array.isArray(draft) && draft.every((row) => isRecord(row) && "text" in row && isBlank(row.text));

/** An object whose only entry has neither a key nor a value. */
const isBlankObject = (draft: unknown, wire: unknown): boolean =>
  isRecord(draft) &&
  "view" in draft && // an object's draft, and not another type's
  isRecord(wire) &&
  Object.entries(wire).every(([key, value]) => isBlank(key) && isBlank(value));

/**
 * The one rule for "not filled in": unset, empty text, and lists and objects of nothing but blank items are; `0`, `false` and
 * an option whose value is "" are not.
 */
export const isUnset = (draft: unknown, wire: unknown): boolean =>
  draft === undefined ||
  draft === "" ||
  wire === undefined ||
  isBlankList(draft) ||
  isBlankObject(draft, wire);

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
