// @vitest-environment node
import { describe, expect, test } from "vitest";
import { EMPTY, inView, isBroken, newEntry, objectCodec, rowOfEntry } from "../../src/codecs/object.ts";
import type { EntryRow, ObjectDraft } from "../../src/core/values.ts";
import { english } from "../../src/i18n/english.ts";
import type { Prop } from "../../src/wire/prop.ts";

const prop: Prop<"object"> = { name: "p", type: "object" };
const read = (wire: unknown) => objectCodec.toDraft(wire, prop);
const write = (draft: ObjectDraft) => objectCodec.toWire(draft, prop);
const issues = (draft: ObjectDraft) =>
  objectCodec
    .schema(prop, english)
    .safeParse(draft)
    .error?.issues.map(({ message }) => message) ?? [];
const plain = (draft: ObjectDraft | undefined) => draft?.rows.map(({ key, text, kind }) => [key, text, kind]);
const row = (key: string | undefined, text = "", kind: EntryRow["kind"] = "text"): EntryRow => ({
  ...newEntry(),
  key,
  text,
  kind,
});
const ofRows = (...rows: EntryRow[]): ObjectDraft => ({ ...EMPTY, rows });
const ofJson = (json: string): ObjectDraft => ({ ...EMPTY, view: "json", json });

describe("a saved object", () => {
  test("is read as a row for each entry, text as text and the rest as JSON", () => {
    const draft = read({ b: "1", a: 1, c: [null], "": "", d: () => 1 });
    expect(plain(draft)).toEqual([
      ["b", "1", "text"],
      ["a", "1", "json"],
      ["c", "[null]", "json"],
      ["", "", "text"],
    ]);
    expect(draft).toMatchObject({ view: "rows", json: "", isStuck: false });
    expect(new Set(draft?.rows.map(({ id }) => id)).size).toBe(4);
    expect(write(draft!)).toEqual({ b: "1", a: 1, c: [null], "": "" });
  });

  test("is read from JSON text, in its spelling", () => {
    expect(plain(read('{"a": 1.50, "b": "\\u0041", "c": "5"}'))).toEqual([
      ["a", "1.50", "json"],
      ["b", "A", "text"],
      ["c", "5", "text"],
    ]);
  });

  test("that would not arrive as it stands is shown as text", () => {
    const json = '{"a": 1, "a": 2}';
    expect(read(json)).toEqual({ view: "json", rows: [], json, isStuck: false });
  });

  test.each([[undefined], [null], [""], ["x"], ["[1]"], ["{}"], [{}], [[1]], [5], ['{"a":']])(
    "that is %j is none",
    (wire) => expect(read(wire)).toBeUndefined(),
  );
});

