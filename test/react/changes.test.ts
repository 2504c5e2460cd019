// @vitest-environment node
// What a form tells of its changes, and how it goes back to what it was.
import { expect, test } from "vitest";
import type { Change } from "../../src/react/form-store.ts";
import { parseComponent } from "../../src/wire/messages.ts";
import { openForm } from "../support/open-form.ts";

const note = { name: "note", type: "string" };
const cc = { name: "cc", type: "string", optional: true };
const table = { name: "table", type: "string", options: ["a", "b"], reloadProps: true };
const column = { name: "column", type: "string" };

function watched(given: Parameters<typeof openForm>[0]) {
  const opened = openForm(given);
  const changes: Change[] = [];
  const stop = opened.store.subscribeChanges((change) => void changes.push(change));
  return { ...opened, changes, stop };
}

test("tells of every change, and who made it", async () => {
  const { store, reloads, edit, answer, changes, stop } = watched({ props: [note, cc, table] });
  edit("note", "a");
  store.addOptional(["cc"]);
  store.removeOptional(["cc"]);
  edit("table", { value: "a" });
  await answer(note, cc, table, column);
  edit("column", "c");
  edit("table", { value: "b" });
  await answer(note, cc, table);
  const { undo } = store.state.departure!;
  reloads.goBack(undo!, undo);
  store.receive({ note: "given" });
  store.take({ note: "pasted" }, "paste");
  store.discard("note");
  store.redefine(parseComponent({ key: "c", name: "C", configurable_props: [note] }));
  expect(changes).toEqual([
    { origin: "edit", name: "note" },
    { origin: "add" },
    { origin: "remove" },
    { origin: "edit", name: "table" },
    { origin: "reload", name: "table" },
    { origin: "edit", name: "column" },
    { origin: "edit", name: "table" },
    { origin: "reload", name: "table" },
    { origin: "back" },
    { origin: "host" },
    { origin: "paste" },
    { origin: "discard" },
    { origin: "definition" },
  ]);
  stop();
  edit("note", "unheard");
  expect(changes).toHaveLength(13);
});

test("a change is told when all of it is done", () => {
  const { store, edit } = watched({ props: [note] });
  const seen: unknown[] = [];
  store.subscribeChanges(() => void seen.push(store.configuredProps()));
  edit("note", "a");
  expect(seen).toEqual([{ note: "a" }]);
});

test("goes back to a field as it was, what was typed and is no value included, and tells the host", () => {
  const count = { name: "count", type: "integer" };
  const { store, edit, told } = openForm({ props: [count, cc], given: { count: 1 } });
  const before = new Map(store.names().map((name) => [name, store.memoryOf(name)]));
  edit("count", "1e");
  const mistyped = store.memoryOf("count");
  edit("count", "2");
  store.addOptional(["cc"]);
  store.goBack({ fields: before });
  expect(store.configuredProps()).toEqual({ count: 1 });
  expect(store.getForm().fields).toEqual(["count"]);
  expect(told.at(-1)).toEqual({ count: 1 });
  store.goBack({ fields: new Map([["count", mistyped]]) });
  expect(store.draftOf("count")).toBe("1e");
});

test("an optional field that nobody has touched yet has its default once more", () => {
  const withDefault = { ...cc, default: "everyone" };
  const { store } = openForm({ props: [withDefault] });
  const before = store.memoryOf("cc");
  store.addOptional(["cc"]);
  store.goBack({ fields: new Map([["cc", before]]) });
  expect(store.configuredProps()).toEqual({});
  store.addOptional(["cc"]);
  expect(store.configuredProps()).toEqual({ cc: "everyone" });
});

test("a value that passed through passes through again when its field had never been there", async () => {
  const { store, reloads, edit, answer } = openForm({ props: [table], given: { column: "kept" } });
  const { props, dynamicPropsId } = store.state;
  const { shown } = reloads;
  const before = store.memoryOf("table");
  edit("table", { value: "a" });
  await answer(table, column);
  edit("column", "typed");
  reloads.goBack(
    {
      fields: new Map([
        ["table", before],
        ["column", undefined],
      ]),
      made: { props, dynamicPropsId },
    },
    shown,
  );
  expect(store.configuredProps()).toEqual({ column: "kept" });
});

test("what the props on screen were asked for with is not asked again; where it differs, it is", async () => {
  const { store, reloads, edit, answer, asked } = openForm({ props: [table, note] });
  const first = { fields: new Map([["table", store.memoryOf("table")]]), made: store.state };
  const { shown } = reloads;
  edit("table", { value: "a" });
  await answer(table, column);
  const second = { fields: new Map([["table", store.memoryOf("table")]]), made: store.state };
  const { shown: shownSecond } = reloads;
  reloads.goBack(first, shown);
  reloads.goBack(second, shownSecond);
  expect(store.getForm().fields).toEqual(["table", "column"]);
  expect(asked).toHaveLength(1);
  reloads.goBack({ ...second, made: first.made }, shown);
  expect(asked).toHaveLength(2);
});

test("a field that leaves with the props gone back to keeps what it holds by then", () => {
  const { store, edit } = watched({ props: [note, column] });
  const [noted] = store.state.props;
  edit("column", "then");
  const fields = new Map([["column", store.memoryOf("column")]]);
  edit("column", "now");
  store.goBack({ fields, made: { props: [noted!] } });
  expect(store.configuredProps()).toEqual({});
  store.dispatch({
    type: "reloadAnswered",
    props: [noted!, ...parseComponent({ configurable_props: [column] }).props],
    issues: [],
    notices: [],
  });
  expect(store.configuredProps()).toEqual({ column: "now" });
});
