import { readJson } from "../../core/json.ts";
import type { HttpRequestDraft, PairRow } from "../../core/values.ts";
import type { Translate } from "../../i18n/translate.ts";
import { jsonIssueText } from "../checked.ts";
import { isBodyUntouched, isEmpty } from "./request-draft.ts";
import { isUntouched } from "./pairs.ts";

export type TabKey = "params" | "headers" | "auth" | "body";

/** What is wrong, and where: on the line of method and URL, or in a tab. `row` is the row's id. */
export interface Fault {
  at: "method" | "url" | TabKey;
  row?: string;
  message: string;
}

const expression = /\{\{[^]*\}\}/;
const address = /^https?:\/\/(?!https?:)[^\s/]\S*$/i;
/** Quotation marks that came along from a text: typeset ones, or straight ones around a URL or in its host. */
const stray = /[“”„‟«»″＂]|^["'‘’‚‛]|["'‘’‚‛]$|^[^/]*\/\/[^/?#]*["'‘’‚‛]/;
const token = /^[!#$%&'*+.^_`|~\w-]+$/;
const jsonType = /^[^;]*[/+]json\s*(?:;|$)/i;

const isQuoted = (text: string): boolean => stray.test(text.replace(/\{\{[^]*?\}\}/g, "x"));

/** Whether a text may be the address of a request: an http(s) URL, or one with an expression in it. */
export const isUrl = (text: string): boolean =>
  (expression.test(text) || address.test(text)) && !isQuoted(text);

const isToken = (text: string): boolean => token.test(text) || expression.test(text);

/** Everything wrong with a request, the line of method and URL first. What was saved so and is untouched passes. */
export function faultsOf(draft: HttpRequestDraft, t: Translate): Fault[] {
  if (isEmpty(draft)) return [];
  const { url, method, isOwnMethod, params, headers, body } = draft;
  return [
    ...(isOwnMethod && !isToken(method) ? [{ at: "method", message: t("http.badMethod") } as const] : []),
    ...(url === "" ? [{ at: "url", message: t("http.noUrl") } as const] : []),
    ...(url === "" || isUrl(url)
      ? []
      : [{ at: "url", message: t(isQuoted(url) ? "http.quotedUrl" : "http.badUrl") } as const]),
    ...unnamed(params, "params", (number) => t("http.unnamedParam", { number })),
    ...unnamed(headers, "headers", (number) => t("http.unnamedHeader", { number })),
    ...headers.flatMap((row, index): Fault[] =>
      row.name === "" || isUntouched(row) || isToken(row.name)
        ? []
        : [{ at: "headers", row: row.id, message: t("http.badHeader", { number: index + 1 }) }],
    ),
    ...(body.kind === "fields"
      ? unnamed(
          body.fields.map((row) => (isUntouched(row) ? { ...row, value: "" } : row)),
          "body",
          (number) => t("http.unnamedField", { number }),
        )
      : []),
    ...jsonFaults(draft, t),
  ];
}

const unnamed = (rows: readonly PairRow[], at: TabKey, message: (number: number) => string): Fault[] =>
  rows.flatMap((row, index) =>
    row.name === "" && row.value !== "" ? [{ at, row: row.id, message: message(index + 1) }] : [],
  );

/**
 * A raw body that says it is JSON and is not. Long numbers and equal keys are the sender's business: the text is sent as
 * it stands. One with an expression in it is JSON only after that was filled in.
 */
function jsonFaults(draft: HttpRequestDraft, t: Translate): Fault[] {
  const { kind, contentType, raw } = draft.body;
  if (kind !== "raw" || raw.trim() === "" || !jsonType.test(contentType)) return [];
  if (expression.test(raw) || isBodyUntouched(draft)) return [];
  const { issue } = readJson(raw);
  if (issue?.kind !== "syntax" && issue?.kind !== "end") return [];
  return [{ at: "body", message: t("http.badBody", { message: jsonIssueText(issue, t) }) }];
}
