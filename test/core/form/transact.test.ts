// @vitest-environment node
// What every event makes of a form, and which effects it has.
import { describe, expect, test } from "vitest";
import { diff, isSameSnapshot, sideOf, snapshotOf } from "../../../src/core/form/snapshot.ts";
import { configuredProps } from "../../../src/core/form/select.ts";
import { transact } from "../../../src/core/form/transact.ts";
import { componentOf, done, engine, requests } from "../../support/engine.ts";

const note = { name: "note", type: "string" };
const count = { name: "count", type: "integer" };
const cc = { name: "cc", type: "string", optional: true };
const table = { name: "table", type: "string", options: ["a", "b"], reloadProps: true };
const column = { name: "column", type: "string" };
const pick = (value: string) => ({ value });

test("an event leaves the state before it as it was", () => {
  const form = engine({ props: [note] });
  const before = form.state();
  const { after } = transact(before, { type: "edited", name: "note", draft: "a" }, form.rules);
  expect(configuredProps(before)).toEqual({});
  expect(configuredProps(after)).toEqual({ note: "a" });
});

describe("an edit", () => {
  test("is reported, with all other values", () => {
    const form = engine({ props: [note, count], values: { count: 1, other: true } });
    expect(form.edit("note", "a")).toEqual([
      { run: "revalidate", name: "note" },
      { run: "report", values: { count: 1, other: true, note: "a" } },
    ]);
  });
  test("that changes no value is not reported", () => {
    const form = engine({ props: [count], values: { count: 1 } });
    expect(done(form.edit("count", "01"))).toEqual(["revalidate"]);
    expect(form.draft("count")).toBe("01");
  });
  test("of a field that is not there changes nothing", () => {
    const form = engine({ props: [note] });
    const before = form.state();
    expect(form.edit("other", "a")).toEqual([]);
    expect(form.state()).toBe(before);
  });
});

test("a field that is left is checked if it was edited", () => {
  const form = engine({ props: [note] });
  expect(form.send({ type: "left", name: "note", isEdited: true })).toEqual([
    { run: "validate", names: ["note"] },
  ]);
  expect(form.send({ type: "left", name: "note", isEdited: false })).toEqual([]);
});

test("a value that cannot be shown is let go", () => {
  const form = engine({ props: [count, note], values: { count: { odd: 1 } } });
  const effects = form.send({ type: "discarded", name: "count" });
  expect(effects).toEqual([
    { run: "clearErrors", names: ["count"] },
    { run: "report", values: {} },
  ]);
  expect(form.send({ type: "discarded", name: "other" })).toEqual([]);
});

describe("optional fields", () => {
  test("are added with their default, the first time", () => {
    const form = engine({ props: [{ ...cc, default: "everyone" }] });
    expect(form.send({ type: "optionalAdded", names: ["cc"] })).toEqual([
      { run: "report", values: { cc: "everyone" } },
    ]);
    form.edit("cc", "ada");
    const effects = form.send({ type: "optionalRemoved", names: ["cc"] });
    expect(effects).toEqual([
      { run: "clearErrors", names: ["cc"] },
      { run: "report", values: {} },
    ]);
    form.send({ type: "optionalAdded", names: ["cc"] });
    expect(form.values()).toEqual({ cc: "ada" });
  });
  test("that are not there are merely noted", () => {
    const form = engine({ props: [note] });
    form.send({ type: "optionalAdded", names: ["later"] });
    expect([...form.state().opened]).toEqual(["later"]);
  });
  test("request props as an edit does", () => {
    const form = engine({ props: [{ ...table, optional: true, default: "a" }] });
    expect(requests(form.send({ type: "optionalAdded", names: ["table"] }))).toEqual([{ table: "a" }]);
    form.answer(undefined, { ...table, optional: true });
    expect(requests(form.send({ type: "optionalRemoved", names: ["table"] }))).toEqual([{}]);
  });
  test("that stay off keep a saved null", () => {
    const form = engine({ props: [cc], values: { cc: null } });
    expect(form.values()).toEqual({ cc: null });
    form.send({ type: "optionalAdded", names: ["cc"] });
    form.edit("cc", "a");
    form.send({ type: "optionalRemoved", names: ["cc"] });
    expect(form.values()).toEqual({});
  });
});

