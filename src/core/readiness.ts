import type { ConfiguredProps } from "../wire/configured-props.ts";
import { DEPENDENCIES, type AnyProp } from "../wire/prop.ts";
import { isShown } from "./visibility.ts";

/** What readiness needs to know of the form. */
export interface Surroundings {
  props: readonly AnyProp[];
  /** Whether the prop has a value that could be sent. */
  isSet(name: string): boolean;
  /** Whether the prop is on screen or an optional one that is switched on. */
  isOn(prop: AnyProp): boolean;
  /** Whether an app wants an account at all. */
  needsAccount(appSlug: string): boolean;
}

/** The app whose account a type's options come from, if the definition names no app prop (docs/contract.md#types). */
const HOME_APP: readonly (readonly [prefix: string, app: RegExp])[] = [
  ["$.airtable.", /^airtable/],
  ["$.discord.", /^discord/],
];

/** Whose value a prop depends on by its definition. */
export function declaredDependencies(prop: AnyProp, props: readonly AnyProp[]): AnyProp[] {
  const names = new Set(DEPENDENCIES.map((key) => (prop as Record<string, unknown>)[key]));
  const found = props.filter((other) => names.has(other.name) && other !== prop);
  if (found.length > 0) return found;
  const home = HOME_APP.find(([prefix]) => prop.type.startsWith(prefix));
  return home ? props.filter((other) => other.type === "app" && home[1].test(other.app ?? "")) : [];
}

/** A prop whose options are asked for. */
export const asksForOptions = (prop: AnyProp): boolean =>
  prop.remoteOptions === true ||
  prop.type.startsWith("$.airtable.") ||
  prop.type.startsWith("$.discord.") ||
  prop.type === "data_store";

const gates = (prop: AnyProp): boolean => asksForOptions(prop) && !prop.optional;

/**
 * Whose value a prop's options depend on: what its definition declares and what those in turn depend on; without a
 * declaration every app, wherever it stands, and the required choices above.
 */
export function dependencies(prop: AnyProp, props: readonly AnyProp[], seen = new Set([prop])): AnyProp[] {
  const declared = declaredDependencies(prop, props).filter((other) => !seen.has(other));
  if (declared.length === 0) {
    if (seen.size > 1) return [];
    const above = props.slice(0, props.indexOf(prop));
    return props.filter(
      (other) => other !== prop && (other.type === "app" || (above.includes(other) && gates(other))),
    );
  }
  for (const other of declared) seen.add(other);
  return declared.flatMap((other) => [...dependencies(other, props, seen), other]);
}

/** The first prop that must be set before the options of `prop` can be asked for, if there is one. */
export function waitsFor(prop: AnyProp, around: Surroundings): AnyProp | undefined {
  return dependencies(prop, around.props).find(
    (other) =>
      isShown(other) &&
      around.isOn(other) &&
      !other.disabled &&
      !around.isSet(other.name) &&
      (other.type !== "app" || around.needsAccount(other.app ?? "")),
  );
}

/**
 * The values sent along when the options of `prop` are asked for: those above it, every app, and what it depends on. Not
 * those of later fields, nor saved ones whose props have not come yet: they may be secrets.
 */
export function contextFor(
  prop: AnyProp,
  props: readonly AnyProp[],
  values: ConfiguredProps,
): ConfiguredProps {
  const sent = new Set(
    [
      ...props.slice(0, props.indexOf(prop)),
      ...props.filter((other) => other.type === "app"),
      ...dependencies(prop, props),
    ].map(({ name }) => name),
  );
  return Object.fromEntries(Object.entries(values).filter(([name]) => sent.has(name)));
}
