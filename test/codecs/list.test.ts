// @vitest-environment node
import { describe, expect, test } from "vitest";
import { integerListCodec, newRow, stringListCodec } from "../../src/codecs/list.ts";
import { english } from "../../src/i18n/english.ts";
import type { Prop } from "../../src/wire/prop.ts";

const texts: Prop<"string[]"> = { name: "p", type: "string[]" };
const numbers: Prop<"integer[]"> = { name: "p", type: "integer[]", min: 1 };

const read = (wire: unknown) =>
  stringListCodec
    .toDraft(wire, texts)
    ?.map(({ text, savedEmpty }) => (savedEmpty ? { text, savedEmpty } : { text }));
const rows = (...items: string[]) => items.map((text) => newRow(text));

describe("a list", () => {
  test.each([
    [
      ["a", "b", "a"],
      ["a", "b", "a"],
    ],
    [
      [1, true],
      ["1", "true"],
    ],
    ["a", ["a"]],
    [" ", [" "]],
    ['["a","b"]', ["a", "b"]],
    [' ["a", 1]', ["a", "1"]],
    ["[a", ["[a"]],
    ["a[1]", ["a[1]"]],
    [{ __lv: [{ label: "A", value: "a" }] }, ["a"]],
    [{ __lv: { label: "A", value: "a" } }, ["a"]],
  ])("reads %j as the rows %j", (wire, items) => expect(read(wire)).toEqual(items.map((text) => ({ text }))));

  test("keeps a row that was saved empty", () => {
    expect(read(["", "a"])).toEqual([{ text: "", savedEmpty: true }, { text: "a" }]);
    expect(stringListCodec.toWire(stringListCodec.toDraft(["", "a"], texts)!, texts)).toEqual(["", "a"]);
  });

  test.each([[undefined], [null], [""], [[]], ["[]"], [{}], [["a", {}]], [[null]]])(
    "takes %j for none",
    (wire) => expect(read(wire)).toBeUndefined(),
  );

  test("tells its rows apart", () => {
    const [a, b] = stringListCodec.toDraft(["x", "x"], texts)!;
    expect(a!.id).not.toBe(b!.id);
    expect(newRow().text).toBe("");
  });
});

test("texts go as typed, without rows that nobody has filled in", () => {
  const write = (...items: string[]) => stringListCodec.toWire(rows(...items), texts);
  expect(write("b", "", " a ", "b")).toEqual(["b", " a ", "b"]);
  expect(write("", "")).toBeUndefined();
  expect(write()).toBeUndefined();
  expect(stringListCodec.schema(texts, english).safeParse(rows("", "a")).success).toBe(true);
});

test("numbers go while each row is one", () => {
  const write = (...items: string[]) => integerListCodec.toWire(rows(...items), numbers);
  expect(write("2", "", " 1")).toEqual([2, 1]);
  expect(write("2", "x")).toBeUndefined();
  expect(write("")).toBeUndefined();
});

test("each row that is no such number is told with its place", () => {
  const issues = (...items: string[]) =>
    integerListCodec
      .schema(numbers, english)
      .safeParse(rows(...items))
      .error?.issues.map(({ message }) => message);
  expect(issues("1", "", "2")).toBeUndefined();
  expect(issues("", "x", "0", "3")).toEqual([
    "Row 2: Enter a whole number, such as 42.",
    "Row 3: Enter 1 or more.",
  ]);
});