describe("values from the host", () => {
  test("change their fields, and no others", () => {
    const form = engine({ props: [note, count], values: { note: "a" } });
    form.edit("count", "1x");
    const effects = form.send({ type: "hostChanged", values: { note: "b", other: 1 } });
    expect(effects).toEqual([{ run: "clearErrors", names: ["note"] }]);
    expect(form.values()).toEqual({ note: "b", other: 1 });
    expect(form.draft("count")).toBe("1x");
  });
  test("switch an optional field on", () => {
    const form = engine({ props: [cc] });
    form.send({ type: "hostChanged", values: { cc: "a" } });
    expect([...form.state().opened]).toEqual(["cc"]);
    form.send({ type: "hostChanged", values: {} });
    expect(form.values()).toEqual({});
  });
  test("that come back change nothing, and a difference is reported once more", () => {
    const form = engine({ props: [note] });
    const [, first] = form.edit("note", "a");
    const { fields } = form.state();
    expect(form.send({ type: "hostChanged", values: first?.run === "report" ? first.values : {} })).toEqual(
      [],
    );
    expect(form.state().fields).toBe(fields);
  });
  test("that belong to the form before are answered with this one's", () => {
    const form = engine({ props: [note], values: { note: "mine" }, unacknowledged: [{ note: "theirs" }] });
    expect(form.send({ type: "hostChanged", values: { note: "theirs" } })).toEqual([
      { run: "report", values: { note: "mine" } },
    ]);
  });
  test("request the props that follow from them", () => {
    const form = engine({ props: [table] });
    expect(requests(form.send({ type: "hostChanged", values: { table: "a" } }))).toEqual([{ table: "a" }]);
  });
  test("take the place of what a detached field held", () => {
    const form = engine({ props: [table] });
    form.edit("table", pick("a"));
    form.answer(undefined, table, column);
    form.edit("column", "mine");
    form.edit("table", pick("b"));
    form.answer(undefined, table);
    form.send({ type: "hostChanged", values: { table: "b", column: "theirs" } });
    expect(form.values()).toEqual({ table: "b", column: "theirs" });
    form.edit("table", pick("a"));
    form.answer(undefined, table, column);
    expect(form.draft("column")).toBe("theirs");
  });
  test("that a detached field holds anyway leave it alone", () => {
    const form = engine({ props: [table] });
    form.edit("table", pick("a"));
    form.answer(undefined, table, column);
    form.edit("column", "mine");
    form.edit("table", pick("b"));
    form.answer(undefined, table);
    form.send({ type: "hostChanged", values: { table: "b", column: "mine", other: 1 } });
    expect(form.state().fields.has("column")).toBe(true);
  });

  describe("with another id of dynamic props", () => {
    const opened = () => engine({ props: [note], values: { note: "a" }, dynamicPropsId: "dyp_1" });
    test("are another saved configuration, whose props are requested", () => {
      const form = opened();
      const effects = form.send({ type: "hostChanged", values: { note: "b" }, dynamicPropsId: "dyp_2" });
      expect(done(effects)).toEqual(["clearErrors", "cancelReload", "reload"]);
      expect(form.state()).toMatchObject({ dynamicPropsId: "dyp_2", reload: { phase: "pending" } });
    });
    test.each([
      ["the id of before", "dyp_1"],
      ["no id", undefined],
    ])("but with %s they are not", (_, dynamicPropsId) => {
      const form = opened();
      form.send({ type: "hostChanged", values: { note: "b" }, dynamicPropsId });
      expect(form.state().reload).toEqual({ phase: "idle" });
    });
    test("that the form told the host, they are not", () => {
      const form = engine({ props: [table] });
      form.edit("table", pick("a"));
      form.answer("dyp_9", table, column);
      form.send({ type: "hostChanged", values: { table: "a", column: "b" }, dynamicPropsId: "dyp_9" });
      expect(form.state().reload).toEqual({ phase: "answered" });
    });
    test("without values of its own, the id is one that the host was told of", () => {
      const form = opened();
      expect(form.send({ type: "hostChanged", values: { note: "a" }, dynamicPropsId: "dyp_2" })).toEqual([]);
      expect(form.state().dynamicPropsId).toBe("dyp_1");
    });
  });
});

