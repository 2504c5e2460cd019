// @vitest-environment node
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meantText, textIn } from "../../src/ui/text-edit.ts";

describe("H-017: the parts of a text that an edit left alone keep their line breaks", () => {
  test.each([
    ["a letter at the end", "line1\nline2", "line1line2!", "line1\nline2!"],
    ["a letter at the start", "line1\nline2", "!line1line2", "!line1\nline2"],
    ["a letter at the line break", "line1\nline2", "line1!line2", "line1!\nline2"],
    ["the first letter of a line deleted", "line1\nline2", "line1ine2", "line1\nine2"],
    ["the last letter of a line deleted", "line1\nline2", "lineline2", "line\nline2"],
    ["a part across the line break replaced", "line1\nline2", "liXe2", "liXe2"],
    ["two line breaks, an edit between", "a\n\nb\r\nc", "axbc", "ax\n\nb\r\nc"],
    ["nothing but line breaks left", "a\n", "", ""],
    ["no line break", "abc", "abcd", "abcd"],
  ])("in an input: %s", (_, before, now, after) => {
    expect(meantText("none", before, now)).toBe(after);
  });

  test.each([
    ["mixed kinds", "a\r\nb\nc\rd", "a\nb\nc\nd!", "a\r\nb\nc\rd!"],
    ["a new line takes the first kind", "a\r\nb", "a\nb\nc", "a\r\nb\r\nc"],
    ["a line break deleted", "a\r\nb\r\nc", "ab\nc", "ab\r\nc"],
    ["the line after a break deleted", "a\r\nb\r\nc", "a\n\nc", "a\r\n\r\nc"],
    ["a lone carriage return", "a\rb", "a\nbc", "a\rbc"],
    ["all deleted", "a\r\nb", "", ""],
    ["what stood between two kinds deleted", "\ra\n", "\n\n", "\n\n"],
    ["a break put between two kinds", "\ra\n", "\n\n\n", "\n\n\n"],
  ])("in a textarea: %s", (_, before, now, after) => {
    expect(meantText("one kind", before, now)).toBe(after);
  });

  test("whatever the text and the edit, the element holds the edit afterwards", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "\n", "\r", "\r\n"), { maxLength: 8 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.constantFrom("none", "one kind"), text, text, (element, before, other) => {
        const now = textIn(element, other);
        const meant = meantText(element, before, now);
        expect(textIn(element, meant)).toBe(now);
        expect(meantText(element, before, textIn(element, before))).toBe(
          textIn(element, before) === "" ? "" : before,
        );
      }),
    );
  });
});
