import { optionKey, type Option } from "../../wire/option.ts";

type Index = ReadonlyMap<string, Option>;

const byKey = new WeakMap<readonly Option[], Index>();
const byText = new WeakMap<readonly Option[], Index>();

/** A list of options by what names them, found out once; of two that are named alike the first counts. */
function indexOf(
  indexes: WeakMap<readonly Option[], Index>,
  options: readonly Option[],
  nameOf: (value: unknown) => string,
): Index {
  const known =
    indexes.get(options) ?? new Map(options.toReversed().map((option) => [nameOf(option.value), option]));
  indexes.set(options, known);
  return known;
}

/**
 * The option that a value stands for: that of this value, else of this text. What is offered for a text may be numbers,
 * and the other way round.
 */
export function optionFor(options: readonly Option[], value: unknown): Option | undefined {
  if (value === undefined) return undefined;
  const option = indexOf(byKey, options, optionKey).get(optionKey(value));
  if (option || typeof value === "object") return option;
  return indexOf(byText, options, String).get(String(value));
}
