// Values with a mark in place of each secret, to be shown, edited or written as code, and the way back.

import { setOwn } from "../../core/drafts.ts";
import { secretTexts, withoutSecrets } from "../../core/secrets.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { AnyProp } from "../../wire/prop.ts";
import { isRecord } from "../../wire/record.ts";

/** Where something stands within values: keys of objects, places in lists. */
export type Path = readonly (string | number)[];

export interface Secret {
  text: string;
  /** Everywhere it stands, in the order of the values. */
  places: readonly Path[];
}

export interface Marked {
  /** With «secret 1» where a secret is: the same one for the same text. */
  values: ConfiguredProps;
  /** What each mark stands for. A text that only reads like a mark is none. */
  secrets: ReadonlyMap<string, Secret>;
}

/** The values with a mark in place of each secret. `props` are all that describe them. */
export function marked(values: ConfiguredProps, props: readonly AnyProp[]): Marked {
  const written = JSON.stringify(values);
  const marks = new Map<string, string>();
  let count = 0;
  const markOf = (text: string) => {
    const known = marks.get(text);
    if (known !== undefined) return known;
    let mark: string;
    do mark = `«secret ${++count}»`;
    while (written.includes(mark));
    marks.set(text, mark);
    return mark;
  };
  const secrets = secretTexts(values, new Map(props.map((prop) => [prop.name, prop])));
  const shown = withoutSecrets(values, secrets, markOf) as ConfiguredProps; // of the same shape
  const places = new Map<string, Path[]>([...marks.values()].map((mark) => [mark, []]));
  eachText(shown, [], (text, path) => {
    for (const piece of piecesOf(text)) places.get(piece)?.push(path);
  });
  return {
    values: shown,
    secrets: new Map([...marks].map(([text, mark]) => [mark, { text, places: places.get(mark) ?? [] }])),
  };
}

/** A text at each mark, or what reads like one: every other piece is such. */
export const piecesOf = (text: string): string[] => text.split(/(«secret \d+»)/);

/** A mark that is not where its secret may be. */
export interface Stray {
  mark: string;
  /** The value it stands in. */
  name: string;
}

/**
 * The values with the secrets back in place of their marks. A secret goes only where it was, or to another place in the
 * same list: elsewhere somebody could read it.
 */
export function unmarked(
  values: ConfiguredProps,
  secrets: Marked["secrets"],
): { values: ConfiguredProps; strays: readonly Stray[] } {
  const strays: Stray[] = [];
  const filled = (text: string, path: Path): string =>
    piecesOf(text)
      .map((piece) => {
        const secret = secrets.get(piece);
        if (!secret) return piece;
        if (secret.places.some((place) => isAlike(place, path))) return secret.text;
        strays.push({ mark: piece, name: String(path[0]) });
        return piece;
      })
      .join("");
  const copy = (held: unknown, path: Path): unknown => {
    if (typeof held === "string") return filled(held, path);
    if (Array.isArray(held)) return held.map((item, index) => copy(item, [...path, index]));
    if (!isRecord(held)) return held;
    const whole: ConfiguredProps = {};
    for (const [key, inner] of Object.entries(held))
      setOwn(whole, filled(key, [...path, key]), copy(inner, [...path, key]));
    return whole;
  };
  return { values: copy(values, []) as ConfiguredProps, strays };
}

const isAlike = (a: Path, b: Path): boolean =>
  a.length === b.length &&
  a.every((key, index) => key === b[index] || (typeof key === "number" && typeof b[index] === "number"));

/** Every text in a value, keys among them: a key stands at its own path. */
function eachText(value: unknown, path: Path, hear: (text: string, path: Path) => void): void {
  if (typeof value === "string") return hear(value, path);
  if (Array.isArray(value)) return value.forEach((item, index) => eachText(item, [...path, index], hear));
  if (!isRecord(value)) return;
  for (const [key, held] of Object.entries(value)) {
    hear(key, [...path, key]);
    eachText(held, [...path, key], hear);
  }
}
