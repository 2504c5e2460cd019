import * as z from "zod/mini";
import type { JsonIssue } from "../core/json.ts";
import type { Translate } from "../i18n/translate.ts";

/** A schema whose issues are the sentences that `find` has to say about a draft. */
export function checked<D>(find: (draft: D) => readonly string[]): z.ZodMiniType<unknown, D> {
  return z.custom<D>().check(({ value, issues }) => {
    for (const message of find(value)) issues.push({ code: "custom", message, input: value });
  });
}

/** Why a text is not taken as JSON, in words. */
export function jsonIssueText(issue: JsonIssue, t: Translate): string {
  switch (issue.kind) {
    case "syntax":
      return t("json.syntax", { line: issue.line, column: issue.column, found: issue.found });
    case "end":
      return t("json.end");
    case "number":
      return t("json.number", { number: issue.text });
    case "duplicate":
      return t("json.duplicate", { key: issue.key });
  }
}
