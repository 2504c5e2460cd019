// @vitest-environment node
import { describe, expect, test } from "vitest";
import { choiceOfMany, choiceOfOne, readCustom } from "../../src/codecs/choice.ts";
import { anyCodec } from "../../src/codecs/any.ts";
import { booleanCodec } from "../../src/codecs/boolean.ts";
import { integerCodec } from "../../src/codecs/integer.ts";
import { stringCodec } from "../../src/codecs/string.ts";
import { en } from "../../src/i18n/en.ts";
import { createTranslate } from "../../src/i18n/translate.ts";
import type { Prop } from "../../src/wire/prop.ts";
import { processorTime } from "../support/processor-time.ts";

const t = createTranslate(en, "en");
const remote: Prop<"string"> = { name: "p", type: "string", remoteOptions: true };
const still: Prop<"string"> = { name: "p", type: "string", options: ["a", "b"] };
const one = choiceOfOne(stringCodec);
const many = choiceOfMany(stringCodec);

test("two thousand bare choices of 50,000 options get their labels without a freeze", async () => {
  const options = Array.from({ length: 50_000 }, (_, i) => ({ label: `Option ${i}`, value: `v${i}` }));
  const draft = options.slice(-2000).map(({ value }) => ({ value }));
  const prop: Prop<"string[]"> = { name: "p", type: "string[]", options, withLabel: true };
  let wire: unknown;
  expect(await processorTime(() => (wire = many.toWire(draft, prop)))).toBeLessThan(2000);
  expect(wire).toMatchObject({ __lv: { 1999: { label: "Option 49999", value: "v49999" } } });
});

describe("one choice", () => {
  test.each([
    [{ __lv: { label: "General", value: "C1" } }, { label: "General", value: "C1" }],
    [
      { label: "General", value: "C1" },
      { label: "General", value: "C1" },
    ],
    [{ __lv: [{ label: "General", value: "C1" }] }, { label: "General", value: "C1" }],
    ["C1", { value: "C1" }],
    [{ __lv: { label: "only" } }, { label: "only" }],
    [{ __lv: null }, undefined],
    [null, undefined],
    [{ a: 1 }, undefined],
    [{ __lv: [{ value: "" }, { value: "C1" }] }, { value: "C1" }],
    [{ __lv: [{ value: "" }, { value: "" }] }, undefined],
    [{ __lv: { label: "None", value: "" } }, { label: "None", value: "" }],
  ])("%j is read", (wire, draft) => expect(one.toDraft(wire, remote)).toEqual(draft));

  test("goes with its label where options are remote or the prop says so, bare where they are static", () => {
    const choice = { label: "General", value: "C1" };
    expect(one.toWire(choice, remote)).toEqual({ __lv: { label: "General", value: "C1" } });
    expect(one.toWire(choice, { ...still, withLabel: true })).toEqual({
      __lv: { label: "General", value: "C1" },
    });
    expect(one.toWire(choice, still)).toBe("C1");
  });

  test("a value without its label has that of its option", () => {
    const prop: Prop<"string"> = { ...still, options: [{ label: "A", value: "a" }], withLabel: true };
    expect(one.toWire({ value: "a" }, prop)).toEqual({ __lv: { label: "A", value: "a" } });
    expect(many.toWire([{ value: "a" }], prop)).toEqual({ __lv: [{ label: "A", value: "a" }] });
  });

  test("a custom value is its own label", () => {
    expect(one.toWire({ value: "mine" }, remote)).toEqual({ __lv: { label: "mine", value: "mine" } });
  });

  test("a label without its value is never sent as a value, and refused", () => {
    expect(one.toWire({ label: "only" }, still)).toEqual({ __lv: { label: "only" } });
    expect(one.schema(still, t).safeParse({ label: "only" }).error?.issues[0]?.message).toBe(
      "“only” was saved without its value. Choose it again.",
    );
  });
});