describe("values that are put in for a person", () => {
  test("are checked, reported and requested in one change", () => {
    const form = engine({ props: [note, count, table] });
    const effects = form.send({
      type: "valuesApplied",
      values: { note: "a", count: "x", table: "b" },
      origin: "paste",
    });
    expect(done(effects)).toEqual(["clearErrors", "report", "validate", "reload"]);
    expect(effects[2]).toEqual({ run: "validate", names: ["note", "count", "table"] });
  });
  test.each([
    ["a disabled field", { disabled: true }, false],
    ["a read-only field", { readOnly: true }, false],
    ["a form to be read", {}, true],
  ])("leave %s as it is", (_, more, readOnly) => {
    const form = engine({ props: [{ ...note, ...more }, count], values: { note: "a" }, readOnly });
    form.send({ type: "valuesApplied", values: { note: "b" }, origin: "json" });
    expect(form.values()).toEqual({ note: "a" });
    form.send({ type: "valuesApplied", values: {}, origin: "json" });
    expect(form.values()).toEqual({ note: "a" });
  });
  test("do not fill a field that cannot be edited and is empty", () => {
    const form = engine({ props: [{ ...note, disabled: true }] });
    form.send({ type: "valuesApplied", values: { note: "b" }, origin: "json" });
    expect(form.values()).toEqual({});
  });
  test("are not what a reset goes back to", () => {
    const form = engine({ props: [note], values: { note: "a" } });
    form.send({ type: "valuesApplied", values: { note: "b" }, origin: "json" });
    form.send({ type: "reset" });
    expect(form.values()).toEqual({ note: "a" });
  });
});

describe("a reset", () => {
  test("goes back to what the form was opened with, in one report", () => {
    const form = engine({ props: [note, cc, { ...count, default: 3 }], values: { note: "a" } });
    form.edit("note", "b");
    form.edit("count", "4");
    form.send({ type: "optionalAdded", names: ["cc"] });
    const effects = form.send({ type: "reset" });
    expect(effects).toEqual([{ run: "clearErrors" }, { run: "report", values: { note: "a", count: 3 } }]);
    expect([...form.state().opened]).toEqual([]);
  });
  test("goes back to what the host has given since", () => {
    const form = engine({ props: [note], values: { note: "a" } });
    form.send({ type: "hostChanged", values: { note: "b" } });
    form.edit("note", "c");
    form.send({ type: "reset" });
    expect(form.values()).toEqual({ note: "b" });
  });
  test("requests the props that belong to it", () => {
    const form = engine({ props: [table], values: { table: "a" } });
    form.edit("table", pick("b"));
    form.answer(undefined, table, column);
    expect(requests(form.send({ type: "reset" }))).toEqual([{ table: "a" }]);
  });
  test("forgets what was set aside, and the notice of it", () => {
    const form = engine({ props: [table] });
    form.edit("table", pick("a"));
    form.answer(undefined, table, column);
    form.edit("column", "x");
    form.edit("table", pick("b"));
    form.answer(undefined, table);
    form.send({ type: "reset" });
    expect(form.state().fields.has("column")).toBe(false);
    expect(form.state().removed).toBeUndefined();
  });
  test.each([
    ["accepted", "idle"],
    ["refused", "idle"],
    ["submitting", "submitting"],
  ] as const)("of a submit that is %s leaves it %s", (phase, left) => {
    const form = engine({ props: [note] });
    form.send({ type: "submitChanged", submit: { phase } });
    expect(form.state().submit).toEqual({ phase });
    form.send({ type: "reset" });
    expect(form.state().submit).toEqual({ phase: left });
  });
});

