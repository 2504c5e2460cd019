// @vitest-environment node
import { expect, test } from "vitest";
import { History } from "../../src/configurator/history/history.ts";
import { openForm } from "../support/open-form.ts";
import { parseComponent } from "../../src/wire/component.ts";

const note = { name: "note", type: "string" };
const count = { name: "count", type: "integer" };
const cc = { name: "cc", type: "string", optional: true };
const kind = { name: "kind", type: "string", options: ["x", "y"] };
const table = { name: "table", type: "string", options: ["a", "b"], reloadProps: true };
const column = { name: "column", type: "string" };
const other = { name: "other", type: "string", default: "o" };

const pick = (value: string) => ({ value });

function recorded(given: Parameters<typeof openForm>[0], limit?: number) {
  const opened = openForm(given);
  const clock = { time: 0 };
  const history = new History(opened.form, { limit, now: () => clock.time });
  return {
    ...opened,
    history,
    clock,
    values: () => opened.store.configuredProps(),
    steps: () => history.view().done.map(({ origin, names }) => `${origin} ${names.join(" ")}`),
    told: () =>
      history
        .view()
        .entries.map(({ origin, values }) => [
          origin,
          [...values].map(([name, { before, after }]) => [name, before?.sent, after?.sent]),
        ]),
    changed: () =>
      [...history.view().changed].map(([name, { before, after }]) => [name, before?.sent, after?.sent]),
  };
}

function type(form: ReturnType<typeof recorded>, name: string, text: string, pause = 100): void {
  for (let end = 1; end <= text.length; end++) {
    form.clock.time += pause;
    form.edit(name, text.slice(0, end));
  }
}

test("typing is one step until it pauses, or goes on in another field", () => {
  const form = recorded({ props: [note, count] });
  type(form, "note", "Hello");
  type(form, "count", "42");
  expect(form.steps()).toEqual(["edit note", "edit count"]);
  form.clock.time += 5000;
  form.edit("count", "421");
  expect(form.steps()).toEqual(["edit note", "edit count", "edit count"]);
  form.history.undo();
  expect(form.values()).toEqual({ note: "Hello", count: 42 });
  form.history.undo();
  expect(form.values()).toEqual({ note: "Hello" });
  form.history.redo();
  expect(form.values()).toEqual({ note: "Hello", count: 42 });
});

test("each pick is a step, however fast", () => {
  const form = recorded({ props: [kind] });
  form.edit("kind", pick("x"));
  form.edit("kind", pick("y"));
  expect(form.steps()).toEqual(["edit kind", "edit kind"]);
});

test("a field emptied again gets no default that comes later, however often it is undone and redone", async () => {
  const form = recorded({ props: [table, cc] });
  form.store.dispatch({ type: "optionalAdded", names: ["cc"] });
  form.edit("table", pick("a"));
  form.edit("cc", "x");
  await form.answer(table, { ...cc, optional: false, default: "late" });
  form.edit("cc", undefined);
  expect(form.values()).toEqual({ table: "a" });
  while (form.history.undo());
  while (form.history.redo());
  expect(form.values()).toEqual({ table: "a" });
});

test("typing that ends where it began is no step", () => {
  const form = recorded({ props: [note], given: { note: "a" } });
  form.edit("note", "ab");
  form.edit("note", "a");
  expect(form.steps()).toEqual([]);
});

test("what a text field undoes by itself goes with the step that it takes back, however late", () => {
  const form = recorded({ props: [note, count] });
  type(form, "count", "7");
  form.clock.time += 5000;
  type(form, "note", "Hello");
  form.clock.time += 60_000;
  const stop = form.history.joinWhile(() => true);
  form.edit("note", "He");
  expect(form.steps()).toEqual(["edit count", "edit note"]);
  form.edit("note", "");
  expect(form.steps()).toEqual(["edit count", "edit note"]);
  form.edit("note", undefined);
  expect(form.steps()).toEqual(["edit count"]);
  stop();
  form.edit("note", "a");
  expect(form.steps()).toEqual(["edit count", "edit note"]);
});

test("a new edit ends what could be done again", () => {
  const form = recorded({ props: [note, kind] });
  form.edit("kind", pick("x"));
  form.history.undo();
  expect(form.history.view().undone).toHaveLength(1);
  form.edit("note", "a");
  expect(form.history.view().undone).toEqual([]);
  expect(form.history.redo()).toBeUndefined();
});

