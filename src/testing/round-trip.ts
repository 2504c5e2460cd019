import { wireOf, load } from "../core/drafts.ts";
import { isSame } from "../core/same.ts";
import type { SomeDefinition } from "../react/definition.ts";
import { plainValue } from "../wire/label-value.ts";
import { parseProps, type AnyProp } from "../wire/prop.ts";

/** A prop from its definition, or as it was read before. Named "it", and of the field's type, where that is left out. */
export function propFor(
  definition: SomeDefinition,
  prop: Readonly<Record<string, unknown>> | AnyProp,
): AnyProp {
  const [read] = parseProps([{ name: "it", type: definition.type, ...prop }]).props;
  if (!read) throw new Error("This is no prop: it has no name.");
  return read;
}

/**
 * Holds a field to the law of values: what is loaded and not edited is sent as it came, and what the field writes of it
 * is the same value, key order and unknown sub-fields included. Throws an Error that says what became of it.
 */
export function expectRoundTrip(
  definition: SomeDefinition,
  prop: Readonly<Record<string, unknown>> | AnyProp,
  value: unknown,
): void {
  const read = propFor(definition, prop);
  const before = written(value);
  const loaded = load(definition, read, value);
  if (loaded.isUnreadable) throw new Error(`The field of ${definition.type} cannot read ${before}.`);
  const told = (what: unknown) => `The field of ${definition.type} made ${written(what)} of ${before}.`;
  const untouched = wireOf(definition, read, loaded.draft, loaded, loaded.draft);
  if (!isSame(untouched, value)) throw new Error(told(untouched));
  const edited: unknown = loaded.draft === undefined ? undefined : definition.toWire(loaded.draft, read);
  // A choice may be written in another spelling than it came in: with its label, say.
  if (!isSame(edited, value) && !isSame(plainValue(edited), plainValue(value))) throw new Error(told(edited));
  if (written(value) !== before) throw new Error(`The field of ${definition.type} changed the value itself.`);
}

const written = (value: unknown): string => JSON.stringify(value) ?? String(value);
