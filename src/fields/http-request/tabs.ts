import type { HttpRequestDraft } from "../../core/values.ts";
import { readText } from "../../wire/record.ts";
import { credentialsOf } from "../../codecs/http-request/request-draft.ts";
import type { TabKey } from "../../codecs/http-request/faults.ts";
import { isFilled, recordOf } from "../../codecs/http-request/pairs.ts";

export const TABS: readonly TabKey[] = ["params", "headers", "auth", "body"];

/** How much there is in each tab: rows that hold something, and one for an authentication or a text. */
export function countsOf({ params, headers, auth, body }: HttpRequestDraft): Record<TabKey, number> {
  const { kind, raw, fields } = body;
  const content = kind === "raw" ? Number(raw !== "") : Number(kind === "other");
  return {
    params: params.filter(isFilled).length,
    headers: headers.filter(isFilled).length,
    auth: Number(credentialsOf(auth.type)?.length !== 0),
    body: kind === "fields" ? fields.filter(isFilled).length : content,
  };
}

/** The tab to begin with: the saved one, else the first with something in it. */
export function firstTab(draft: HttpRequestDraft | undefined): TabKey {
  const saved = (readText(recordOf(draft?.kept).tab) ?? "").toLowerCase();
  const counts = draft && countsOf(draft);
  return TABS.find((key) => key === saved) ?? TABS.find((key) => counts && counts[key] > 0) ?? "params";
}

/** Whether a request says twice who sends it. */
export const hasTwoAuths = ({ auth, headers }: HttpRequestDraft): boolean =>
  credentialsOf(auth.type)?.length !== 0 &&
  headers.some(({ name, value }) => /^authorization$/i.test(name.trim()) && value !== "");
