// The parts of a value that references can take the place of: rows, entries, and the texts of statements and requests.

import { setOwn } from "../../core/drafts.ts";
import { withValueAt } from "../../core/parts.ts";
import { asksForOptions } from "../../core/readiness.ts";
import { referenceText, valueAt } from "../../core/references.ts";
import { isSame } from "../../core/same.ts";
import type { PartsSource, Reference, ReferencePath } from "../../core/sources.ts";
import { optionsOf, valueText } from "../../wire/option.ts";
import type { AnyProp } from "../../wire/prop.ts";
import { isRecord } from "../../wire/record.ts";

/** The kind of a part, used for its label. */
export type PartKind = "row" | "entry" | "statement" | "url" | "header" | "param" | "body" | "bodyField";

export interface ValuePart {
  readonly kind: PartKind;
  readonly at: ReferencePath;
  /** The name of an entry, a header and so on, or the number of a row. */
  readonly name: string;
}

/** Whether references can supply parts of the values of a prop. Choices have no parts. */
export const hasParts = (prop: AnyProp): boolean =>
  ["string[]", "integer[]", "object", "sql", "http_request"].includes(prop.type) &&
  !asksForOptions(prop) &&
  optionsOf(prop).options.length === 0;

/** A value of a prop's type in which nothing has been entered. */
export function emptyValue({ type }: AnyProp): unknown {
  if (type === "sql") return { value: "", query: "", params: [], usePreparedStatements: false };
  if (type === "http_request") return { method: "GET", url: "", headers: [], params: [] };
  return type === "object" ? {} : [];
}

/** The parts that a value has. */
export function partsOf(prop: AnyProp, value: unknown): ValuePart[] {
  if (prop.type === "sql") return [{ kind: "statement", at: ["value"], name: "" }];
  if (Array.isArray(value))
    return value.map((_, index): ValuePart => ({ kind: "row", at: [index], name: String(index + 1) }));
  if (!isRecord(value)) return [];
  if (prop.type === "object")
    return Object.keys(value).map((key): ValuePart => ({ kind: "entry", at: [key], name: key }));
  const body = isRecord(value.body) ? value.body : {};
  const hasFields = Array.isArray(body.fields) && body.fields.length > 0;
  return [
    { kind: "url", at: ["url"], name: "" },
    ...pairs("param", ["params"], value.params),
    ...pairs("header", ["headers"], value.headers),
    ...(hasFields ? pairs("bodyField", ["body", "fields"], body.fields) : []),
    ...(typeof body.raw === "string" && !hasFields
      ? [{ kind: "body", at: ["body", "raw"], name: "" } as const]
      : []),
  ];
}

const pairs = (kind: PartKind, at: ReferencePath, list: unknown): ValuePart[] =>
  (Array.isArray(list) ? list : []).flatMap((pair: unknown, index) =>
    isRecord(pair) ? [{ kind, at: [...at, index, "value"], name: valueText(pair.name ?? "") }] : [],
  );

/** What a part consists of: its reference, or its text. */
export function partReference({ value, references }: PartsSource, at: ReferencePath): Reference {
  const placed = references.find((it) => isSame(it.at, at));
  if (placed) return placed.reference;
  const text = valueAt(value, at);
  return text === undefined || text === null || text === "" ? [] : [valueText(text)];
}

/** Sets a part. Without any path in it, it is a plain text of the value again, or a number where the prop takes numbers. */
export function withPart(
  source: PartsSource,
  { at }: Pick<ValuePart, "at">,
  reference: Reference,
  type: string,
): PartsSource {
  const others = source.references.filter((it) => !isSame(it.at, at));
  const text = referenceText(reference);
  const [first = ""] = reference;
  const isPlain = reference.every((part) => typeof part === "string");
  const number = Number(text);
  const isNumber = type === "integer[]" && text.trim() !== "" && Number.isSafeInteger(number);
  const plain: unknown = isNumber ? number : typeof first === "string" ? first : "";
  let value = withValueAt(source.value, at, isPlain ? plain : text) ?? source.value;
  // The statement that runs follows from the one that was written.
  if (type === "sql") value = withValueAt(value, ["query"], isPlain ? plain : text) ?? value;
  return { ...source, value, references: isPlain ? others : [...others, { at, reference }] };
}

/** Adds an empty row to a list, or an entry to an object. */
export function withNewPart(source: PartsSource, key?: string): PartsSource {
  const { value } = source;
  if (key === undefined)
    return { ...source, value: [...(Array.isArray(value) ? (value as unknown[]) : []), ""] };
  const object = { ...(isRecord(value) ? value : {}) };
  setOwn(object, key, "");
  return { ...source, value: object };
}

/** Removes a row or an entry. The references of later rows move up. */
export function withoutPart(source: PartsSource, [key]: ReferencePath): PartsSource {
  const references = source.references.filter(({ at }) => at[0] !== key);
  if (Array.isArray(source.value) && typeof key === "number")
    return {
      ...source,
      value: (source.value as unknown[]).filter((_, index) => index !== key),
      references: references.map((it) => {
        const [first, ...rest] = it.at;
        return typeof first === "number" && first > key ? { ...it, at: [first - 1, ...rest] } : it;
      }),
    };
  const { [String(key)]: _, ...value } = isRecord(source.value) ? source.value : {};
  return { ...source, value, references };
}
