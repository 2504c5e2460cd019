// @vitest-environment node
import { expect, test } from "vitest";
import { integerText, rangeText, readInteger } from "../../src/core/integer.ts";
import { en } from "../../src/i18n/en.ts";
import { createTranslate } from "../../src/i18n/translate.ts";

const t = createTranslate(en, "en");
const issue = (text: string, bounds = {}) => integerText(bounds, t).safeParse(text).error?.issues[0]?.message;

test.each([
  ["42", 42],
  [" 7 ", 7],
  ["+7", 7],
  ["-0", 0],
  ["007", 7],
  ["9007199254740991", 9007199254740991],
])("%s is read as %s", (text, number) => {
  expect(Object.is(readInteger(text), number)).toBe(true);
  expect(issue(text)).toBeUndefined();
});

test.each(["1e3", "1.9", "9007199254740993", "٣", "１２", "abc", "1 2", "--1", ""])(
  "%j is refused, and is no other number",
  (text) => {
    expect(readInteger(text)).toBeUndefined();
    expect(issue(text)).toMatch(/whole number|too large/);
  },
);

test.each([
  ["0", { min: 1, max: 10 }, "Enter a whole number from 1 to 10."],
  ["11", { min: 1, max: 10 }, "Enter a whole number from 1 to 10."],
  ["0", { min: 1 }, "Enter 1 or more."],
  ["1001", { max: 1000 }, "Enter 1,000 or less."],
  ["9007199254740993", {}, "This number is too large to be kept exactly."],
])("%s within %o: %s", (text, bounds, message) => {
  expect(issue(text, bounds)).toBe(message);
});

test("tells its range", () => {
  expect([
    rangeText({ min: 0, max: 100 }, t),
    rangeText({ min: 1 }, t),
    rangeText({ max: 5 }, t),
    rangeText({}, t),
  ]).toEqual(["0 – 100", "1 or more", "5 or less", undefined]);
});