test("keeps as many steps as it is told", () => {
  const form = recorded({ props: [kind] }, 2);
  for (const value of ["x", "y", "x"]) form.edit("kind", pick(value));
  while (form.history.undo());
  expect(form.values()).toEqual({ kind: "x" });
});

test("optional fields that are added and removed, and what cannot be shown, come back", () => {
  const form = recorded({ props: [cc, count], given: { count: { odd: 1 } } });
  form.store.dispatch({ type: "optionalAdded", names: ["cc"] });
  form.edit("cc", "ada");
  form.store.dispatch({ type: "optionalRemoved", names: ["cc"] });
  form.store.dispatch({ type: "discarded", name: "count" });
  expect(form.values()).toEqual({});
  expect(form.steps()).toEqual(["add cc", "edit cc", "remove cc", "discard count"]);
  form.history.undo();
  expect(form.values()).toEqual({ count: { odd: 1 } });
  form.history.undo();
  expect(form.values()).toEqual({ count: { odd: 1 }, cc: "ada" });
  form.history.undo();
  form.history.undo();
  expect(form.store.getForm().fields).toEqual(["count"]);
});

test("what a reload brings and takes goes back with the edit that asked for it, and asks for nothing", async () => {
  const form = recorded({ props: [table, note] });
  form.edit("table", pick("a"));
  await form.answer(table, note, column, other);
  form.edit("column", "typed");
  form.edit("table", pick("b"));
  form.edit("note", "typed meanwhile");
  await form.answer(table, note);
  expect(form.steps()).toEqual(["edit table", "edit column", "edit table", "edit note"]);
  expect(form.values()).toEqual({ table: "b", note: "typed meanwhile" });
  form.history.undo();
  expect(form.store.getForm().fields).toEqual(["table", "note"]);
  form.history.undo();
  expect(form.values()).toEqual({ table: "a", column: "typed", other: "o" });
  form.history.undo();
  form.history.undo();
  expect(form.store.getForm().fields).toEqual(["table", "note"]);
  while (form.history.redo());
  expect(form.values()).toEqual({ table: "b", note: "typed meanwhile" });
  expect(form.asked).toHaveLength(2);
});

test("an edit whose answer is on its way is undone at once, and the answer is not waited for", async () => {
  const form = recorded({ props: [table, note], given: { note: "n" } });
  form.edit("table", pick("a"));
  form.history.undo();
  await form.answer(table, note);
  expect(form.values()).toEqual({ note: "n" });
  expect(form.history.view()).toMatchObject({ done: [], changed: new Map() });
});

test("tells of values that left, came and changed by a reload, and of none that was edited", async () => {
  const form = recorded({ props: [table] });
  form.edit("table", pick("a"));
  await form.answer(table, column);
  expect(form.told()).toEqual([]);
  form.edit("column", "typed");
  form.edit("table", pick("b"));
  await form.answer(table, other);
  expect(form.told()).toEqual([
    [
      "reload",
      [
        ["column", "typed", undefined],
        ["other", undefined, "o"],
      ],
    ],
  ]);
  form.history.undo();
  expect(form.told()).toEqual([]);
  form.history.redo();
  expect(form.told()).toHaveLength(1);
  form.history.keep(form.history.view().entries);
  expect(form.told()).toEqual([]);
  expect(form.steps().at(-1)).toBe("edit table");
});

test("takes an entry back from among others where nothing since builds on it, and else with what was done since", async () => {
  const form = recorded({ props: [table, note] });
  form.edit("table", pick("a"));
  await form.answer(table, note, other);
  const [entry] = form.history.view().entries;
  form.edit("note", "kept");
  expect(form.history.since(entry!.step!)).toBe(0);
  form.history.takeBack(entry!.step!);
  expect(form.values()).toEqual({ note: "kept" });
  expect(form.told()).toEqual([]);
  form.history.undo();
  expect(form.told()).toHaveLength(1);
  expect(form.values()).toEqual({ table: "a", other: "o", note: "kept" });
  form.edit("other", "mine");
  expect(form.history.since(entry!.step!)).toBe(2);
  form.history.takeBack(entry!.step!);
  expect(form.values()).toEqual({});
  while (form.history.redo());
  expect(form.values()).toEqual({ table: "a", other: "mine", note: "kept" });
});

