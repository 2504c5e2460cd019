// @vitest-environment node
import { describe, expect, test } from "vitest";
import {
  isFatal,
  jsonDraft,
  readDraft,
  renewed,
  type Around,
} from "../../src/configurator/data/json-draft.ts";
import { fieldFor } from "../../src/fields/registry.ts";
import { english } from "../../src/i18n/english.ts";
import { parseProps } from "../../src/wire/prop.ts";

const { props } = parseProps([
  { name: "note", type: "string", label: "Note" },
  { name: "count", type: "integer", label: "Count", max: 5 },
  { name: "on", type: "boolean", label: "On" },
  { name: "token", type: "string", label: "Token", secret: true },
  { name: "fixed", type: "string", label: "Fixed", readOnly: true },
]);

const now = { note: "a", count: 1, token: "swordfish", fixed: "f", other: 1 };
const around: Around = { now, props, described: props, fieldFor, readOnly: false, t: english };
const written = jsonDraft(now, props);

/** What a text says that took the place of the one that was written. */
const read = (text: string, more: Partial<Around> = {}) =>
  readDraft({ ...written, text }, { ...around, ...more });

test("the values are written line by line, with marks for secrets", () => {
  expect(written.text).toBe(`{
  "note": "a",
  "count": 1,
  "token": "«secret 1»",
  "fixed": "f",
  "other": 1
}`);
  expect(readDraft(written, around)).toEqual({ faults: [], changes: [], values: now });
});

test.each<[string, string, string, number]>([
  ["a comma too many", '{\n  "note": "a",\n}', "json", 3],
  ["a text that does not end", '{\n  "note": "a\n}', "json", 2],
  ["an end too early", '{\n  "note": "a"\n\n', "json", 2],
  ["nothing", "", "json", 1],
  ["a number that would be rounded", '{\n "a": 1,\n "count": 12345678901234567890 }', "json", 3],
  ["a key that is there twice", '{\n "note": "a",\n "note": "b" }', "json", 3],
  ["a list", "[1]", "noObject", 1],
  ["a text", '"a"', "noObject", 1],
  ["a value of another type", '{\n "note": "a",\n "on": { "a": 1 }\n}', "unreadable", 3],
  ["a secret in another field", '{\n "note":\n  "«secret 1»" }', "stray", 3],
])("%s keeps it from being taken", (_, text, kind, line) => {
  const { faults } = read(text);
  expect(faults.filter(isFatal)).toMatchObject([{ kind, line }]);
});

test.each<[string, string, object]>([
  ["a value that the field refuses", '{\n "count": 9 }', { kind: "refused", label: "Count", message: "Enter 5 or less." }],
  ["a name without a field", '{\n "more": 9 }', { kind: "unknown", name: "more" }],
  ["a value that nobody may edit", '{\n "fixed": "g" }', { kind: "locked", label: "Fixed" }],
])("%s is told, and taken", (_, text, fault) => {
  const { faults } = read(text);
  expect(faults).toEqual([{ ...fault, line: 2 }]);
  expect(faults.some(isFatal)).toBe(false);
}); // prettier-ignore

test("what was wrong before is no news", () => {
  const { text } = jsonDraft({ ...now, count: 9, on: { a: 1 } }, props);
  expect(read(text, { now: { ...now, count: 9, on: { a: 1 } } }).faults).toEqual([]);
});

describe("what would change", () => {
  const changes = (text: string, more?: Partial<Around>) =>
    read(text, more).changes.map(({ name, after }) => [name, after]);

  test.each<[string, object, unknown]>([
    ["another value", { note: "b" }, [["note", "b"]]],
    ["a value more", { on: true }, [["on", true]]],
    ["none where a value stays under a mark", { token: "«secret 1»" }, []],
    ["another secret", { token: "herring" }, [["token", "herring"]]],
    ["a value as its field writes it", { count: "3" }, [["count", 3]]],
    ["none where null stands for nothing", { on: null }, []],
    ["nothing in what nobody may edit", { fixed: "g" }, []],
    ["what has no field", { other: 2 }, [["other", 2]]],
  ])("is %s", (_, edit, expected) => {
    expect(changes(JSON.stringify({ ...now, token: "«secret 1»", ...edit }))).toEqual(expected);
  });

  test("is what is left out, but not what nobody may edit", () => {
    expect(changes("{}")).toEqual([
      ["note", undefined],
      ["count", undefined],
      ["token", undefined],
      ["other", undefined],
    ]);
  });

  test("is nothing in a form that can only be read", () => {
    expect(changes('{"note": "b", "other": 1}', { readOnly: true })).toEqual([]);
  });
});

describe("an edit while the form changes", () => {
  const edited = { ...written, text: written.text.replace('"a"', '"mine"') };

  test("goes on from the newer values, with what the person changed", () => {
    const next = renewed(edited, { ...now, count: 2, token: "herring" }, around);
    expect(JSON.parse(next.text)).toEqual({
      note: "mine",
      count: 2,
      token: "«secret 1»",
      fixed: "f",
      other: 1,
    });
    expect(readDraft(next, { ...around, now: { ...now, count: 2, token: "herring" } }).changes).toEqual([
      { name: "note", prop: props[0], after: "mine" },
    ]);
  });

  test("keeps the person's value where both changed, and what the person took away away", () => {
    const { count: _, ...rest } = { ...now, token: "«secret 1»", note: "mine" };
    const next = renewed(
      { ...written, text: JSON.stringify(rest) },
      { ...now, note: "theirs", on: true },
      around,
    );
    expect(JSON.parse(next.text)).toEqual({
      note: "mine",
      token: "«secret 1»",
      fixed: "f",
      other: 1,
      on: true,
    });
  });

  test("starts over where the text cannot be read", () => {
    expect(renewed({ ...written, text: "{" }, { note: "b" }, around)).toEqual(
      jsonDraft({ note: "b" }, props),
    );
  });
});
