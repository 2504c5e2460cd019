// A prop of every type, and a value for each that edits one.

import type { ConfiguredProps } from "../../src/index.ts";
import type { PropInput } from "./FormStory.tsx";

export const everyType: readonly PropInput[] = [
  {
    name: "alert",
    type: "alert",
    alertType: "info",
    content: "Every type is here. **Fill** what you like.",
  },
  { name: "postgres", type: "app", app: "postgres" },
  {
    name: "title",
    type: "string",
    label: "Title",
    description: "What it is called, as `text`.",
  },
  { name: "password", type: "string", label: "Password", secret: true },
  { name: "count", type: "integer", label: "Count", min: 1, max: 10 },
  { name: "agreed", type: "boolean", label: "Agreed" },
  { name: "tags", type: "string[]", label: "Tags" },
  { name: "ports", type: "integer[]", label: "Ports", options: [80, 443, 8080] },
  { name: "data", type: "object", label: "Data" },
  { name: "payload", type: "any", label: "Payload" },
  { name: "statement", type: "sql", label: "Statement", auth: { app: "postgresql" } },
  { name: "request", type: "http_request", label: "Request" },
  { name: "timer", type: "$.interface.timer", label: "Timer" },
  { name: "store", type: "data_store", label: "Store" },
  { name: "base", type: "$.airtable.baseId", label: "Base", appProp: "postgres" },
  { name: "table", type: "$.airtable.tableId", label: "Table", baseIdProp: "base" },
  { name: "view", type: "$.airtable.viewId", label: "View", tableIdProp: "table" },
  { name: "column", type: "$.airtable.fieldId", label: "Field", tableIdProp: "table" },
  { name: "channel", type: "$.discord.channel", label: "Channel", appProp: "postgres" },
  { name: "channels", type: "$.discord.channel[]", label: "Channels", appProp: "postgres" },
  { name: "files", type: "dir", label: "Files", accessMode: "read-write" },
  { name: "db", type: "$.service.db", label: "Memory" },
  { name: "http", type: "$.interface.http", label: "Endpoint", customResponse: true },
  {
    name: "hook",
    type: "$.interface.apphook",
    label: "Events",
    appProp: "postgres",
    eventNames: ["row.added"],
  },
];

const labelled = (label: string, value: string) => ({ __lv: { label, value } });

export const everyValue: ConfiguredProps = {
  postgres: { authProvisionId: "apn_work" },
  title: "Weekly report",
  password: "swordfish",
  count: 7,
  agreed: false,
  tags: ["news", "Zürich HQ"],
  ports: [80, 443],
  data: { zebra: 1, apple: "02134", mango: { ripe: true } },
  payload: { list: [1, "two", null] },
  statement: {
    value: "select * from contacts where stage = $1",
    query: "select * from contacts where stage = $1",
    params: ["lead"],
    usePreparedStatements: true,
  },
  request: {
    method: "POST",
    url: "https://example.com/orders?dry=1",
    params: [{ name: "dry", value: "1" }],
    headers: [{ name: "Accept", value: "application/json" }],
    auth: { type: "bearer", token: "tok_123" },
    body: { type: "raw", contentType: "application/json", raw: '{"id":1}' },
  },
  timer: { cron: "0 9 * * 1-5", timezone: "Europe/Berlin" },
  store: labelled("Orders", "ds_1"),
  base: labelled("Contacts", "app1"),
  table: labelled("People", "tbl1"),
  view: labelled("Grid view", "viw1"),
  column: labelled("Name", "fld1"),
  channel: labelled("general", "1"),
  channels: {
    __lv: [
      { label: "general", value: "1" },
      { label: "random", value: "2" },
    ],
  },
};
