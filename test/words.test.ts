// @vitest-environment node
import path from "node:path";
import { describe, expect, test } from "vitest";
import { en as configurator } from "../src/configurator/en.ts";
import { first as configuratorFirst } from "../src/configurator/en/first.ts";
import { en } from "../src/i18n/en.ts";
import { first } from "../src/i18n/en/first.ts";
import { comesWith, importersOf, modules, textOf } from "./support/sources.ts";

/** A table of words in parts, some of which come with what says them. */
interface Book {
  name: string;
  all: object;
  first: object;
  /** The folder of its tables. */
  folder: string;
  isIts(file: string): boolean;
}

const books: Book[] = [
  {
    name: "the form",
    all: en,
    first,
    folder: path.join("i18n", "en"),
    isIts: (file) => !/^(?:configurator|locales)\b/.test(file),
  },
  {
    name: "the Configurator",
    all: configurator,
    first: configuratorFirst,
    folder: path.join("configurator", "en"),
    isIts: (file) => /^configurator.(?!locales)/.test(file),
  },
];

const speakers = (table: string) =>
  importersOf(table).filter((file) => !file.startsWith("i18n") && /\bspeak\(/.test(textOf(file)));

const known = new Map<string, boolean>();
function hasWords(file: string, table: string): boolean {
  const key = `${file} ${table}`;
  const found = known.get(key) ?? comesWith(file, speakers(table));
  known.set(key, found);
  return found;
}

describe.each(books)("$name", ({ all, first: early, folder, isIts }) => {
  const late = Object.keys(all).filter((key) => !(key in early));
  const tables = modules.filter((file) => path.dirname(file) === folder);
  /** The table that a key stands in. */
  const tableOf = (key: string) => tables.find((table) => textOf(table).includes(`"${key}":`)) ?? key;
  const isSaying = (file: string) => isIts(file) && !file.startsWith("i18n") && !tables.includes(file);

  test("has a module that brings each table, and is fetched with what says its words", () => {
    expect([...new Set(late.map(tableOf))].filter((table) => speakers(table).length === 0)).toEqual([]);
  });

  test("says no word that might not be there yet", () => {
    const silent = modules.filter(isSaying).flatMap((file) => {
      const text = textOf(file);
      return late
        .filter((key) => text.includes(`"${key}"`) && !hasWords(file, tableOf(key)))
        .map((key) => `${file}: ${key}`);
    });
    expect(silent).toEqual([]);
  });

  test("says each of its words somewhere", () => {
    const text = modules.filter(isSaying).map(textOf).join("\n");
    // `notice.${kind}` says all that starts with it.
    const starts = [...text.matchAll(/`([\w.]+\.)\$\{/g)].map(([, start = ""]) => start);
    const unsaid = Object.keys(all).filter(
      (key) => !text.includes(`"${key}"`) && !starts.some((start) => key.startsWith(start)),
    );
    expect(unsaid).toEqual([]);
  });
});
