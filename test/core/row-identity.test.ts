// @vitest-environment node
import { expect, test } from "vitest";
import { withRowsOf } from "../../src/core/row-identity.ts";

const rows = (ids: string, texts: string) =>
  Array.from(ids, (id, index) => ({ id: rowOf(id), text: texts[index] ?? "" }));

/** A row's identity, for a letter. */
const rowOf = (letter: string) => `ps-row-${letter.codePointAt(0)}`;

test.each([
  ["rewritten in place", rows("abc", "xyz"), rows("123", "XYZ"), "abc"],
  ["one added at the start", rows("abc", "xyz"), rows("1234", "wxyz"), "1abc"],
  ["one added at the end", rows("ab", "xy"), rows("123", "xyz"), "ab3"],
  ["one added in the middle", rows("ab", "xz"), rows("123", "xyz"), "a2b"],
  ["one removed", rows("abc", "xyz"), rows("12", "xz"), "ac"],
  ["one added while another is rewritten", rows("abc", "xyz"), rows("1234", "xYwz"), "ab3c"],
  ["all removed", rows("abc", "xyz"), [], ""],
  ["none before", [], rows("12", "xy"), "12"],
])("H-022: rows keep their identity: %s", (_, before, next, ids) => {
  const after = withRowsOf(before, next) as typeof next;
  expect(after.map(({ id }) => id)).toEqual(Array.from(ids, rowOf));
  expect(after.map(({ text }) => text)).toEqual(next.map(({ text }) => text));
});

test("H-022: rows inside a draft keep their identity, and all else comes from the new draft", () => {
  const kept = { other: 1, rows: rows("3", "z") };
  const before = {
    view: "rows",
    rows: rows("a", "x"),
    body: { fields: rows("b", "y") },
    kept: { other: 1, rows: rows("c", "z") },
  };
  const next = { view: "json", rows: rows("1", "X"), body: { fields: rows("2", "Y") }, kept };
  expect(withRowsOf(before, next)).toEqual({
    view: "json",
    rows: [{ id: rowOf("a"), text: "X" }],
    body: { fields: [{ id: rowOf("b"), text: "Y" }] },
    kept,
  });
  expect((withRowsOf(before, next) as typeof next).kept).toBe(kept);
});

test.each([[undefined], ["text"], [{ kind: "text", text: "a" }], [[{ value: 1 }]], [[{ id: "r1" }]]])(
  "H-022: a draft without rows stays the same object: %j",
  (next) => {
    expect(withRowsOf(rows("a", "x"), next)).toBe(next);
    expect(withRowsOf(next, next)).toBe(next);
  },
);
