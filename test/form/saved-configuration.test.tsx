import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { ClientError } from "../../src/client/errors.ts";
import { createScriptedClient, held, props } from "../support/scripted-client.ts";
import { component, findText, labels, settle, hostForm, text } from "../support/host-form.tsx";
import type { ReloadReply } from "../../src/wire/replies.ts";

const table = { name: "table", type: "string", label: "Table", reloadProps: true };
const title = { name: "title", type: "string", label: "Title" };
const note = { name: "note", type: "string", label: "Note", optional: true };
const hidden = { name: "mode", type: "string", label: "Mode", hidden: true };
const kind = { ...table, name: "kind", label: "Kind", options: ["a", "b"] };
const extra = (name: string) => ({ ...title, name, label: name.toUpperCase() });
const timer = { name: "timer", type: "$.interface.timer", label: "Timer", static: { intervalSeconds: 60 } };
const db = { name: "db", type: "$.service.db", label: "Database" };
const http = { name: "http", type: "$.interface.http", label: "HTTP" };

const saved = {
  table: "people",
  note: "kept",
  mode: "fast",
  timer: { intervalSeconds: 900 },
  db: { authProvisionId: null },
  http: { endpoint: "https://example.com/h" },
  column_a: "Ada",
  column_b: "",
  left_over: [1, { deep: null }],
};

const own = [table, note, hidden, timer, db, http];

test("a saved configuration keeps every value, in the order it came, before and after the reload", async () => {
  const answer = held<ReloadReply>();
  const client = createScriptedClient({ reload: () => answer.promise });
  const form = hostForm({
    client,
    component: component("c", ...own),
    configuredProps: saved,
    dynamicPropsId: "dyp_1",
  });
  await waitFor(() => expect(client.requests("reload")).toHaveLength(1));
  expect(client.requests("reload")[0]).toMatchObject({
    configuredProps: saved,
    dynamicPropsId: "dyp_1",
    externalUserId: "user",
  });
  expect(form.changes).toEqual([]);
  answer.give(
    props(
      "dyp_2",
      ...own,
      { name: "column_a", type: "string", label: "Column A" },
      { name: "column_b", type: "string", label: "Column B" },
    ),
  );
  expect(await findText("Column A")).toHaveValue("Ada");
  expect(form.changes).toEqual([]);
  await form.user.type(text("Column B"), "Lovelace");
  await form.submit();
  await waitFor(() => expect(form.submits).toHaveLength(1));
  expect(form.submits[0]).toEqual({ values: { ...saved, column_b: "Lovelace" }, dynamicPropsId: "dyp_2" });
  expect(Object.keys(form.submits[0]!.values)).toEqual(Object.keys(saved));
});

test("without an id, a saved reload prop asks for the dynamic props once", async () => {
  const client = createScriptedClient({
    reload: () => props("dyp_1", ...own, { ...title, name: "column_a" }),
  });
  const form = hostForm({ client, component: component("c", ...own), configuredProps: saved });
  expect(await findText("Title")).toHaveValue("Ada");
  await settle();
  expect(client.requests("reload")).toHaveLength(1);
  expect(client.requests("reload")[0].dynamicPropsId).toBeUndefined();
  expect(form.changes).toEqual([]);
});

test("with an id and no reload prop the dynamic props are asked for all the same", async () => {
  const client = createScriptedClient({ reload: () => props("dyp_1", title) });
  hostForm({ client, component: component("c"), configuredProps: { title: "T" }, dynamicPropsId: "dyp_1" });
  expect(await findText("Title")).toHaveValue("T");
});

test("another saved configuration of the same component is asked for its own dynamic props", async () => {
  const client = createScriptedClient({
    reload: ({ dynamicPropsId }) => props(`${dynamicPropsId}+`, kind, extra(`of ${dynamicPropsId}`)),
  });
  const form = hostForm({
    client,
    component: component("c", kind),
    configuredProps: { kind: "a", "of d1": "one" },
    dynamicPropsId: "d1",
  });
  await findText("OF D1");
  form.update({ configuredProps: { kind: "a", "of d2": "two" }, dynamicPropsId: "d2" });
  expect(await findText("OF D2")).toHaveValue("two");
  expect(client.requests("reload").map((request) => request.dynamicPropsId)).toEqual(["d1", "d2"]);
  expect(screen.queryByText(/no longer part of the form/)).toBeNull();
  expect(form.changes).toEqual([]);
});