describe("an empty text in a choice of any value", () => {
  const any = choiceOfOne(anyCodec);
  const prop: Prop<"any"> = { name: "p", type: "any", withLabel: true };

  test.each([
    ["with a label", { __lv: { label: "None", value: "" } }, { label: "None", value: "" }],
    ["with an empty label", { __lv: [{ label: "", value: "" }] }, { label: "", value: "" }],
    ["before another choice", { __lv: [{ value: "" }, { value: 0 }] }, { value: 0 }],
  ])("%s is read, valid and sent", (_, wire, choice) => {
    const draft = any.toDraft(wire, prop);
    expect(draft).toEqual(choice);
    expect(any.schema(prop, t).safeParse(draft).success).toBe(true);
    expect(any.toWire(draft!, prop)).toEqual({ __lv: { label: "0", ...choice } });
  });

  test("is a choice where it is offered without a label", () => {
    const offering: Prop<"any"> = { name: "p", type: "any", options: [{ label: "None", value: "" }, "a"] };
    expect(any.toDraft("", offering)).toEqual({ value: "" });
    expect(any.toWire({ value: "" }, offering)).toBe("");
  });

  test("is nothing without a label", () => {
    expect(any.toDraft({ __lv: { value: "" } }, prop)).toBeUndefined();
    expect(any.toDraft("", prop)).toBeUndefined();
  });
});

test("an empty text stays no choice of a prop that has no texts", () => {
  const prop: Prop<"boolean"> = { name: "p", type: "boolean", withLabel: true };
  expect(choiceOfOne(booleanCodec).toDraft({ __lv: { label: "None", value: "" } }, prop)).toBeUndefined();
});

describe("a null that is offered", () => {
  const prop: Prop<"string"> = { ...still, options: [{ label: "None", value: null }, "a"] };

  test.each([[null], [{ __lv: { label: "None", value: null } }], [{ __lv: { label: "None" } }]])(
    "saved as %j is a choice, and valid",
    (wire) => {
      const draft = one.toDraft(wire, prop);
      expect(draft).toMatchObject({ value: null });
      expect(one.schema(prop, t).safeParse(draft).success).toBe(true);
      expect(one.toWire(draft!, prop)).toBeNull();
      expect(one.toWire(draft!, { ...prop, withLabel: true })).toEqual({
        __lv: { label: "None", value: null },
      });
    },
  );

  test("is nothing where it is not", () => expect(one.toDraft(null, still)).toBeUndefined());
});

describe("a bare value of another type", () => {
  const integer: Prop<"integer"> = { name: "p", type: "integer", options: [5, { label: "Six", value: "6" }] };
  const boolean: Prop<"boolean"> = { name: "p", type: "boolean", options: [{ label: "No", value: false }] };

  test.each([
    ["5", { value: 5 }],
    ["7", { value: 7 }],
    ["6", { value: "6" }],
    ["1e3", { value: "1e3" }],
    [{ __lv: { label: "Five", value: "5" } }, { label: "Five", value: "5" }],
  ])("%j in an integer is what it was meant as, unless it is offered or labelled as it is", (wire, draft) =>
    expect(choiceOfOne(integerCodec).toDraft(wire, integer)).toEqual(draft),
  );

  test("finds its option in a boolean, and in a list", () => {
    expect(choiceOfOne(booleanCodec).toDraft("false", boolean)).toEqual({ value: false });
    const integers: Prop<"integer[]"> = { name: "p", type: "integer[]", options: [1, 2] };
    expect(choiceOfMany(integerCodec).toDraft(["1", 2], integers)).toEqual([{ value: 1 }, { value: 2 }]);
  });
});

describe("many choices", () => {
  test("keep the label of one that was saved without its value, beside bare values", () => {
    expect(many.toWire([{ label: "only" }, { label: "A", value: "a" }], still)).toEqual([
      { __lv: { label: "only" } },
      "a",
    ]);
  });

  test.each([
    [
      {
        __lv: [
          { label: "A", value: "a" },
          { label: "B", value: "b" },
        ],
      },
    ],
    [[{ __lv: { label: "A", value: "a" } }, { __lv: { label: "B", value: "b" } }]],
    [
      [
        { label: "A", value: "a" },
        { label: "B", value: "b" },
      ],
    ],
  ])("%j is read and written in the one spelling", (wire) => {
    const draft = many.toDraft(wire, remote)!;
    expect(draft).toEqual([
      { label: "A", value: "a" },
      { label: "B", value: "b" },
    ]);
    expect(many.toWire(draft, remote)).toEqual({
      __lv: [
        { label: "A", value: "a" },
        { label: "B", value: "b" },
      ],
    });
    expect(many.toWire(draft, still)).toEqual(["a", "b"]);
  });

  test("none is not set", () => expect(many.toWire([], remote)).toBeUndefined());

  test("one that cannot be read makes the whole unreadable, so that none is lost", () => {
    expect(many.toDraft(["a", { x: 1 }], remote)).toBeUndefined();
  });
});

