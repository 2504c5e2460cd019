import type { Translate } from "../i18n/translate.ts";
import type { AnyProp } from "../wire/prop.ts";
import type { Loaded, SomeCodec } from "./drafts.ts";

interface Subject {
  codec: SomeCodec;
  prop: AnyProp;
  draft: unknown;
  loaded: Loaded;
  /** What would be sent. */
  wire: unknown;
  /** Whether the field may stay empty for a reason of its own, such as an app that needs no account. */
  mayBeEmpty?: boolean;
}

/** The one rule for "not filled in": unset and empty text are, `0` and `false` are not. */
export const isUnset = (wire: unknown): boolean =>
  wire === undefined || wire === null || wire === "" || (Array.isArray(wire) && wire.length === 0);

/**
 * What is wrong with a field, as sentences for the person; empty when nothing is. The caller leaves out fields that are
 * not validated: hidden, disabled, read-only, switched off.
 */
export function issuesOf({ codec, prop, draft, loaded, wire, mayBeEmpty }: Subject, t: Translate): string[] {
  if (loaded.isUnreadable && draft === undefined) return [t("issue.unreadable", { type: prop.type })];
  if (draft !== undefined && draft !== "") {
    const result = codec.schema(prop, t).safeParse(draft);
    if (!result.success) return [...new Set(result.error.issues.map((issue) => issue.message))];
  }
  return isUnset(wire) && !prop.optional && !mayBeEmpty ? [t("issue.required")] : [];
}