test("the props that a saved configuration opens with are nobody's step, and what it is compared with", async () => {
  const form = recorded({ props: [table, note], given: { table: "a", column: "saved" } });
  form.edit("note", "meanwhile");
  await form.answer(table, note, column, other);
  expect(form.steps()).toEqual(["edit note"]);
  expect(form.told()).toEqual([["reload", [["other", undefined, "o"]]]]);
  expect(form.changed()).toEqual([["note", undefined, "meanwhile"]]);
  form.edit("column", "edited");
  form.edit("table", pick("b"));
  await form.answer(table, note);
  expect(form.changed()).toEqual([
    ["table", "a", "b"],
    ["note", undefined, "meanwhile"],
    ["column", "saved", undefined],
    ["other", "o", undefined],
  ]);
  form.history.reset();
  expect(form.values()).toEqual({ table: "a", column: "saved", other: "o" });
  expect(form.changed()).toEqual([]);
  expect(form.asked).toHaveLength(2);
  form.history.undo();
  expect(form.values()).toEqual({ table: "b", note: "meanwhile" });
});

test("gives a single field back what was saved, and asks the platform where that changes its props", async () => {
  const form = recorded({ props: [table, count], given: { count: 1 } });
  form.edit("count", "2");
  form.edit("table", pick("a"));
  await form.answer(table, count, column);
  form.history.revert(["count"]);
  expect(form.values()).toEqual({ table: "a", count: 1 });
  form.history.revert(["table"]);
  expect(form.asked).toHaveLength(2);
  await form.answer(table, count);
  expect(form.changed()).toEqual([]);
  form.history.undo();
  expect(form.store.getForm().fields).toEqual(["table", "count", "column"]);
  expect(form.values()).toEqual({ table: "a", count: 1 });
});

test("what was mistyped counts as changed, and goes back", () => {
  const form = recorded({ props: [count] });
  form.edit("count", "1e");
  expect([...form.history.view().changed.keys()]).toEqual(["count"]);
  form.history.revert(["count"]);
  expect(form.store.draftOf("count")).toBeUndefined();
  form.history.undo();
  expect(form.store.draftOf("count")).toBe("1e");
});

test("what the host gives is told, can be undone, and is what is saved", () => {
  const form = recorded({ props: [note], given: { note: "a", unknown: 1 } });
  form.store.dispatch({ type: "hostChanged", values: { note: "b", unknown: 2 } });
  expect(form.told()).toEqual([
    [
      "host",
      [
        ["note", "a", "b"],
        ["unknown", 1, 2],
      ],
    ],
  ]);
  expect(form.changed()).toEqual([]);
  form.history.undo();
  expect(form.values()).toEqual({ note: "a", unknown: 1 });
  expect(form.changed()).toEqual([
    ["note", "b", "a"],
    ["unknown", 2, 1],
  ]);
});

test("after a save nothing is changed, until something is", () => {
  const form = recorded({ props: [note] });
  form.edit("note", "a");
  form.history.saving()();
  expect(form.changed()).toEqual([]);
  form.history.undo();
  expect(form.changed()).toEqual([["note", "a", undefined]]);
});

test("what was typed while it was saved is a change", () => {
  const form = recorded({ props: [note] });
  form.edit("note", "a");
  const saved = form.history.saving();
  form.edit("note", "ab");
  saved();
  expect(form.changed()).toEqual([["note", "a", "ab"]]);
});

test("several things that are done as one are undone as one", () => {
  const form = recorded({ props: [note, count, cc] });
  form.store.dispatch({
    type: "valuesApplied",
    values: { note: "a", count: 1, cc: "ada" },
    origin: "paste",
  });
  expect(form.steps()).toEqual(["paste note count cc"]);
  expect(form.told()).toHaveLength(1);
  form.history.undo();
  expect(form.values()).toEqual({});
  expect(form.store.getForm().fields).toEqual(["note", "count"]);
});

test("a definition that comes anew ends the steps, whose props it does not know", () => {
  const form = recorded({ props: [note] });
  form.edit("note", "a");
  form.store.dispatch({
    type: "definitionChanged",
    component: parseComponent({ key: "c", name: "C", configurable_props: [{ ...note, type: "integer" }] }),
  });
  expect(form.history.view().done).toEqual([]);
  expect(form.changed()).toEqual([["note", undefined, "a"]]);
});

test("a view is the same object until something changes", () => {
  const form = recorded({ props: [note] });
  const seen: unknown[] = [];
  const stop = form.history.subscribe(() => void seen.push(form.history.view()));
  expect(form.history.view()).toBe(form.history.view());
  form.edit("note", "a");
  expect(seen).toEqual([form.history.view()]);
  stop();
  form.history.undo();
  expect(seen).toHaveLength(1);
});