describe("rows", () => {
  test("are sent in their order, as text or as JSON", () => {
    const wire = write(ofRows(row("b", "1"), row("a", "1", "json"), row("c", '{"x": [1]}', "json")));
    expect(wire).toEqual({ b: "1", a: 1, c: { x: [1] } });
    expect(Object.keys(wire as object)).toEqual(["b", "a", "c"]);
  });

  test("without a key, with a key that is taken, or with broken JSON are not sent", () => {
    expect(write(ofRows(row(undefined, "x"), row("a", "1"), row("a", "2"), row("b", "{", "json")))).toEqual({
      a: "1",
    });
    expect(write(ofRows(row(undefined), row("b", "{", "json")))).toBeUndefined();
    expect(write(ofRows())).toBeUndefined();
  });

  test("may be called __proto__ and constructor", () => {
    const wire = write(ofRows(row("__proto__", "x"), row("constructor", "y")));
    expect(Object.entries(wire as object)).toEqual([
      ["__proto__", "x"],
      ["constructor", "y"],
    ]);
  });

  test("are told what is wrong with them, by number", () => {
    expect(issues(ofRows(row("a", "1"), row(undefined), row("b", "{", "json"), row(undefined, "x")))).toEqual(
      ["Entry 3: This is not JSON yet: it ends too early.", "Entry 4 has a value and no key."],
    );
    expect(issues(ofRows(row("a"), row("b"), row("a", "x")))).toEqual([
      "Entry 3 has the same key as entry 1: “a”.",
    ]);
    expect(issues(ofRows(row("a", "{"), row("b", "1", "json")))).toEqual([]);
  });

  test("are told of five at most", () => {
    expect(issues(ofRows(...Array.from({ length: 7 }, () => row(undefined, "x"))))).toHaveLength(5);
  });

  test("are broken where they are not the JSON that they are said to be", () => {
    expect([row("a", "{", "json"), row("a", "{"), row("a", "1", "json")].map(isBroken)).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("the text of an object", () => {
  test.each([
    ['{"a": 1}', { a: 1 }, []],
    ["", undefined, []],
    [" ", undefined, []],
    ["{}", undefined, []],
    ["{", undefined, ["This is not JSON yet: it ends too early."]],
    ["[1]", undefined, ["This is JSON, but not an object: it must start with { and end with }."]],
    ['{"a":1,"a":2}', undefined, ["The key “a” is there twice."]],
  ])("%j is sent as %j, with the issues %j", (json, wire, messages) => {
    expect(write(ofJson(json))).toEqual(wire);
    expect(issues(ofJson(json))).toEqual(messages);
  });
});

describe("the other view", () => {
  test("of rows is JSON in their order, laid out in lines, with the spelling of the person", () => {
    const draft = ofRows(
      row("b", "x"),
      row("a", '{"c":[1]}', "json"),
      row("d", "1.50", "json"),
      row(undefined),
    );
    expect(inView(draft, "json")).toEqual({
      view: "json",
      rows: [],
      isStuck: false,
      json: '{\n  "b": "x",\n  "a": {\n    "c": [\n      1\n    ]\n  },\n  "d": 1.50\n}',
    });
    expect(inView(ofRows(row(undefined)), "json").json).toBe("");
  });

  test("keeps JSON that somebody else has laid out", () => {
    const text = '{ "x":  [1] }';
    expect(inView(ofRows(row("a", text, "json")), "json").json).toBe(`{\n  "a": ${text}\n}`);
    const twice = '{"x":1,"x":2}';
    expect(inView(ofRows(row("a", twice, "json")), "json").json).toBe(`{\n  "a": ${twice}\n}`);
  });

  test("of JSON is rows", () => {
    expect(plain(inView(ofJson('{"a": "x", "b": [ 1 ]}'), "rows"))).toEqual([
      ["a", "x", "text"],
      ["b", "[ 1 ]", "json"],
    ]);
    expect(inView(ofJson(" "), "rows")).toEqual(EMPTY);
  });

  test.each<[string, ObjectDraft, ObjectDraft["view"]]>([
    ["a value without a key", ofRows(row(undefined, "x")), "json"],
    ["a row of broken JSON", ofRows(row("a", "{", "json")), "json"],
    ["a row of what is no JSON", ofRows(row("a", "x", "json")), "json"],
    ["a list", ofJson("[1]"), "rows"],
    ["broken JSON", ofJson("{"), "rows"],
  ])("is not to be had of %s", (_, draft, view) => {
    expect(inView(draft, view)).toEqual({ ...draft, isStuck: true });
  });

  test("that is there already is the same", () => {
    const draft = ofJson("{");
    expect(inView(draft, "json")).toBe(draft);
    expect(inView(EMPTY, "rows")).toBe(EMPTY);
  });
});

test("an entry of a text is a row", () => {
  expect(rowOfEntry({ key: "a", text: '"x"', at: 0 })).toMatchObject({ key: "a", text: "x", kind: "text" });
  expect(rowOfEntry({ key: "a", text: "1e3", at: 0 })).toMatchObject({ text: "1e3", kind: "json" });
  expect(newEntry()).toMatchObject({ key: undefined, text: "", kind: "text" });
});
