// @vitest-environment node
// One field: what is loaded into it, what is edited, and what it would send.
import { describe, expect, test } from "vitest";
import { EMPTY, load } from "../../../src/core/drafts.ts";
import {
  edit,
  emptyField,
  isFilled,
  isInUse,
  isSet,
  isUnreadable,
  rebind,
  restore,
  wireValue,
  withDefault,
  withLoaded,
  withSaved,
} from "../../../src/core/form/field.ts";
import type { AnyProp } from "../../../src/wire/prop.ts";
import { propsOf } from "../../support/engine.ts";
import { rules } from "../../support/rules.ts";

const propOf = (prop: object): AnyProp => propsOf({ name: "it", ...prop })[0]!;
const empty = (prop: object) => emptyField(propOf(prop), rules.fieldFor(propOf(prop)));
const saved = (prop: object, value: unknown) => withSaved(empty(prop), { it: value });

const text = { type: "string" };
const count = { type: "integer" };
const list = { type: "string[]" };

test("a field starts empty and untouched, and sends nothing", () => {
  const field = empty(text);
  expect(wireValue(field)).toBeUndefined();
  expect([isSet(field), isInUse(field), isUnreadable(field), isFilled(field)]).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(field.isTouched).toBe(false);
});

test("an edit is what is sent, as long as it is read", () => {
  const field = edit(saved(count, 5), "7");
  expect(wireValue(field)).toBe(7);
  expect(field.isTouched).toBe(true);
  expect(wireValue(edit(field, "7x"))).toBe(wireValue(edit(field, "7x")));
  expect(isSet(edit(field, undefined))).toBe(false);
});

test("what was saved goes back as it came, in its own spelling, until it is edited", () => {
  const spelled = { __lv: [{ label: "A", value: "a" }] };
  const field = saved({ ...list, options: ["a", "b"] }, spelled);
  expect(wireValue(field)).toBe(spelled);
  expect(wireValue(edit(field, field.draft))).toBe(spelled);
  expect(wireValue(edit(field, []))).not.toBe(spelled);
});

test("a computed value is the same object for the same field", () => {
  const field = edit(empty(list), [{ id: "ps-row-1", text: "a" }]);
  expect(wireValue(field)).toEqual(["a"]);
  expect(wireValue(field)).toBe(wireValue(field));
});

describe("a value that the field cannot show", () => {
  const field = saved(count, { odd: 1 });
  test("is kept and sent", () => {
    expect(isUnreadable(field)).toBe(true);
    expect(isFilled(field)).toBe(true);
    expect(wireValue(field)).toEqual({ odd: 1 });
  });
  test("stays while nothing is typed", () => {
    expect(isUnreadable(edit(field, undefined))).toBe(true);
    expect(wireValue(edit(field, undefined))).toEqual({ odd: 1 });
  });
  test("is gone with the first edit", () => {
    const edited = edit(field, "1");
    expect(edited.loaded).toBe(EMPTY);
    expect(wireValue(edit(edited, undefined))).toBeUndefined();
  });
  test("passes through a field that edits no value", () => {
    const db = saved({ type: "$.service.db" }, { db: 1 });
    expect(isUnreadable(db)).toBe(false);
    expect(isFilled(db)).toBe(false);
    expect(wireValue({ ...db, draft: "typed" })).toEqual({ db: 1 });
  });
});

describe("touched", () => {
  test.each([
    ["a saved value", text, "a", true],
    ["a saved null of a required prop", text, null, true],
    ["a saved null of an optional prop, which was never on", { ...text, optional: true }, null, false],
    ["a saved null of a hidden prop", { ...text, optional: true, hidden: true }, null, true],
    ["nothing saved", text, undefined, true],
  ])("%s", (_, prop, value, isTouched) => expect(saved(prop, value).isTouched).toBe(isTouched));
});

