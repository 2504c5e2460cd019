// @vitest-environment node
import { expect, test } from "vitest";
import { fold, isFound } from "../../src/i18n/fold.ts";

test.each([
  ["Zürich", "zurich"],
  ["Łódź", "lodz"],
  ["Đà Nẵng", "da nang"],
  ["København", "kobenhavn"],
  ["Straße", "strasse"],
  ["STRASSE ẞ", "strasse ss"],
  ["Iğdır", "igdir"],
  ["İSTANBUL", "istanbul"],
  ["Þingvellir", "thingvellir"],
  ["Ærø, Œuvre", "aero, oeuvre"],
  ["Gəncə", "gence"],
  ["Ħal Għaxaq", "hal ghaxaq"],
  ["Ćwikła", "cwikla"],
  ["São Tomé", "Sa\u0303o Tome\u0301"],
  ["L’Aquila – “x”", 'l\'aquila - "x"'],
  ["ﬁle №", "file no"],
  ["ＡＢＣ１２３", "abc123"],
  ["Αθήνα", "αθηνα"],
  ["ΟΔΟΣ", "οδοσ"],
  ["Ёлка", "елка"],
  ["שָׁלוֹם", "שלום"],
  ["مُحَمَّد", "محمد"],
  ["أحمد إسلام آدم", "احمد اسلام ادم"],
  ["القاهـــرة", "القاهره"],
  ["علی کریم", "علي كريم"],
  ["٢٠٢٤ ۱۲", "2024 12"],
  ["ﾄｳｷｮｳ", "とうきょう"],
  ["トウキョウ", "とうきょう"],
  ["ガ ｶﾞ が", "か か か"],
  ["a\u00adb\u200bc\ufeffd\u200fe", "abcde"],
  ["no\u00a0break", "no break"],
])("%s is found by %s (H-036)", (text, typed) => {
  expect(fold(text)).toBe(fold(typed));
});

test.each([
  ["कि", "की"],
  ["ไทย", "ไท"],
  ["大阪", "大坂"],
  ["на", "но"],
  ["a b", "ab"],
])("%s is not found by %s", (text, typed) => {
  expect(fold(text)).not.toBe(fold(typed));
});

test("finds a Korean syllable while it is typed", () => {
  expect(fold("서울")).toContain(fold("서우"));
  expect(fold("서울")).toContain(fold("ㅅ"));
});

test.each([
  ["Łódź Fabryczna", "fabryczna lodz", true],
  ["Łódź Fabryczna", "", true],
  ["Łódź Fabryczna", " lodz ", true],
  ["Łódź Fabryczna", "lodz kaliska", false],
])("in %o every word of %o is found: %o", (text, query, expected) => {
  expect(isFound(text, query)).toBe(expected);
});