test("an id that the host was told of and gives back asks for nothing, nor goes to another component", async () => {
  const client = createScriptedClient({ reload: () => props("told", kind, extra("x")) });
  const form = hostForm({
    client,
    component: component("c", kind),
    controlled: true,
    onDynamicProps: ({ id }) => form.update({ dynamicPropsId: id }),
  });
  await form.pick("Kind", "a");
  await form.user.type(await findText("X"), "mine");
  await settle();
  expect(client.requests("reload")).toHaveLength(1);
  form.update({ component: component("other", kind) });
  await settle();
  await form.pick("Kind", "b");
  await settle();
  expect(client.requests("reload").map((request) => request.dynamicPropsId)).toEqual([undefined, undefined]);
});

test("nothing saved asks for nothing", async () => {
  const { client } = hostForm({ component: component("c", table, title) });
  await settle();
  expect(client.requests("reload")).toEqual([]);
});

test("R-091: a submit right after mount waits for the props and sends their values", async () => {
  const answer = held<ReloadReply>();
  const client = createScriptedClient({ reload: () => answer.promise });
  const form = hostForm({
    client,
    component: component("c", ...own),
    configuredProps: saved,
    dynamicPropsId: "dyp_1",
  });
  await form.submit();
  expect(form.submits).toEqual([]);
  answer.give(props("dyp_2", ...own, { ...title, name: "column_a" }));
  await waitFor(() => expect(form.submits).toHaveLength(1));
  expect(form.submits[0]!.values).toEqual(saved);
});

test("a reload that fails on opening deletes nothing, says so, and can be tried again", async () => {
  const client = createScriptedClient({
    reload: (_, { count }) => {
      if (count === 1) throw new ClientError("server", "no");
      return props("dyp_2", ...own, { ...title, name: "column_a" });
    },
  });
  const form = hostForm({
    client,
    component: component("c", ...own),
    configuredProps: saved,
    dynamicPropsId: "dyp_1",
  });
  expect(
    await screen.findByText(/Further fields could not be loaded: The server has a problem/),
  ).toBeVisible();
  expect(form.changes).toEqual([]);
  await form.user.type(text("Note"), "!");
  expect(form.changes.at(-1)).toEqual({ ...saved, note: "kept!" });
  await form.user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await findText("Title")).toHaveValue("Ada");
  expect(client.requests("reload")[1]).toMatchObject({
    configuredProps: { ...saved, note: "kept!" },
    dynamicPropsId: "dyp_1",
  });
  expect(screen.queryByText(/could not be loaded/)).toBeNull();
  await form.submit();
  await waitFor(() => expect(form.submits[0]?.values).toEqual({ ...saved, note: "kept!" }));
});

test("an answer without props, or with null in its list, loses nothing", async () => {
  const client = createScriptedClient({ reload: () => props("dyp_2", null, table, null, title) });
  const form = hostForm({
    client,
    component: component("c", table),
    configuredProps: { table: "people", title: "T", gone: 1 },
  });
  expect(await findText("Title")).toHaveValue("T");
  expect(labels(form.container)).toEqual(["Table", "Title"]);
  expect(form.changes).toEqual([]);
});

test("a dynamic prop that redefines a saved static one as hidden keeps its value", async () => {
  const client = createScriptedClient({ reload: () => props("dyp_2", table, { ...title, hidden: true }) });
  const form = hostForm({
    client,
    component: component("c", table, title),
    configuredProps: { table: "people", title: "T" },
  });
  await waitFor(() => expect(screen.queryByRole("textbox", { name: "Title" })).toBeNull());
  await form.submit();
  await waitFor(() => expect(form.submits[0]?.values).toEqual({ table: "people", title: "T" }));
});

test("a dynamic prop without a type takes the type of the prop it redefines", async () => {
  const count = { name: "count", type: "integer", label: "Count" };
  const client = createScriptedClient({
    reload: ({ known }) => ({
      ...props("dyp_2", table, {
        name: "count",
        label: "How many",
        type: (known as Map<string, { type: string }>).get("count")!.type,
      }),
    }),
  });
  const form = hostForm({
    client,
    component: component("c", table, count),
    configuredProps: { table: "people", count: 5 },
  });
  expect(await findText("How many")).toHaveValue("5");
  expect(form.changes).toEqual([]);
});
