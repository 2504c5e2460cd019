import { isRecord } from "../wire/record.ts";
import type { SdkError } from "./types.ts";

/** Reads the errors of a run from a response, a thrown error, observations or their texts. */
export function sdkErrorsOf(response: unknown): SdkError[] {
  const found = new Map<string, SdkError>();
  read(response, 0, ({ name, message }) => found.set(`${name}\n${message}`, { name, message }));
  return [...found.values()];
}

function read(value: unknown, depth: number, add: (error: SdkError) => void): void {
  // Responses nest a text within an error within a list, and no deeper.
  if (depth > 6) return;
  const inside = (it: unknown) => read(it, depth + 1, add);
  if (typeof value === "string") return inside(parse(value));
  if (Array.isArray(value)) return value.forEach(inside);
  if (!isRecord(value)) return;
  const { name, message, k, err, error, details, os, observations, data, body } = value;
  if (k !== undefined) return k === "error" ? inside(err) : undefined;
  if (typeof error === "string" && details !== undefined)
    add({ name: error, message: JSON.stringify(details) });
  else if (typeof message === "string") {
    // The SDK's errors carry the response as text.
    const parsed = parse(message);
    if (typeof parsed === "object") return inside(parsed);
    if (typeof name === "string" && name && message) add({ name, message });
  }
  for (const it of [os, observations, data, body]) inside(it);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
