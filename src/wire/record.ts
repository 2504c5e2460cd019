// How every reader of this folder opens an object it was sent.

export type UnknownRecord = Readonly<Record<string, unknown>>;

/** An object that is neither null nor a list. Class instances count: the SDK hands out some. */
export function isRecord(value: unknown): value is UnknownRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `configurable_props` → `configurableProps`: the platform writes both, the SDK only the second. */
function camelCase(key: string): string {
  return key.includes("_")
    ? key.replace(/(?<=[^_])_+([a-z\d])/g, (_, next: string) => next.toUpperCase())
    : key;
}

/** What an object says under a key; nothing, where saying it fails. */
function valueAt(input: UnknownRecord, key: string): unknown {
  try {
    return input[key];
  } catch {
    return undefined;
  }
}

/**
 * A copy with camelCase keys and without nulls (the platform's way to say "absent"), one level deep:
 * what lies inside a value is the value's own business. Where both spellings are there, camelCase wins.
 */
export function readRecord(input: UnknownRecord, keepNull?: string): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const key of Object.keys(input)) {
    const value = valueAt(input, key);
    const name = camelCase(key);
    // Nothing the platform says is called "__proto__", and setting it would be more than setting a key.
    if (value === undefined || (value === null && name !== keepNull) || name === "__proto__") continue;
    if (name === key || !Object.hasOwn(read, name)) read[name] = value;
  }
  return read;
}

/** The text, if there is any to read; a number or a boolean is written out, anything else is no text. */
export function readText(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" || typeof value === "bigint"
    ? String(value)
    : undefined;
}