describe("a default", () => {
  test.each([[undefined], [null], [""]])("of %j is none", (value) => {
    const field = empty({ ...text, default: value });
    expect(withDefault(field)).toBe(field);
  });
  test("is a value that nobody filled in", () => {
    const field = withDefault(empty({ ...text, default: "a" }));
    expect(wireValue(field)).toBe("a");
    expect([isSet(field), isFilled(field), field.isTouched]).toEqual([true, false, true]);
    expect(isFilled(edit(field, "b"))).toBe(true);
  });
  test("is written with its label where the prop wants one", () => {
    const field = withDefault(
      empty({ ...text, options: [{ label: "A", value: "a" }], withLabel: true, default: "a" }),
    );
    expect(wireValue(field)).toEqual({ __lv: { label: "A", value: "a" } });
  });
  test("is sent as it is where it cannot be read", () => {
    const prop = propOf(text);
    const odd = { ...prop, withLabel: true, default: { odd: 1 } } as unknown as AnyProp;
    expect(wireValue(withDefault(emptyField(odd, rules.fieldFor(odd))))).toEqual({ odd: 1 });
  });
});

test("an empty text that was saved keeps an optional field on, and is no value", () => {
  const field = saved(text, "");
  expect(isInUse(field)).toBe(true);
  expect(isSet(field)).toBe(false);
  expect(isInUse(saved(count, null))).toBe(false);
  expect(isInUse(edit(empty(text), "a"))).toBe(true);
});

test("rows that come again are the rows that were there", () => {
  const before = saved(list, ["a", "b"]);
  const after = withSaved(before, { it: ["a", "c"] });
  const ids = (draft: unknown) => (draft as { id: string }[]).map(({ id }) => id);
  expect(ids(after.draft)).toEqual(ids(before.draft));
});

describe("a new prop of the same name", () => {
  const typed = edit(saved(text, "a"), "12");
  const bind = (field: typeof typed, prop: object) =>
    rebind(field, propOf(prop), rules.fieldFor(propOf(prop)));

  test("is nothing new where it is the same", () => {
    expect(rebind(typed, typed.prop, typed.rules)).toBe(typed);
  });
  test("of the same kind keeps what is being typed", () => {
    const next = bind(typed, { ...text, label: "Another" });
    expect(next.draft).toBe("12");
    expect(next.prop.label).toBe("Another");
    expect(next.loaded).toBe(typed.loaded);
  });
  test("of another kind reads what would have been sent", () => {
    expect(bind(typed, count).draft).toBe("12");
    expect(wireValue(bind(typed, count))).toBe(12);
  });
  test("of another kind reads what was saved where nobody edited it", () => {
    const asText = saved(text, 5);
    expect(wireValue(bind(asText, count))).toBe(5);
  });
  test("with another widget is another kind, though its type is the same", () => {
    expect(bind(typed, { ...text, options: ["12"] }).draft).toEqual({ value: "12" });
  });
  test("leaves it untouched if it was", () => {
    expect(bind(empty(text), count).isTouched).toBe(false);
    expect(bind(typed, count).isTouched).toBe(true);
  });
});

describe("going back", () => {
  const was = edit(saved(text, "a"), "typed");
  test("gives the field its draft, what it was loaded with, and its prop of now", () => {
    const now = saved({ ...text, label: "Now" }, "b");
    const back = restore(now, was);
    expect(back).toMatchObject({ draft: "typed", loaded: was.loaded, isTouched: true });
    expect(back.prop).toBe(now.prop);
  });
  test("reads the value where the field is of another kind now", () => {
    expect(wireValue(restore(empty(count), edit(empty(text), "3")))).toBe(3);
    expect(wireValue(restore(saved(count, 1), saved(text, "4")))).toBe(4);
  });
});

test("a loaded value replaces the draft", () => {
  const prop = propOf(text);
  const field = withLoaded(edit(empty(text), "x"), load(rules.fieldFor(prop), prop, "y"));
  expect(field.draft).toBe("y");
  expect(field.loaded.draft).toBe("y");
});
