// What may not be shown, kept or handed on: the values of secret props, whatever is called like a secret, tokens.

import type { ConfiguredProps } from "../wire/configured-props.ts";
import type { AnyProp } from "../wire/prop.ts";
import { isRecord } from "../wire/record.ts";

const secretName =
  /^(?:proxy-)?authorization$|^(?:set-)?cookie$|(?:api|access|auth|private|secret|signing|subscription|functions)[-_]?key$|(?:token|secret|passw(?:or)?d|passphrase)$/i;

/** Whether what is called so is not for everyone to read. */
export const isSecretName = (name: string): boolean => secretName.test(name.trim());

/** Whether a prop says that its values are not for everyone to read. */
export const isSecret = (prop: AnyProp): boolean => "secret" in prop && prop.secret === true;

/** Stands where a secret was. */
export const TAKEN_OUT = "«secret»";

/** Values that are told apart from ordinary words only by where they stand. */
const SHORTEST = 4;

const tokens = /\b(?:ctok|xox[abp]|gh[pousr]|sk|pk)[-_][\w-]{8,}|\b(?:Bearer|Basic) [\w+/=.~-]{8,}/g;

/** What an object holds, by key; nothing where it stands inside itself, which a value that is no JSON may. */
const entriesOf = (value: object, above: readonly object[]): [string, unknown][] =>
  above.includes(value) ? [] : Object.entries(value);

/** Every text inside a value. */
export function textsOf(value: unknown, above: readonly object[] = []): string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return entriesOf(value, above).flatMap(([, held]) => textsOf(held, [...above, value]));
}

/**
 * The texts that the values of secret props hold. A prop that nobody has described may be one: its value is taken for a
 * secret, too.
 */
export function secretTexts(
  configuredProps: ConfiguredProps,
  propsByName: ReadonlyMap<string, AnyProp>,
): string[] {
  return Object.entries(configuredProps).flatMap(([name, value]) => {
    const prop = propsByName.get(name);
    return prop && !isSecret(prop) ? namedSecrets(value) : textsOf(value);
  });
}

/**
 * A value as it may be shown: nothing of a secret prop, nor of a request, which may hold secrets anywhere, and no secret
 * within another.
 */
export const shownValue = (prop: AnyProp, value: unknown): unknown =>
  isSecret(prop) || prop.type === "http_request" ? TAKEN_OUT : withoutSecrets(value, namedSecrets(value));

/** The texts that stand under a secret's name: `password: …`, or `{name: "Authorization", value: …}`. */
export function namedSecrets(value: unknown, above: readonly object[] = []): string[] {
  if (typeof value !== "object" || value === null) return [];
  const within = [...above, value];
  const isPair = "name" in value && typeof value.name === "string" && isSecretName(value.name);
  return entriesOf(value, above).flatMap(([key, held]) =>
    isSecretName(key) || (isPair && key === "value") ? textsOf(held, within) : namedSecrets(held, within),
  );
}

/**
 * A copy of a value, as far as it is JSON, without these secrets, wherever and however they are written in it. `mark` says
 * what stands for each of the texts found.
 */
export function withoutSecrets(
  value: unknown,
  secrets: Iterable<string>,
  mark: (found: string) => string = () => TAKEN_OUT,
): unknown {
  const whole = new Set(secrets);
  const parts = [...whole]
    .filter((secret) => secret.length >= SHORTEST)
    .flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])
    .toSorted((a, b) => b.length - a.length);
  const clean = (text: string) =>
    whole.has(text)
      ? mark(text)
      : parts.reduce((rest, part) => rest.replaceAll(part, mark), text).replaceAll(tokens, mark);
  const copy = (held: unknown, above: readonly object[]): unknown => {
    if (typeof held === "string") return clean(held);
    if (typeof held !== "object" || held === null) return held;
    const within = [...above, held];
    if (Array.isArray(held)) return above.includes(held) ? [] : held.map((inner) => copy(inner, within));
    if (!isRecord(held)) return held;
    return Object.fromEntries(
      entriesOf(held, above).map(([key, inner]) => [clean(key), copy(inner, within)]),
    );
  };
  return copy(value, []);
}
