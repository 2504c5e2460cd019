// @vitest-environment node
// What a call is for, and what its answer says.
import { expect, test } from "vitest";
import type { Method } from "../../src/client/calls.ts";
import { createTranslate } from "../../src/i18n/translate.ts";
import { callOfKey } from "../../src/react/call-of-key.ts";
import {
  changedReloaders,
  failureIn,
  observationsOf,
  purposeOf,
} from "../../src/configurator/devtools/calls.ts";
import { devtools } from "../../src/configurator/en/devtools.ts";
import { buildComponent, buildProp, optionsReply, propsReply } from "../../src/testing/index.ts";
import { parseRunReply } from "../../src/wire/replies.ts";

const t = createTranslate(devtools, "en");
const { props } = buildComponent(
  "c",
  buildProp("string", "table", { label: "Table", reloadProps: true }),
  buildProp("string", "schema", { label: "Schema", reloadProps: true }),
  buildProp("string", "note"),
);
const byName = new Map(props.map((prop) => [prop.name, prop]));

test.each<[Method, unknown, string[], string]>([
  ["configure", { propName: "table" }, [], "Options of Table"],
  ["configure", { propName: "unheard" }, [], "Options of unheard"],
  ["configure", { propName: "table", query: "tick" }, [], "Options of Table for “tick”"],
  ["configure", { propName: "table", query: "tick", page: 2 }, [], "Options of Table, page 3"],
  ["reload", {}, [], "The fields for these values"],
  ["reload", {}, ["table"], "The fields, because Table changed"],
  ["reload", {}, ["table", "schema", "note"], "The fields, because Table and 2 more changed"],
  ["listAccounts", { app: "slack" }, [], "Accounts of slack"],
  ["listAccounts", {}, [], "Accounts"],
  ["connectAccount", { app: "slack" }, [], "Connecting an account of slack"],
  ["run", { componentKey: "slack-send" }, [], "Running slack-send"],
  ["deploy", { componentKey: "new-row" }, [], "Deploying new-row"],
  ["retrieveComponent", { componentKey: "slack-send" }, [], "The component slack-send"],
  ["retrieveApp", "slack", [], "The app slack"],
  ["listApps", null, [], "Apps"],
  ["listApps", { query: "sla" }, [], "Apps for “sla”"],
  ["listComponents", null, [], "Components"],
  ["listComponents", { app: "slack" }, [], "Components of slack"],
  ["listComponents", { app: "slack", query: "send" }, [], "Components for “send”"],
  ["listTriggers", {}, [], "Deployed triggers"],
  ["retrieveTrigger", { triggerId: "dc_1" }, [], "The trigger dc_1"],
  ["updateWebhooks", { triggerId: "dc_1" }, [], "Changing the webhooks of dc_1"],
  ["renewSigningKey", { webhookId: "wh_1" }, [], "New signing key for wh_1"],
])("%s %j is for something that can be said", (method, request, because, words) => {
  const { key, values } = purposeOf(method, request, (name) => byName.get(name), because);
  expect(t(key, values)).toBe(words);
});

test("a reload is for the reloadProps props that are others than before", () => {
  const before = { table: "a", schema: "s", note: "n" };
  expect(changedReloaders(byName, { ...before, table: "b", note: "m" }, before)).toEqual(["table"]);
  expect(changedReloaders(byName, { schema: "s" }, before)).toEqual(["table"]);
  expect(changedReloaders(byName, before, undefined)).toEqual([]);
  expect(changedReloaders(undefined, {}, before)).toEqual([]);
});

const broken = { kind: "error" as const, message: "No such channel." };
const answered = { ...optionsReply("a"), notices: [broken] };
const run = (os: unknown[]) => {
  const reply = parseRunReply({ os, ret: 1 });
  return reply.ok && reply.value;
};

test.each<[string, Method, unknown, string | undefined]>([
  ["no options, and an error", "configure", { ...optionsReply(), notices: [broken] }, "No such channel."],
  ["options beside an error", "configure", answered, undefined],
  ["no props, and an error", "reload", { issues: [], notices: [broken] }, "No such channel."],
  ["props beside an error", "reload", { ...propsReply("d"), notices: [broken] }, undefined],
  ["a log with an error in it", "run", run([{ k: "error", err: { message: "Denied" } }]), "Denied"],
  ["a log without", "run", run([{ k: "console.log", msg: "hello" }]), undefined],
  ["an answer without notices", "listApps", { items: [] }, undefined],
])("%s", (_, method, answer, message) => {
  expect(failureIn(method, answer)?.message).toBe(message);
});

test("the observations of a run are its log, of another answer what a person can read", () => {
  const lines = [
    { k: "console.log", ts: 12, msg: "hello" },
    { k: "error", err: { name: "Error", message: "Denied" } },
  ];
  expect(observationsOf(run(lines))).toEqual([
    { level: "console.log", text: "hello", at: 12 },
    { level: "error", text: "Denied" },
  ]);
  expect(observationsOf(answered)).toEqual([{ level: "error", text: "No such channel." }]);
  expect(observationsOf(undefined)).toEqual([]);
});

test.each<[unknown[], unknown]>([
  [["propsmith", "f1", "options", "table", 3, ""], { method: "configure", request: { propName: "table" } }],
  [
    ["propsmith", "f1", "options", "table", 3, "tick"],
    { method: "configure", request: { propName: "table", query: "tick" } },
  ],
  [
    ["propsmith", "f1", "accounts", "ada", "slack", undefined],
    { method: "listAccounts", request: { app: "slack", externalUserId: "ada" } },
  ],
  [
    ["propsmith", "component", "slack-send", undefined],
    { method: "retrieveComponent", request: { componentKey: "slack-send" } },
  ],
  [["propsmith", "apps", { query: "s" }], { method: "listApps", request: { query: "s" } }],
  [["propsmith", "components", { app: "a" }], { method: "listComponents", request: { app: "a" } }],
  [["propsmith", "app", "slack"], { method: "retrieveApp", request: "slack" }],
  [["propsmith", "triggers", "ada"], { method: "listTriggers", request: { externalUserId: "ada" } }],
  [["propsmith", "f1", "sql-schema", "sql", 1], undefined],
  [["host", "apps"], undefined],
])("the key %j is of a call", (key, call) => expect(callOfKey(key)).toEqual(call));
