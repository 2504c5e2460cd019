// @vitest-environment node
// Which field waits for, feeds or reloads which.
import { expect, test } from "vitest";
import {
  connectedOf,
  FORM,
  graphOf,
  relationsOf,
  statusesOf,
  type Edge,
  type Status,
} from "../../src/configurator/devtools/graph.ts";
import { openForm, type FormState } from "../../src/core/form/state.ts";
import { transact, type FormEvent } from "../../src/core/form/transact.ts";
import { rules } from "../support/rules.ts";
import { buildComponent, buildProp, propsReply } from "../../src/testing/index.ts";

const opened = (...props: unknown[]): FormState =>
  openForm({ component: buildComponent("c", ...props), values: {} }, rules);
const next = (state: FormState, event: FormEvent) => transact(state, event, rules).after;
const arrows = (edges: readonly Edge[]) =>
  edges.map(({ from, to, kind }) => `${from} ${kind === "waits" ? "→" : kind} ${to || "the form"}`);

const app = buildProp("app", "pg", { app: "postgres" });
const remote = (name: string, more: object = {}) =>
  buildProp("string", name, { remoteOptions: true, ...more });

test.each<[string, unknown[], string[]]>([
  ["nothing depends on anything", [buildProp("string", "a"), buildProp("integer", "b")], []],
  ["a choice waits for the app, wherever it stands", [remote("a"), app], ["pg → a"]],
  [
    "a chain of choices is told link by link, and not over again",
    [app, remote("schema"), remote("table"), remote("column")],
    ["pg → schema", "schema → table", "table → column"],
  ],
  [
    "an optional choice holds nothing up",
    [app, remote("schema", { optional: true }), remote("table")],
    ["pg → schema", "pg → table"],
  ],
  [
    "what is hidden or disabled holds nothing up",
    [app, remote("a", { hidden: true }), remote("b", { disabled: true }), remote("c")],
    ["pg → b", "pg → c"],
  ],
  [
    "declared names count, however they are ordered",
    [
      buildProp("$.airtable.tableId", "table", { baseIdProp: "base" }),
      buildProp("$.airtable.baseId", "base", { appProp: "at" }),
      buildProp("app", "at", { app: "airtable_oauth" }),
      buildProp("$.airtable.viewId", "view", { tableIdProp: "table" }),
      buildProp("$.airtable.fieldId", "field", { tableIdProp: "table" }),
    ],
    ["base → table", "at → base", "table → view", "table → field"],
  ],
  [
    "of two apps, a declared one counts",
    [
      app,
      buildProp("app", "discord", { app: "discord" }),
      buildProp("$.discord.channel", "channel", { appProp: "discord" }),
    ],
    ["discord → channel"],
  ],
  [
    "a hook and a statement use the account of an app",
    [
      app,
      buildProp("$.interface.apphook", "hook", { appProp: "pg" }),
      buildProp("sql", "statement", { auth: { app: "postgres" } }),
      buildProp("sql", "other", { auth: { app: "mysql" } }),
    ],
    ["pg feeds hook", "pg feeds statement"],
  ],
  [
    "a change reloads the form",
    [app, remote("table", { reloadProps: true }), buildProp("string", "note")],
    ["pg → table", "table reloads the form"],
  ],
])("%s", (_, props, expected) => expect(arrows(graphOf(opened(...props)).edges)).toEqual(expected));

test("an app that needs no account holds nothing up", () => {
  const state = next(opened(app, remote("a")), {
    type: "appLearned",
    slug: "postgres",
    app: { nameSlug: "postgres", name: "Postgres", authType: "none" },
  });
  expect(graphOf(state).edges).toEqual([]);
});

test("what is merely sent along is told on demand", () => {
  const state = opened(buildProp("string", "note"), app, remote("a"), buildProp("string", "after"));
  expect(arrows(graphOf(state).edges)).toEqual(["pg → a"]);
  expect(arrows(graphOf(state, true).edges)).toEqual(["pg → a", "note feeds a"]);
});

test("fields that a reload brought are counted, and have a place where others depend on them", () => {
  const own = [app, remote("table", { reloadProps: true })];
  const reply = propsReply("d", ...own, buildProp("string", "name"), remote("owner"));
  const asked = next(
    openForm({ component: buildComponent("c", ...own), values: {}, dynamicPropsId: "d" }, rules),
    {
      type: "opened",
    },
  );
  const state = next(asked, { type: "reloadAnswered", reply });
  const graph = graphOf(state);
  expect(arrows(graph.edges)).toEqual([
    "pg → table",
    "table → owner",
    "table reloads the form",
    " reloads owner",
  ]);
  expect(graph.made).toEqual(["name", "owner"]);
  expect(graph.nodes).toEqual(["pg", "table", "name", "owner", FORM]);
  expect(connectedOf(graph)).toEqual(["pg", "table", "owner", FORM]);
  expect(relationsOf(graph, "table")).toEqual({
    waitsFor: ["pg"],
    isAwaitedBy: ["owner"],
    isFedBy: [],
    feeds: [],
    reloads: true,
    isMade: false,
  });
  expect(relationsOf(graph, "owner")).toMatchObject({ waitsFor: ["table"], reloads: false, isMade: true });
});

test("fifty choices in a row make a chain, and quickly", () => {
  const names = Array.from({ length: 50 }, (_, index) => `f${index}`);
  const from = performance.now();
  const { edges } = graphOf(opened(app, ...names.map((name) => remote(name))));
  expect(edges).toHaveLength(50);
  expect(performance.now() - from).toBeLessThan(500);
});

test.each<[string, unknown, string[], Status]>([
  ["set", remote("it"), ["pg", "it"], { kind: "set" }],
  ["empty", remote("it"), ["pg"], { kind: "empty" }],
  ["waiting", remote("it"), [], { kind: "waits", for: "pg" }],
  ["waiting although it is set", remote("it"), ["it"], { kind: "waits", for: "pg" }],
  ["a text, which waits for nothing", buildProp("string", "it"), [], { kind: "empty" }],
  ["off", remote("it", { optional: true }), [], { kind: "off" }],
  ["disabled", remote("it", { disabled: true }), ["pg"], { kind: "disabled" }],
  ["read-only", remote("it", { readOnly: true }), ["pg"], { kind: "readOnly" }],
])("a field is %s", (_, prop, set, status) => {
  const form = { state: opened(app, prop), readOnly: false, isSet: (name: string) => set.includes(name) };
  expect(statusesOf(form).get("it")).toEqual(status);
});

test("in a form to be read, each field is read-only", () => {
  const form = { state: opened(app), readOnly: true, isSet: () => true };
  expect([...statusesOf(form)]).toEqual([["pg", { kind: "readOnly" }]]);
});
