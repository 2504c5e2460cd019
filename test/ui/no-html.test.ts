// @vitest-environment node
import { expect, test } from "vitest";
import { modules, textOf } from "../support/sources.ts";

/** All that turns a text into markup or code, but for what a library does within itself. */
const turnsTextInto = {
  HTML: /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\s*\+?=(?!=)|insertAdjacentHTML|createContextualFragment|DOMParser|setHTML|document\.write|srcdoc/i,
  code: /\beval\s*\(|\bnew Function\b|\bsetTimeout\(\s*["'`]|\bimportScripts\b|javascript:/,
  "inline style": /\.cssText\b|setAttribute\(\s*["']style|createElement\(\s*["']style/,
};

/** Code without its comments. */
const codeOf = (file: string) => textOf(file).replaceAll(/\/\*[^]*?\*\/|(?<!:)\/\/.*/g, "");

test.each(Object.entries(turnsTextInto))("no module hands %s to the page as text", (_, pattern) => {
  expect(modules.filter((file) => pattern.test(codeOf(file)))).toEqual([]);
});
