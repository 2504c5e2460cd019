// @vitest-environment node
import { expect, test } from "vitest";
import { History } from "../../src/configurator/history/history.ts";
import { previewUpgrade, upgrade } from "../../src/configurator/editing/upgrade.ts";
import { historyOf } from "../../src/configurator/history/history-of.ts";
import { propsReply } from "../../src/testing/index.ts";
import { parseComponent } from "../../src/wire/component.ts";
import { openForm, settled } from "../support/open-form.ts";

const described = (...props: object[]) =>
  parseComponent({ key: "c", name: "C", version: "2.0.0", configurable_props: props });

const note = { name: "note", type: "string", label: "Note" };

const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);

test.each([
  ["a value of the same type is kept", note, note, "a", { kept: ["note"] }],
  [
    "a text becomes a number where nothing is lost",
    note,
    { ...note, type: "integer" },
    "5",
    { converted: ["note"] },
  ],
  [
    "a text that is no number is left to be corrected",
    note,
    { ...note, type: "integer" },
    "5 people",
    { faulty: ["note"] },
  ],
  ["one value is a list of one", note, { ...note, type: "string[]" }, "a", { kept: ["note"] }],
  [
    "a value whose prop is gone is dropped",
    note,
    { name: "other", type: "string", optional: true },
    "a",
    { dropped: ["note"] },
  ],
  [
    "a choice keeps its label",
    { ...note, remoteOptions: true },
    { ...note, remoteOptions: true },
    { __lv: { label: "A", value: "a" } },
    { kept: ["note"] },
  ],
  [
    "an account is kept",
    { name: "note", type: "app", app: "slack" },
    { name: "note", type: "app", app: "slack" },
    { authProvisionId: "apn_1" },
    { kept: ["note"] },
  ],
  [
    "what the platform supplies is kept",
    { name: "note", type: "$.service.db" },
    { name: "note", type: "$.service.db" },
    { db: 1 },
    { kept: ["note"] },
  ],
])("%s", (_, from, to, value, expected) => {
  const { kept, converted, faulty, dropped } = previewUpgrade(described(from), described(to), {
    note: value,
  });
  const lists = { kept, converted, faulty, dropped };
  expect(Object.fromEntries(Object.entries(lists).map(([key, list]) => [key, names(list)]))).toEqual({
    kept: [],
    converted: [],
    faulty: [],
    dropped: [],
    ...expected,
  });
});

test("says what a value is before and after, and gives all that would be left", () => {
  const { converted, values } = previewUpgrade(
    described(note),
    described({ ...note, label: "Number", type: "integer" }),
    { note: "42", unknown: 1 },
  );
  expect(converted).toEqual([
    expect.objectContaining({ name: "note", label: "Number", before: "42", after: 42 }),
  ]);
  expect(values).toEqual({ note: 42, unknown: 1 });
});

test("new props start with their defaults, and those that have none and are required are named", () => {
  const { added, newlyRequired, values } = previewUpgrade(
    described(note, { name: "was", type: "string", optional: true }, { name: "empty", type: "string" }),
    described(
      note,
      { name: "was", type: "string", label: "Was" },
      { name: "empty", type: "string" },
      { name: "fresh", type: "string" },
      { name: "given", type: "string", default: "d" },
      { name: "may", type: "string", optional: true, default: "no" },
      { name: "hidden", type: "string", hidden: true },
      { name: "off", type: "string", disabled: true },
      { name: "platform", type: "$.service.db" },
    ),
    { note: "a" },
  );
  expect(names(added)).toEqual(["given"]);
  expect(newlyRequired).toEqual([
    { name: "was", label: "Was" },
    { name: "fresh", label: "fresh" },
  ]);
  expect(values).toEqual({ note: "a", given: "d" });
});

test("a required value that is dropped has to be given anew", () => {
  const { dropped, newlyRequired } = previewUpgrade(
    described({ ...note, type: "object" }),
    described({ ...note, type: "integer" }),
    { note: { a: 1 } },
  );
  expect(names(dropped)).toEqual(["note"]);
  expect(names(newlyRequired)).toEqual(["note"]);
});

test("without the definition of before, no prop is known to be gone", () => {
  expect(names(previewUpgrade(undefined, described(note), { old: 1 }).kept)).toEqual(["old"]);
});

const table = { name: "table", type: "string", options: ["a", "b"], reloadProps: true };

test("an upgrade is one step: definition, props and values go there and back, and the host is told", async () => {
  const { form, store, told, asked } = openForm({
    props: [note, { name: "old", type: "string" }],
    given: { note: "5", old: "x" },
  });
  const history = historyOf(form);
  const to = described({ ...note, type: "integer" }, { name: "fresh", type: "string", default: "f" });
  const { values } = previewUpgrade(store.state.component, to, store.configuredProps());
  upgrade(form, to, values);
  expect(store.state.component.version).toBe("2.0.0");
  expect(store.configuredProps()).toEqual({ note: 5, fresh: "f" });
  expect(told.at(-1)).toEqual({ note: 5, fresh: "f" });
  expect(history.view().done.map(({ origin }) => origin)).toEqual(["upgrade"]);
  expect([...history.view().entries[0]!.values.keys()].toSorted()).toEqual(["fresh", "note", "old"]);
  history.undo();
  expect(store.state.component.version).toBe("1.0.0");
  expect(store.configuredProps()).toEqual({ note: "5", old: "x" });
  expect(store.getForm().fields).toEqual(["note", "old"]);
  history.redo();
  expect(store.configuredProps()).toEqual({ note: 5, fresh: "f" });
  await settled();
  expect(asked).toEqual([]);
});

test("the props that the platform answered for the preview are taken, and not asked for again", async () => {
  const { form, store, asked } = openForm({ props: [note], given: { note: "a" } });
  const history = historyOf(form);
  const to = described(note, { ...table, default: "a" });
  const reply = propsReply("dyp_9", note, table, { name: "column", type: "string" });
  upgrade(form, to, { note: "a", table: "a" }, reply);
  await settled();
  expect(asked).toHaveLength(0);
  expect(store.state.dynamicPropsId).toBe("dyp_9");
  expect(store.getForm().fields).toEqual(["note", "table", "column"]);
  history.undo();
  expect(store.getForm().fields).toEqual(["note"]);
});

test("without such an answer they are asked for, and go back with the upgrade", async () => {
  const { form, store, asked, answer } = openForm({ props: [note], given: { note: "a" } });
  const history = historyOf(form);
  upgrade(form, described(note, table), { note: "a", table: "a" });
  expect(asked).toHaveLength(1);
  await answer(note, table, { name: "column", type: "string", default: "c" });
  expect(store.configuredProps()).toEqual({ note: "a", table: "a", column: "c" });
  expect(history.view().done).toHaveLength(1);
  history.undo();
  expect(store.configuredProps()).toEqual({ note: "a" });
});

test("what is under way for the version before does not come any more", async () => {
  const { form, store, edit, asked } = openForm({ props: [note, table] });
  const history = new History(form);
  edit("table", { value: "a" });
  upgrade(form, described(note), { note: "a" });
  asked[0]?.give(propsReply("dyp_1", note, table));
  await settled();
  expect(store.getForm().fields).toEqual(["note"]);
  expect(history.view().done.length).toBeGreaterThan(0);
});
