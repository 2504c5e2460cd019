import { plainValue } from "../wire/label-value.ts";
import { valueText } from "../wire/option.ts";
import type { AnyProp } from "../wire/prop.ts";
import { isSecret } from "./secrets.ts";

/** Types whose values are not for the clipboard: an account's id says nothing, and a request may hold secrets. */
const KEPT: ReadonlySet<string> = new Set(["app", "http_request"]);

/** What is copied of a value: a text as it is, one of choices without its label, anything else as JSON. */
export function copyText(prop: AnyProp, wire: unknown): string | undefined {
  if (isSecret(prop) || KEPT.has(prop.type)) return undefined;
  const value = plainValue(wire) ?? undefined;
  if (value === undefined || value === "") return undefined;
  if (typeof value !== "object") return valueText(value);
  try {
    return JSON.stringify(value, (_, it: unknown) => (typeof it === "bigint" ? String(it) : it), 2);
  } catch {
    return undefined; // Holds itself: it cannot come from JSON.
  }
}
