// @vitest-environment node
import path from "node:path";
import { expect, test } from "vitest";
import { en as configurator } from "../src/configurator/en.ts";
import { en } from "../src/i18n/en.ts";
import { first } from "../src/i18n/en/first.ts";
import { comesWith, importersOf, modules, textOf } from "./support/sources.ts";

const late = Object.keys(en).filter((key) => !(key in first));
/** The table that a key stands in. */
const tableOf = (key: string) => path.join("i18n", "en", `${key.split(".")[0]}.ts`);
const speakers = (table: string) =>
  importersOf(table).filter((file) => !file.startsWith("i18n") && /\bspeak\(/.test(textOf(file)));

const hasWords = (file: string, table: string) => comesWith(file, speakers(table));

test("each table of words is brought by a module that is fetched with what says them", () => {
  const tables = new Set(late.map(tableOf));
  expect([...tables].filter((table) => speakers(table).length === 0)).toEqual([]);
});

test("no module says a word that might not be there yet", () => {
  const silent = modules
    .filter((file) => !/^(?:i18n|locales)\b/.test(file))
    .flatMap((file) => {
      const text = textOf(file);
      return late
        .filter((key) => text.includes(`"${key}"`) && !hasWords(file, tableOf(key)))
        .map((key) => `${file}: ${key}`);
    });
  expect(silent).toEqual([]);
});

test.each([
  ["the form", en, (file: string) => !/^(?:configurator|locales)\b/.test(file)],
  ["the Configurator", configurator, (file: string) => file.startsWith("configurator")],
])("each word of %s is said somewhere", (_, table, isIts) => {
  const text = modules
    .filter(
      (file) => isIts(file) && !/^en\b/.test(path.relative("i18n", file)) && !/configurator.en\b/.test(file),
    )
    .map(textOf)
    .join("\n");
  // `notice.${kind}` says all that starts with it.
  const starts = [...text.matchAll(/`([\w.]+\.)\$\{/g)].map(([, start = ""]) => start);
  const unsaid = Object.keys(table).filter(
    (key) => !text.includes(`"${key}"`) && !starts.some((start) => key.startsWith(start)),
  );
  expect(unsaid).toEqual([]);
});
