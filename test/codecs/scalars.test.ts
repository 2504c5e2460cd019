// @vitest-environment node
import { describe, expect, test } from "vitest";
import { codecFor } from "../../src/codecs/registry.ts";
import { textOf } from "../../src/codecs/string.ts";
import { english } from "../../src/i18n/english.ts";
import type { AnyProp, PropType } from "../../src/wire/prop.ts";

const of = (type: PropType) => {
  const prop = { name: "p", type } as AnyProp; // the types below need nothing else
  const codec = codecFor(prop);
  return {
    read: (wire: unknown) => codec.toDraft(wire, prop),
    write: (draft: unknown) => codec.toWire(draft, prop),
    issues: (draft: unknown) =>
      codec
        .schema(prop, english)
        .safeParse(draft)
        .error?.issues.map(({ message }) => message) ?? [],
  };
};

describe("any", () => {
  const { read, write, issues } = of("any");

  test.each([
    ["a", { kind: "text", text: "a" }],
    ["5", { kind: "text", text: "5" }],
    [5, { kind: "json", text: "5" }],
    [false, { kind: "json", text: "false" }],
    [[], { kind: "json", text: "[]" }],
    [{ a: [1] }, { kind: "json", text: '{\n  "a": [\n    1\n  ]\n}' }],
    ["", undefined],
    [null, undefined],
    [undefined, undefined],
    [Number.NaN, undefined],
    [() => 1, undefined],
  ])("reads %j as %j", (wire, draft) => expect(read(wire)).toEqual(draft));

  test.each([
    ["text", "5", "5"],
    ["text", "{", "{"],
    ["text", "", undefined],
    ["json", "5", 5],
    ["json", '{"a":null}', { a: null }],
    ["json", '""', undefined],
    ["json", "null", undefined],
    ["json", "{", undefined],
    ["json", "", undefined],
  ])("sends the %s %j as %j", (kind, text, wire) => expect(write({ kind, text })).toEqual(wire));

  test.each([
    ["text", "{", []],
    ["json", "{}", []],
    ["json", " ", []],
    ["json", "", []],
    ["json", "{", ["This is not JSON yet: it ends too early."]],
    ["json", "[1,]", ["This is not JSON: it cannot be read from “]” in line 1, column 4 on."]],
    [
      "json",
      "12345678901234567890",
      ["The number 12345678901234567890 cannot be kept exactly. Put it in quotes to keep it as text."],
    ],
    ["json", '{"a":1,"a":2}', ["The key “a” is there twice."]],
  ])("says of the %s %j: %j", (kind, text, messages) => expect(issues({ kind, text })).toEqual(messages));
});

describe("app", () => {
  const { read, write, issues } = of("app");

  test("keeps what else was saved with an account, and nothing of it with another", () => {
    const wire = { authProvisionId: "apn_1", x: 1 };
    expect(read(wire)).toEqual({ accountId: "apn_1", kept: wire });
    expect(write(read(wire))).toBe(wire);
    expect(write({ accountId: "apn_2" })).toEqual({ authProvisionId: "apn_2" });
    expect(issues({ accountId: "apn_2" })).toEqual([]);
  });

  test.each([[null], [undefined], ["apn_1"], [{}], [{ authProvisionId: 1 }], [{ authProvisionId: "" }]])(
    "takes %j for no account",
    (wire) => expect(read(wire)).toBeUndefined(),
  );
});

describe("boolean", () => {
  const { read, write, issues } = of("boolean");

  test.each([
    [true, true],
    [false, false],
    ["true", true],
    ["false", false],
    [{ __lv: { label: "No", value: false } }, false],
    ["TRUE", undefined],
    [0, undefined],
    ["", undefined],
    [null, undefined],
  ])("reads %j as %j", (wire, draft) => expect(read(wire)).toBe(draft));

  test("sends what was chosen", () => {
    expect([write(true), write(false)]).toEqual([true, false]);
    expect(issues(false)).toEqual([]);
    expect(issues("false")).toHaveLength(1);
  });
});

describe("string", () => {
  const { read, write, issues } = of("string");

  test.each([
    ["a", "a"],
    [" ", " "],
    ["", ""],
    [5, "5"],
    [true, "true"],
    [{ __lv: { label: "A", value: 1 } }, "1"],
    [Number.NaN, undefined],
    [Infinity, undefined],
    [null, undefined],
    [{}, undefined],
    [["a"], undefined],
  ])("reads %j as %j", (wire, draft) => {
    expect(read(wire)).toBe(draft);
    expect(textOf(wire)).toBe(draft);
  });

  test("sends a text as it was typed, and an empty one not at all", () => {
    expect([write(" a "), write(" "), write("")]).toEqual([" a ", " ", undefined]);
    expect(issues(" a ")).toEqual([]);
    expect(issues(5)).toHaveLength(1);
  });
});

describe("integer", () => {
  const { read, write } = of("integer");
  test("is the text that was typed", () => {
    expect([read(5), read("5"), read("x"), read(null)]).toEqual(["5", "5", "x", undefined]);
    expect([write("5"), write("x"), write("")]).toEqual([5, undefined, undefined]);
  });
});

describe.each(["data_store", "$.airtable.viewId", "$.discord.channel"] as const)("%s", (type) => {
  const { read, write, issues } = of(type);
  test("is a choice among what is offered, or an id", () => {
    expect(read("ds_1")).toEqual({ value: "ds_1" });
    expect(read(7)).toEqual({ value: 7 });
    expect(read({ id: 1 })).toBeUndefined();
    expect(write({ label: "One", value: "ds_1" })).toEqual({ __lv: { label: "One", value: "ds_1" } });
    expect(issues({ label: "One", value: "ds_1" })).toEqual([]);
  });
});

test("$.discord.channel[] holds several", () => {
  const { read, write } = of("$.discord.channel[]");
  expect(read(["1", "2"])).toEqual([{ value: "1" }, { value: "2" }]);
  expect(write([{ label: "a", value: "1" }])).toEqual({ __lv: [{ label: "a", value: "1" }] });
});

describe.each(["alert", "dir", "$.service.db", "$.interface.http", "$.interface.apphook"] as const)(
  "%s",
  (type) => {
    test("edits no value", () => {
      const { read, write, issues } = of(type);
      expect(codecFor({ name: "p", type }).passive).toBe(true);
      expect([read("x"), write("x")]).toEqual([undefined, undefined]);
      expect(issues("x")).toHaveLength(1);
    });
  },
);

test("types that may be a choice, and of how many", () => {
  const modes = (["any", "boolean", "integer", "string", "integer[]", "string[]"] as const).map(
    (type) => codecFor({ name: "p", type }).choices,
  );
  expect(modes).toEqual(["one", "one", "one", "one", "many", "many"]);
});
