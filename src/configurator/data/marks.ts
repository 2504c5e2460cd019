// Values with a mark in place of each secret, to be shown, edited or written as code, and the way back.

import { setOwn } from "../../core/drafts.ts";
import { writeJson } from "../../core/json.ts";
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

/** Stands for a secret while others are still looked for: no secret is within it. */
const standIn = (index: number) => String.fromCodePoint(0xf_fff0, 0x10_0000 + index);
const standIns = /\u{FFFF0}([\u{100000}-\u{10FFFD}])/gu;

/** The values with a mark in place of each secret. `props` are all that describe them. */
export function marked(values: ConfiguredProps, props: readonly AnyProp[]): Marked {
  const texts = secretTexts(values, new Map(props.map((prop) => [prop.name, prop])));
  const found: string[] = [];
  const shown = withoutSecrets(values, texts, (text) =>
    standIn(found.includes(text) ? found.indexOf(text) : found.push(text) - 1),
  );
  const marks = freeMarks(writeJson(shown) ?? "", found.length);
  const places = new Map<string, Path[]>(marks.map((mark) => [mark, []]));
  const written = changed(shown, [], (text, path) =>
    text.replaceAll(standIns, (_, char: string) => {
      const mark = marks[(char.codePointAt(0) ?? 0) - 0x10_0000] ?? "";
      places.get(mark)?.push(path);
      return mark;
    }),
  );
  return {
    values: written as ConfiguredProps, // of the same shape
    secrets: new Map(
      found.map((text, index) => [
        marks[index] ?? "",
        { text, places: places.get(marks[index] ?? "") ?? [] },
      ]),
    ),
  };
}

/** Marks that do not stand in a text already. */
function freeMarks(text: string, count: number): string[] {
  const marks: string[] = [];
  for (let number = 1; marks.length < count; number++)
    if (!text.includes(`«secret ${number}»`)) marks.push(`«secret ${number}»`);
  return marks;
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
  return { values: changed(values, [], filled) as ConfiguredProps, strays };
}

const isAlike = (a: Path, b: Path): boolean =>
  a.length === b.length &&
  a.every((key, index) => key === b[index] || (typeof key === "number" && typeof b[index] === "number"));

/** A copy of a value with other texts in it. A key stands at its own path. */
function changed(held: unknown, path: Path, change: (text: string, path: Path) => string): unknown {
  if (typeof held === "string") return change(held, path);
  if (Array.isArray(held)) return held.map((item, index) => changed(item, [...path, index], change));
  if (!isRecord(held)) return held;
  const copy: ConfiguredProps = {};
  for (const [key, inner] of Object.entries(held)) {
    const inside = [...path, key];
    setOwn(copy, change(key, inside), changed(inner, inside, change));
  }
  return copy;
}