describe("a definition that comes anew", () => {
  test("is nothing new where it is the same", () => {
    const form = engine({ props: [note] });
    const before = form.state();
    expect(form.send({ type: "definitionChanged", component: componentOf([note]) })).toEqual([]);
    expect(form.state()).toBe(before);
  });
  test("changes the props on screen, and keeps the objects of those that stay", () => {
    const form = engine({ props: [note, count] });
    const { props } = form.state();
    form.edit("note", "a");
    form.send({
      type: "definitionChanged",
      component: componentOf([note, { ...count, default: 1 }]),
    });
    expect(form.state().props[0]).toBe(props[0]);
    expect(form.values()).toEqual({ note: "a", count: 1 });
    expect(form.state().component.props).toBe(form.state().props);
  });
  test("changes what the next reload starts from, while dynamic props are on screen", () => {
    const form = engine({ props: [table] });
    form.edit("table", pick("a"));
    form.answer(undefined, table, column);
    form.send({ type: "definitionChanged", component: componentOf([table, note]) });
    expect(form.names()).toEqual(["table", "column"]);
    form.edit("table", pick("b"));
    form.say();
    expect(form.names()).toEqual(["table", "note"]);
  });
});

test("what is learned about an app is known from then on", () => {
  const form = engine({ props: [{ name: "app", type: "app", app: "x" }] });
  form.send({ type: "appLearned", slug: "x", app: null });
  expect([...form.state().apps]).toEqual([["x", null]]);
});

test("other rules give the fields other codecs, and keep their drafts", () => {
  const form = engine({ props: [note] });
  form.edit("note", "a");
  const definition = { ...form.rules.fieldFor(form.state().props[0]!), passive: undefined };
  const { after } = transact(
    form.state(),
    { type: "rulesChanged" },
    { ...form.rules, fieldFor: () => definition },
  );
  expect(after.fields.get("note")).toMatchObject({ draft: "a", rules: definition });
});

test("a form that opens tells the host of its defaults", () => {
  const form = engine({ props: [{ ...note, default: "x" }] });
  expect(form.send({ type: "opened" })).toEqual([{ run: "report", values: { note: "x" } }]);
  expect(form.send({ type: "opened" })).toEqual([]);
});

describe("an upgrade", () => {
  const other = componentOf([{ ...note, label: "N" }, { ...count, default: 7 }, table], "2.0.0");
  const answer = { props: other.props.slice(0, 2), issues: [], dynamicPropsId: "dyp_2" };

  test("is one change: the definition, the props and the values, reported once", () => {
    const form = engine({ props: [note, cc], values: { note: "a" } });
    form.send({ type: "optionalAdded", names: ["cc"] });
    const effects = form.send({
      type: "upgraded",
      component: other,
      values: { note: "b", count: 2 },
      answer,
    });
    expect(done(effects)).toEqual(["cancelReload", "clearErrors", "report", "validate"]);
    expect(effects.at(-1)).toEqual({ run: "validate", names: ["note", "count"] });
    expect(form.values()).toEqual({ note: "b", count: 2 });
    expect(form.state()).toMatchObject({
      component: { version: "2.0.0" },
      dynamicPropsId: "dyp_2",
      reload: { phase: "idle" },
      notices: [],
    });
    expect(form.names()).toEqual(["note", "count"]);
  });
  test("asks the platform for the props where there is no answer and a value brings some", () => {
    const form = engine({ props: [note] });
    const effects = form.send({ type: "upgraded", component: other, values: { table: "a" } });
    expect(requests(effects)).toEqual([{ table: "a" }]);
    expect(form.names()).toEqual(["note", "count", "table"]);
    const settled = engine({ props: [note] });
    expect(requests(settled.send({ type: "upgraded", component: other, values: { note: "a" } }))).toEqual([]);
  });
  test("does not ask again for what has been answered", () => {
    const form = engine({ props: [note] });
    const effects = form.send({
      type: "upgraded",
      component: other,
      values: { table: "a" },
      answer: { ...answer, props: other.props },
    });
    expect(requests(effects)).toEqual([]);
    expect(requests(form.send({ type: "left", name: "table", isEdited: true }))).toEqual([]);
  });
});

