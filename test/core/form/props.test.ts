// @vitest-environment node
// Props come and go, and the values of their fields stay.
import { describe, expect, test } from "vitest";
import { byName, keepUnchanged, withProps } from "../../../src/core/form/props.ts";
import { engine, propsOf } from "../../support/engine.ts";

const note = { name: "note", type: "string" };
const cc = { name: "cc", type: "string", optional: true };
const kind = { name: "kind", type: "string", default: "x" };

const withThese = (form: ReturnType<typeof engine>, ...props: object[]) =>
  withProps(form.state(), propsOf(...props), form.rules);

describe("a form opens", () => {
  test.each([
    ["with what was saved", [note], { note: "a" }, { note: "a" }, []],
    ["with defaults where nothing was saved", [kind], {}, { kind: "x" }, []],
    ["with what was saved in place of a default", [kind], { kind: "y" }, { kind: "y" }, []],
    ["with a saved value that cannot be the default's", [kind], { kind: null }, { kind: null }, []],
    ["without an optional field", [cc], {}, {}, []],
    ["with an optional field that has a value", [cc], { cc: "a" }, { cc: "a" }, ["cc"]],
    ["with an optional field that was saved empty", [cc], { cc: "" }, { cc: "" }, ["cc"]],
    ["without an optional field that was saved as null", [cc], { cc: null }, { cc: null }, []],
    ["without the default of an optional field", [{ ...cc, default: "x" }], {}, {}, []],
    [
      "with the default of a hidden optional prop",
      [{ ...cc, hidden: true, default: "x" }],
      {},
      { cc: "x" },
      [],
    ],
    ["without the default of a disabled prop", [{ ...kind, disabled: true }], {}, {}, []],
    ["with values under names that are no prop", [note], { other: 1 }, { other: 1 }, []],
  ])("%s", (_, props, values, sent, opened) => {
    const form = engine({ props, values });
    expect(form.values()).toEqual(sent);
    expect([...form.state().opened]).toEqual(opened);
  });
});

test("a field whose prop leaves is detached, and comes back with what it held", () => {
  const form = engine({ props: [note, kind] });
  form.edit("note", "typed");
  const without = withThese(form, kind);
  expect([...byName(without.props).keys()]).toEqual(["kind"]);
  expect(without.fields.get("note")?.draft).toBe("typed");
  const back = withProps(without, propsOf(note, kind), form.rules);
  expect(back.fields.get("note")?.draft).toBe("typed");
});

test("a default is for the first time only", () => {
  const form = engine({ props: [kind] });
  form.edit("kind", undefined);
  expect(withThese(form, { ...kind, default: "z" }).fields.get("kind")?.draft).toBeUndefined();
});

test("what has nothing yet takes the default that comes with another prop of its name", () => {
  const form = engine({ props: [note] });
  expect(withThese(form, { ...note, default: "z" }).fields.get("note")?.draft).toBe("z");
});

test("a field that is filled in stays on where its prop becomes optional; one that was off stays off", () => {
  const form = engine({ props: [note, cc] });
  form.edit("note", "a");
  expect([...withThese(form, { ...note, optional: true }, cc).opened]).toEqual(["note"]);
  const off = engine({ props: [cc] });
  off.send({ type: "optionalAdded", names: ["cc"] });
  off.edit("cc", "a");
  off.send({ type: "optionalRemoved", names: ["cc"] });
  expect([...withThese(off, { ...cc, label: "Another" }).opened]).toEqual([]);
});

test("where nothing is switched on, the set of those that are on stays the same object", () => {
  const form = engine({ props: [note] });
  expect(withThese(form, note, kind).opened).toBe(form.state().opened);
});

describe("props that come anew", () => {
  const before = propsOf(note, kind);
  test("are the ones of before where they are the same", () => {
    expect(keepUnchanged(propsOf(note, kind), before)).toBe(before);
  });
  test("keep the objects of those that did not change", () => {
    const next = keepUnchanged(propsOf(note, { ...kind, label: "Another" }), before);
    expect(next[0]).toBe(before[0]);
    expect(next[1]).toMatchObject({ label: "Another" });
  });
  test.each([
    ["in another order", [kind, note]],
    ["one fewer", [note]],
    ["one more", [note, kind, cc]],
  ])("are others %s", (_, props) => {
    expect(keepUnchanged(propsOf(...props), before)).not.toBe(before);
  });
});

test("an index of props is made once", () => {
  const props = propsOf(note);
  expect(byName(props)).toBe(byName(props));
  expect(byName(props).get("note")).toBe(props[0]);
});