describe("a custom value", () => {
  const number: Prop<"integer"> = { name: "n", type: "integer", max: 50 };
  test("takes the type of the prop", () => {
    expect(readCustom("42", number, integerCodec, t)).toEqual({ option: { label: "42", value: 42 } });
    expect(readCustom("42", remote, stringCodec, t)).toEqual({ option: { label: "42", value: "42" } });
  });
  test("is refused with a reason where it has none", () => {
    expect(readCustom("4x", number, integerCodec, t)).toEqual({
      refused: "Enter a whole number, such as 42.",
    });
    expect(readCustom("51", number, integerCodec, t)).toEqual({ refused: "Enter 50 or less." });
  });
});

describe("an empty text", () => {
  test("is a choice where it is offered or has a label, and nothing elsewhere", () => {
    const offered: Prop<"string"> = { name: "p", type: "string", options: ["", "a"] };
    expect(one.toDraft("", offered)).toEqual({ value: "" });
    expect(one.toDraft("", still)).toBeUndefined();
    expect(one.toDraft({ __lv: { label: "None", value: "" } }, still)).toEqual({ label: "None", value: "" });
    expect(many.toDraft([""], offered)).toEqual([{ value: "" }]);
    expect(many.toDraft("", still)).toBeUndefined();
    expect(many.toDraft("", offered)).toEqual([{ value: "" }]);
  });
});

test("empty texts among many choices are choices: none is lost", () => {
  const wire = { __lv: [{ label: "A", value: "a" }, { value: "" }, { value: "" }] };
  expect(many.toDraft(wire, remote)).toEqual([{ label: "A", value: "a" }, { value: "" }, { value: "" }]);
  expect(many.toWire(many.toDraft(["", "a"], still)!, still)).toEqual(["", "a"]);
});

test("a choice of nothing is sent as nothing", () => {
  expect(one.toWire({}, remote)).toBeUndefined();
  expect(one.toDraft({ __lv: {} }, remote)).toBeUndefined();
  expect(many.toDraft([], remote)).toBeUndefined();
  expect(many.toDraft({ __lv: [] }, remote)).toBeUndefined();
});

describe("what is wrong with a choice", () => {
  const numbers = choiceOfOne(integerCodec);
  const number: Prop<"integer"> = { name: "n", type: "integer", min: 1, max: 50, remoteOptions: true };
  const said = (codec: { schema: typeof one.schema }, prop: Prop<"integer">, draft: unknown) =>
    codec
      .schema(prop, t)
      .safeParse(draft)
      .error?.issues.map((issue) => issue.message) ?? [];

  test.each<[object, string[]]>([
    [{ label: "Five", value: 5 }, []],
    [{ value: "5" }, []],
    [{ value: 51 }, ["Enter a whole number from 1 to 50."]],
    [{ label: "Odd", value: { a: 1 } }, ["“Odd” does not fit here: a value of the type integer is needed."]],
    [{ value: { a: 1 } }, ['“{"a":1}” does not fit here: a value of the type integer is needed.']],
    [{ label: "Old" }, ["“Old” was saved without its value. Choose it again."]],
    [{ label: "None", value: null }, []],
  ])("%j", (draft, messages) => {
    expect(said(numbers, number, draft)).toEqual(messages);
  });

  test("is said of each of many", () => {
    const draft = [{ value: 5 }, { value: 51 }, { label: "Old" }];
    expect(said(choiceOfMany(integerCodec) as never, number, draft)).toEqual([
      "Enter a whole number from 1 to 50.",
      "“Old” was saved without its value. Choose it again.",
    ]);
    const [issue] = numbers.schema(number, t).safeParse({ value: 51 }).error?.issues ?? [];
    expect(issue).toMatchObject({ code: "custom", path: [] });
  });
});

test("a custom value that its type cannot hold is refused", () => {
  const flag: Prop<"boolean"> = { name: "f", type: "boolean" };
  expect(readCustom("maybe", flag, booleanCodec, t)).toEqual({
    refused: "“maybe” does not fit here: a value of the type boolean is needed.",
  });
  expect(readCustom("true", flag, booleanCodec, t)).toEqual({ option: { label: "true", value: true } });
});
