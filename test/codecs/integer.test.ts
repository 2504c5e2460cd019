// @vitest-environment node
import { expect, test } from "vitest";
import {
  integerText,
  typingFor,
  rangeText,
  readInteger,
  steppedText,
  stepOf,
} from "../../src/codecs/integer.ts";
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

test.each([
  ["ArrowUp", false, 1],
  ["ArrowDown", false, -1],
  ["ArrowUp", true, 10],
  ["ArrowDown", true, -10],
  ["PageUp", false, 10],
  ["PageDown", false, -10],
  ["ArrowLeft", false, undefined],
  ["1", false, undefined],
])("%s (Shift: %s) steps by %s", (key, isLarge, by) => {
  expect(stepOf(key, isLarge)).toBe(by);
});

test.each([
  ["41", 1, {}, "42"],
  [" +7 ", -1, {}, "6"],
  ["0", -1, {}, "-1"],
  ["-1", 1, {}, "0"],
  ["95", 10, { max: 100 }, "100"],
  ["5", -10, { min: 1 }, "1"],
  ["500", 1, { max: 100 }, "100"],
  ["9", 1, { max: 9.5 }, "9"],
  ["9007199254740981", 10, {}, "9007199254740991"],
  ["9007199254740990", 10, {}, "9007199254740991"],
  ["-9007199254740991", -1, {}, "-9007199254740991"],
  ["", 1, {}, "0"],
  ["", -10, { min: 3, max: 9 }, "3"],
  [" ", 1, { max: -5 }, "-5"],
])("%j stepped by %i within %o is %s", (text, by, bounds, next) => {
  expect(steppedText(text, by, bounds)).toBe(next);
});

test.each(["1e3", "1.9", "abc", "9007199254740993", "٣"])("%j is not stepped", (text) => {
  expect(steppedText(text, 1, {})).toBeUndefined();
});

test.each([
  ["1", { min: 1, max: 10 }],
  ["10", { min: 1, max: 10 }],
  ["5", { min: 5 }],
  ["50", { min: 5 }],
  ["5", { max: 5 }],
  ["-50", { max: 5 }],
])("%s is within %o", (text, bounds) => {
  expect(issue(text, bounds)).toBeUndefined();
});

test.each([
  ["without bounds", {}, "code"],
  ["with a negative minimum", { min: -10 }, "code"],
  ["with a maximum alone", { max: 5 }, "code"],
  ["from zero", { min: 0 }, "digits"],
  ["from one", { min: 1, max: 9 }, "digits"],
])("H-035: a pad of digits comes only where no minus is wanted: %s", (_, bounds, keyboard) => {
  expect(typingFor(bounds)).toBe(keyboard);
});
