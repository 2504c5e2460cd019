// @vitest-environment node
import path from "node:path";
import { describe, expect, test } from "vitest";
import { en as configurator } from "../src/configurator/en.ts";
import { en } from "../src/i18n/en.ts";
import { modules, textOf } from "./support/sources.ts";

/** All the words of a part of the product. */
interface Book {
  name: string;
  all: object;
  /** The folder of its tables. */
  folder: string;
  isIts(file: string): boolean;
}

const books: Book[] = [
  {
    name: "the form",
    all: en,
    folder: path.join("i18n", "en"),
    isIts: (file) => !/^(?:configurator|locales)\b/.test(file),
  },
  {
    name: "the Configurator",
    all: configurator,
    folder: path.join("configurator", "en"),
    isIts: (file) => /^configurator.(?!locales)/.test(file),
  },
];

describe.each(books)("$name", ({ all, folder, isIts }) => {
  const tables = modules.filter((file) => path.dirname(file) === folder);
  const isSaying = (file: string) => isIts(file) && !file.startsWith("i18n") && !tables.includes(file);

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