describe("going back", () => {
  test("to fields as they were, what was typed and is no value included", () => {
    const form = engine({ props: [count, cc], values: { count: 1 } });
    const before = form.state();
    form.edit("count", "1e");
    const mistyped = form.state();
    form.edit("count", "2");
    form.send({ type: "optionalAdded", names: ["cc"] });
    const effects = form.send({
      type: "restored",
      to: sideOf(diff(before, form.state()), "before"),
      origin: "undo",
    });
    expect(done(effects)).toEqual(["clearErrors", "report"]);
    expect(form.values()).toEqual({ count: 1 });
    expect([...form.state().opened]).toEqual([]);
    form.send({ type: "restored", to: sideOf(diff(before, mistyped), "after"), origin: "redo" });
    expect(form.draft("count")).toBe("1e");
  });

  test("leaves what is not named as it is", () => {
    const form = engine({ props: [note, count] });
    form.edit("note", "a");
    form.edit("count", "1");
    form.send({
      type: "restored",
      to: { fields: new Map([["note", undefined]]) },
      origin: "back",
    });
    expect(form.values()).toEqual({ note: "a", count: 1 });
  });

  test("an optional field that nobody had touched has its default once more", () => {
    const form = engine({ props: [{ ...cc, default: "everyone" }] });
    const before = form.state();
    form.send({ type: "optionalAdded", names: ["cc"] });
    form.send({ type: "restored", to: sideOf(diff(before, form.state()), "before"), origin: "undo" });
    expect(form.values()).toEqual({});
    form.send({ type: "optionalAdded", names: ["cc"] });
    expect(form.values()).toEqual({ cc: "everyone" });
  });

  test("a value that passed through passes through again when its field had never been there", () => {
    const form = engine({ props: [table], values: { column: "kept" } });
    const before = form.state();
    form.edit("table", pick("a"));
    form.answer(undefined, table, column);
    form.edit("column", "typed");
    form.send({ type: "restored", to: sideOf(diff(before, form.state()), "before"), origin: "undo" });
    expect(form.values()).toEqual({ column: "kept" });
    expect(form.state().fields.has("column")).toBe(false);
  });

  test("what the props were requested with is not requested again; where it differs, it is", () => {
    const form = engine({ props: [table, note] });
    const first = form.state();
    form.edit("table", pick("a"));
    form.answer(undefined, table, column);
    const second = form.state();
    const patch = diff(first, second);
    expect(requests(form.send({ type: "restored", to: sideOf(patch, "before"), origin: "undo" }))).toEqual(
      [],
    );
    expect(requests(form.send({ type: "restored", to: sideOf(patch, "after"), origin: "redo" }))).toEqual([]);
    expect(form.names()).toEqual(["table", "column"]);
    const mixed = { ...sideOf(patch, "after"), propList: sideOf(patch, "before").propList };
    expect(requests(form.send({ type: "restored", to: mixed, origin: "back" }))).toEqual([{ table: "a" }]);
  });

  test("to props that were never requested requests them", () => {
    const form = engine({ props: [table], values: { table: "a" } });
    form.send({ type: "opened" });
    const pending = form.state();
    expect(pending.reloading.shown).toBeUndefined();
    form.answer(undefined, table, column);
    const effects = form.send({
      type: "restored",
      to: sideOf(diff(pending, form.state()), "before"),
      origin: "undo",
    });
    expect(requests(effects)).toEqual([{ table: "a" }]);
  });

  test("an edit of a prop that brings props requests them", () => {
    const form = engine({ props: [table, note] });
    const before = form.state();
    form.edit("table", pick("a"));
    form.answer(undefined, table, note);
    const to = sideOf(diff(before, form.state()), "before");
    const effects = form.send({ type: "restored", to: { fields: to.fields }, origin: "undo" });
    expect(requests(effects)).toEqual([{}]);
  });

  test("a field that leaves with the props gone back to keeps what it holds by then", () => {
    const form = engine({ props: [table] });
    form.edit("table", pick("a"));
    const before = form.state();
    form.answer(undefined, table, column);
    form.edit("column", "then");
    const then = snapshotOf(form.state(), "column");
    form.edit("column", "now");
    const to = {
      fields: new Map([["column", then]]),
      propList: { props: before.props, shown: { fields: new Map() } },
    };
    form.send({ type: "restored", to, origin: "undo" });
    expect(form.values()).toEqual({ table: "a" });
    expect(form.draft("column")).toBe("now");
  });

  test("a field that was set aside is set aside again", () => {
    const form = engine({ props: [table] });
    form.edit("table", pick("a"));
    form.answer("dyp_1", table, column);
    form.edit("column", "c");
    form.edit("table", pick("b"));
    form.answer("dyp_2", table);
    const aside = form.state();
    form.send({ type: "reset" });
    form.answer("dyp_3", table);
    expect(form.state().fields.has("column")).toBe(false);
    form.send({ type: "restored", to: sideOf(diff(aside, form.state()), "before"), origin: "undo" });
    expect(form.draft("column")).toBe("c");
    expect(form.names()).toEqual(["table"]);
  });

  test("brings the host's values back", () => {
    const form = engine({ props: [note], values: { note: "a", other: 1 } });
    const before = form.state();
    form.send({ type: "hostChanged", values: { note: "b", other: 2 } });
    form.send({ type: "restored", to: sideOf(diff(before, form.state()), "before"), origin: "undo" });
    expect(form.values()).toEqual({ note: "a", other: 1 });
  });

  test("what is switched off then is off again, although it is filled in", () => {
    const optional = { ...column, optional: true };
    const form = engine({ props: [table, optional] });
    const before = form.state();
    form.edit("table", pick("a"));
    form.answer(undefined, table, column);
    form.edit("column", "x");
    const to = sideOf(diff(before, form.state()), "before");
    form.send({ type: "restored", to, origin: "undo" });
    expect([...form.state().opened]).toEqual([]);
  });
});

