import { Kept, rowId, type HttpRequestDraft, type PairRow } from "../core/values.ts";
import type { Translate } from "../i18n/translate.ts";
import { isRecord, readText, type UnknownRecord } from "../wire/record.ts";

export const EMPTY_REQUEST: HttpRequestDraft = {
  method: "GET",
  url: "",
  headers: [],
  params: [],
  contentType: "",
  body: "",
};

const recordOf = (value: unknown): UnknownRecord => (isRecord(value) ? value : {});

const secretName = /^(proxy-)?authorization$|^(set-)?cookie$|api-?key$|token$|secret$/i;

export const newPair = (): PairRow => ({ id: rowId(), name: "", value: "" });

/** A row under another name: what was a secret once stays masked. */
export const renamed = (row: PairRow, name: string): PairRow => ({
  ...row,
  name,
  ...((row.secret || secretName.test(name)) && { secret: true }),
});

const shownPair = (entry: unknown) => {
  const { name, value } = recordOf(entry);
  return { name: readText(name) ?? "", value: readText(value) ?? "" };
};

function readPairs(saved: unknown): PairRow[] {
  const entries: unknown[] = Array.isArray(saved) ? saved : [];
  return entries.map((entry) => {
    const { name, value } = shownPair(entry);
    return renamed({ id: rowId(), name, value, kept: new Kept(entry) }, name);
  });
}

/** The sub-fields as they are shown, rows aside. */
function shown(saved: UnknownRecord) {
  const { mode, type, raw, fields, contentType } = recordOf(saved.body);
  const isRaw = typeof raw === "string" && (mode ?? type) !== "fields";
  const hasFields = (mode ?? type) === "fields" || (Array.isArray(fields) && fields.length > 0);
  const isOther = saved.body !== undefined && saved.body !== null && !isRecord(saved.body);
  return {
    method: readText(saved.method) ?? "",
    url: readText(saved.url) ?? "",
    contentType: readText(contentType) ?? "",
    body: isRaw ? raw : isOther || hasFields || (raw !== undefined && raw !== null) ? undefined : "",
  };
}

export function toDraft(wire: unknown): HttpRequestDraft | undefined {
  if (!isRecord(wire) || Object.keys(wire).length === 0) return undefined;
  const rows = { headers: readPairs(wire.headers), params: readPairs(wire.params) };
  return { ...shown(wire), ...rows, kept: new Kept(wire) };
}

/** Whether a row holds something: a blank one counts only as long as it is as it was saved. */
const isFilled = (row: PairRow): boolean => row.name !== "" || row.value !== "" || isUntouched(row);

function isUntouched({ kept, name, value }: PairRow): boolean {
  const before = kept && shownPair(kept.value);
  return before?.name === name && before.value === value;
}

const writePair = (row: PairRow): unknown =>
  isUntouched(row) ? row.kept?.value : { ...recordOf(row.kept?.value), name: row.name, value: row.value };

/** A list as it was saved if its rows still say the same; else the rows, what is blank left out. */
function writePairs(rows: readonly PairRow[], saved: unknown): unknown {
  const pairs = rows.filter(isFilled).map(writePair);
  const before: unknown[] = Array.isArray(saved) ? saved : [];
  return pairs.length === before.length && pairs.every((pair, index) => pair === before[index])
    ? saved
    : pairs;
}

/** Whether there is anything in a request besides a method. */
const isEmpty = ({ url, headers, params, contentType, body, kept }: HttpRequestDraft): boolean =>
  !kept && url === "" && contentType === "" && !body && ![...headers, ...params].some(isFilled);

/**
 * The saved value with the edits in it: only sub-fields that were edited are written, so that nulls, auth, tab and
 * whatever else there is stay as they were.
 */
export function toWire(draft: HttpRequestDraft): unknown {
  if (isEmpty(draft)) return undefined;
  const saved = recordOf(draft.kept?.value);
  const before = shown(saved);
  const [headers, params] = [
    writePairs(draft.headers, saved.headers),
    writePairs(draft.params, saved.params),
  ];
  const body = writeBody(draft, before, saved.body);
  return {
    ...saved,
    ...(draft.method !== before.method && { method: draft.method }),
    ...(draft.url !== before.url && { url: draft.url }),
    ...(headers !== saved.headers && { headers }),
    ...(params !== saved.params && { params }),
    ...(body !== saved.body && { body }),
  };
}

type Shown = ReturnType<typeof shown>;

function writeBody({ body, contentType }: HttpRequestDraft, before: Shown, saved: unknown): unknown {
  const isSameType = contentType === before.contentType;
  if (body === before.body && isSameType) return saved;
  return {
    ...recordOf(saved),
    ...(!isSameType && { contentType }),
    ...(body !== before.body && { type: "raw", mode: "raw", raw: body }),
  };
}

const expression = /\{\{[^]*\}\}/;
const address = /^https?:\/\/[^\s/]\S*$/i;

/** Whether a text may be the address of a request: an http(s) URL, or one with an expression in it. */
export const isUrl = (text: string): boolean => expression.test(text) || address.test(text);

export function issuesOf(draft: HttpRequestDraft, t: Translate): string[] {
  if (isEmpty(draft)) return [];
  const unnamed = (rows: readonly PairRow[], message: (number: number) => string) =>
    rows.flatMap((row, index) => (row.name === "" && row.value !== "" ? [message(index + 1)] : []));
  return [
    ...(draft.url === "" ? [t("http.noUrl")] : isUrl(draft.url) ? [] : [t("http.badUrl")]),
    ...unnamed(draft.params, (number) => t("http.unnamedParam", { number })),
    ...unnamed(draft.headers, (number) => t("http.unnamedHeader", { number })),
  ];
}
