import { isSecret } from "../../core/secrets.ts";
import { readChoice, readChoices, writeChoice, writeChoices, type Choice } from "../../wire/label-value.ts";
import { optionKey, valueText, type Option } from "../../wire/option.ts";
import type { AnyProp } from "../../wire/prop.ts";
import type { Fetched } from "./calls.ts";
import type { PortedProp } from "./portability.ts";

const isMany = ({ type }: AnyProp): boolean => type.endsWith("[]");

/** The choices that a value holds, in any spelling. */
export function choicesIn(prop: AnyProp, wire: unknown): Choice[] {
  if (isMany(prop)) return readChoices(wire);
  const choice = readChoice(wire);
  return choice ? [choice] : [];
}

/** Whether all choices are among these values. */
export const hasAll = (choices: readonly Choice[], keys: ReadonlySet<string>): boolean =>
  choices.every(({ value }) => keys.has(optionKey(value)));

const sameLabel = ({ label }: Choice, options: readonly Option[]): Option[] =>
  label === undefined || label.trim() === ""
    ? []
    : options.filter((option) => option.label.trim() === label.trim());

const nameOf = ({ label, value }: Choice): string => `"${label ?? valueText(value)}"`;

/** Compares saved choices with those of the target. What wasn't loaded isn't missing. */
export function matchChoices(
  prop: AnyProp,
  choices: readonly Choice[],
  { found, problem }: Fetched<readonly Option[]>,
  isLabelled: boolean,
): PortedProp {
  const keys = new Set(found.map(({ value }) => optionKey(value)));
  const others = choices.filter(({ value }) => !keys.has(optionKey(value)));
  if (others.length === 0) return { prop: prop.name, status: "works" };
  const replaced = choices.map((choice) => (others.includes(choice) ? sameLabel(choice, found) : [choice]));
  // The label is ambiguous if several options have it.
  const offered = replaced.every((options) => options.length === 1) ? replaced.flat() : undefined;
  const offer = offered && { offer: write(prop, offered, isLabelled) };
  if (problem !== undefined)
    return { prop: prop.name, status: "unknown", message: `Couldn't load all choices: ${problem}`, ...offer };
  if (isSecret(prop) && !offered)
    return { prop: prop.name, status: "missing", message: "The choice doesn't exist there." };
  const names = others.map(nameOf).join(", ");
  return offered
    ? { prop: prop.name, status: "other", message: `Another id has the same label: ${names}.`, ...offer }
    : { prop: prop.name, status: "missing", message: `These choices don't exist there: ${names}.` };
}

function write(prop: AnyProp, choices: readonly Choice[], isLabelled: boolean): unknown {
  const tidy = choices.map(({ label, value }) => ({ label, value }));
  const [first] = tidy;
  if (isLabelled) return isMany(prop) ? writeChoices(tidy) : first && writeChoice(first);
  return isMany(prop) ? tidy.map(({ value }) => value) : first?.value;
}
