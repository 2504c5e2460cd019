// Getting values through the SDK's serialiser whole.

import type { ConfiguredProps } from "../wire/configured-props.ts";
import { isRecord } from "../wire/record.ts";

/** Not `Object.prototype`, yet nothing else: what inherits from it is, to the SDK, no plain object. */
const notPlain: object = Object.create(Object.prototype);

/**
 * Values that arrive as they are. The SDK writes each value by the first of its schemas that fits, and those of an app
 * and of an SQL value drop the keys they do not name; its schema for plain objects loses a key called `__proto__`. All
 * of these look for plain objects only, so such a value goes out as an instance, which falls through to "any value"
 * and is written as JSON untouched. Other values, and the original, stay what they are.
 */
export function sdkValues(values: ConfiguredProps): ConfiguredProps {
  const entries = Object.entries(values);
  if (!entries.some(([, value]) => losesKeys(value))) return values;
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      losesKeys(value) ? Object.setPrototypeOf({ ...value }, notPlain) : value,
    ]),
  );
}

function losesKeys(value: unknown): value is object {
  if (!isRecord(value)) return false;
  const count = Object.keys(value).length;
  return (
    (Object.hasOwn(value, "authProvisionId") && count > 1) ||
    (Object.hasOwn(value, "usePreparedStatements") && count > 4) ||
    Object.hasOwn(value, "__proto__")
  );
}
