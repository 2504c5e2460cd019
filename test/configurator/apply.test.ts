// @vitest-environment node
import { expect, test } from "vitest";
import { appliedIn, applyValues } from "../../src/configurator/editing/apply.ts";
import { History } from "../../src/configurator/history/history.ts";
import { openForm, settled } from "../support/open-form.ts";

const note = { name: "note", type: "string", label: "Note" };
const count = { name: "count", type: "integer" };
const cc = { name: "cc", type: "string", optional: true };
const locked = { name: "locked", type: "string", readOnly: true };
const off = { name: "off", type: "string", disabled: true };
const table = { name: "table", type: "string", options: ["a", "b"], reloadProps: true };

const fates = (all: ReturnType<typeof applyValues>) => all.map(({ name, fate }) => `${name} ${fate}`);

test("takes whole values as an edit: the host is told, and says what became of each", () => {
  const { form, store, told } = openForm({
    props: [note, count, cc, locked, off],
    given: { note: "old", locked: "kept", foreign: 1 },
  });
  const applied = applyValues(
    form,
    { note: "new", count: "5", cc: "ada", locked: "changed", off: "on", later: [1] },
    "json",
  );
  expect(fates(applied)).toEqual([
    "note taken",
    "count converted",
    "cc taken",
    "locked dropped",
    "off dropped",
    "later waiting",
  ]);
  expect(applied[0]).toEqual({ name: "note", label: "Note", fate: "taken", given: "new", sent: "new" });
  expect(store.configuredProps()).toEqual({ note: "new", count: 5, cc: "ada", locked: "kept", later: [1] });
  expect(told.at(-1)).toEqual(store.configuredProps());
  expect(store.getForm().fields).toContain("cc");
});

test("keeps a value that its field cannot show, and says so", () => {
  const { form, store } = openForm({ props: [count] });
  expect(fates(applyValues(form, { count: { odd: 1 } }, "json"))).toEqual(["count unreadable"]);
  expect(store.configuredProps()).toEqual({ count: { odd: 1 } });
});

test("checks what changed", async () => {
  const { form, store } = openForm({ props: [note, count], given: { note: "a", count: 1 } });
  applyValues(form, { count: 1 }, "json");
  await settled();
  expect(store.getField("note")?.errors).toEqual(["Fill in this field."]);
  expect(store.getField("count")?.errors).toEqual([]);
});

test("asks for the props that follow, which may bring a field for a value that waits", async () => {
  const { form, store, answer, asked } = openForm({ props: [table] });
  const values = { table: "a", column: "c" };
  expect(fates(applyValues(form, values, "paste"))).toEqual(["table taken", "column waiting"]);
  expect(asked).toHaveLength(1);
  await answer(table, { name: "column", type: "string" });
  expect(fates(appliedIn(store, values))).toEqual(["table taken", "column taken"]);
});

test("is one step of a history, with an entry, and goes back whole", async () => {
  const { form, store, answer } = openForm({ props: [table, note], given: { note: "a" } });
  const history = new History(form);
  applyValues(form, { table: "a", note: "b" }, "paste");
  await answer(table, note, { name: "column", type: "string", default: "d" });
  expect(history.view().done.map(({ origin }) => origin)).toEqual(["paste"]);
  expect(history.view().entries.map(({ origin }) => origin)).toEqual(["reload", "paste"]);
  history.undo();
  expect(store.configuredProps()).toEqual({ note: "a" });
  expect(history.view().entries).toEqual([]);
});

test("a value called __proto__ is a value like any other", () => {
  const { form, store } = openForm({ props: [{ ...note, name: "__proto__" }, locked] });
  const values = JSON.parse('{"__proto__": "it"}') as Record<string, unknown>;
  expect(fates(applyValues(form, values, "json"))).toEqual(["__proto__ taken"]);
  expect(JSON.stringify(store.configuredProps())).toBe('{"__proto__":"it"}');
});