describe("what lies between two states", () => {
  test("is nothing where nothing changed", () => {
    const { state } = engine({ props: [note] });
    expect(diff(state(), state())).toEqual({ fields: new Map() });
  });
  test("is the fields that hold something else, and nothing that was merely drawn anew", () => {
    const form = engine({ props: [note, count, cc] });
    const before = form.state();
    form.edit("note", "a");
    form.edit("count", "1");
    form.edit("count", undefined);
    form.send({ type: "optionalAdded", names: ["cc"] });
    const { fields, propList, values } = diff(before, form.state());
    expect([...fields.keys()]).toEqual(["note", "cc"]);
    expect([propList, values]).toEqual([undefined, undefined]);
    expect(fields.get("note")).toMatchObject({ before: { sent: undefined }, after: { sent: "a" } });
  });
  test("is the props, the id and the host's values, where they are others", () => {
    const form = engine({ props: [table] });
    const before = form.state();
    form.edit("table", pick("a"));
    form.answer("dyp_1", table, column);
    form.send({ type: "hostChanged", values: { table: "a", other: 1 } });
    const { propList, values } = diff(before, form.state());
    expect(propList?.after).toMatchObject({ dynamicPropsId: "dyp_1", component: { key: "c" } });
    expect(values).toEqual({ before: {}, after: { table: "a", other: 1 } });
  });
  test.each([
    ["on or off", cc, { type: "optionalAdded", names: ["cc"] }, "cc"],
    ["what was typed", count, { type: "edited", name: "count", draft: "1x" }, "count"],
    ["what is sent", note, { type: "edited", name: "note", draft: "a" }, "note"],
  ] as const)("is a field whose difference is %s", (_, prop, event, name) => {
    const form = engine({ props: [prop] });
    const before = snapshotOf(form.state(), name);
    form.send(event);
    const after = snapshotOf(form.state(), name);
    expect(isSameSnapshot(before, after)).toBe(false);
    expect(isSameSnapshot(after, after && { ...after, field: { ...after.field } })).toBe(true);
  });
  test("a field that was not there differs from one that is", () => {
    const form = engine({ props: [note] });
    const there = snapshotOf(form.state(), "note");
    expect(snapshotOf(form.state(), "other")).toBeUndefined();
    expect(isSameSnapshot(undefined, undefined)).toBe(true);
    expect(isSameSnapshot(there, undefined)).toBe(false);
    expect(isSameSnapshot(undefined, there)).toBe(false);
    expect(isSameSnapshot(there, there && { ...there, isDetached: true })).toBe(false);
  });
  test("a field of another type differs, whatever it holds", () => {
    const [asText, asNumber] = [engine({ props: [note] }), engine({ props: [{ ...note, type: "integer" }] })];
    expect(isSameSnapshot(snapshotOf(asText.state(), "note"), snapshotOf(asNumber.state(), "note"))).toBe(
      false,
    );
  });
});
