import { defineComponent } from "../runtime/definition.ts";
import * as sample from "./everything-samples.ts";

/**
 * One prop of each of the 23 types, then one for each flag. What must be filled is little; the rest is optional
 * or has a default. `run` answers what it was given.
 */
export const everyPropType = defineComponent({
  key: "everything-every-prop-type",
  name: "Every Prop Type",
  description: "All 23 prop types and every flag, to be filled and run. Returns what it received.",
  version: "1.2.0",
  type: "action",
  annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
  props: {
    // The types, in the order of docs/contract.md#types.
    welcome: { type: "alert", alertType: "info", content: sample.welcome },
    notice: { type: "alert", alertType: "neutral", content: sample.notice },
    warning: { type: "alert", alertType: "warning", content: sample.warning },
    failure: { type: "alert", alertType: "error", content: sample.failure },
    anything: {
      type: "any",
      label: "Anything",
      description: "Any JSON value.",
      default: { nested: [1, "two", null] },
    },
    everything: { type: "app", app: "everything" },
    airtable: { type: "app", app: "airtable" },
    discord: { type: "app", app: "discord" },
    agreed: {
      type: "boolean",
      label: "Agreed",
      description: "Required: not set, yes and no are three answers.",
    },
    count: { type: "integer", label: "Count", description: "From 1 to 10.", min: 1, max: 10, default: 3 },
    numbers: { type: "integer[]", label: "Numbers", min: -5, max: 5, default: [-1, 0, 1] },
    text: { type: "string", label: "Text", description: sample.markdown },
    texts: { type: "string[]", label: "Texts", default: ["first", "second"] },
    record: { type: "object", label: "Record", default: { zebra: 1, apple: "two", mango: { ripe: true } } },
    query: { type: "sql", label: "SQL", auth: { app: "postgres" }, default: sample.sql },
    request: { type: "http_request", label: "HTTP request", default: sample.request },
    timer: {
      type: "$.interface.timer",
      label: "Timer",
      default: { intervalSeconds: 900 },
      options: [{ intervalSeconds: 900 }, { intervalSeconds: 3600 }, { cron: "0 8 * * *" }],
    },
    webhook: { type: "$.interface.http", label: "HTTP endpoint", customResponse: true },
    hook: {
      type: "$.interface.apphook",
      appProp: "discord",
      eventNames: ["message", "reaction"],
      remote: true,
      static: [],
    },
    db: { type: "$.service.db" },
    store: { type: "data_store", label: "Data store", optional: true },
    folder: { type: "dir", accessMode: "read-write", sync: true },
    baseId: { type: "$.airtable.baseId", label: "Base", appProp: "airtable" },
    tableId: { type: "$.airtable.tableId", label: "Table", baseIdProp: "baseId" },
    viewId: { type: "$.airtable.viewId", label: "View", tableIdProp: "tableId", optional: true },
    fieldId: { type: "$.airtable.fieldId", label: "Field", tableIdProp: "tableId", optional: true },
    channel: { type: "$.discord.channel", label: "Channel", appProp: "discord", optional: true },
    channels: { type: "$.discord.channel[]", label: "Channels", appProp: "discord", optional: true },

    // The flags.
    hiddenText: { type: "string", label: "Hidden", hidden: true, default: "applied unseen" },
    disabledText: { type: "string", label: "Disabled", disabled: true, description: "Ignored." },
    readOnlyText: { type: "string", label: "Read-only", readOnly: true, default: "Fixed by the author" },
    fixedTimer: {
      type: "$.interface.timer",
      label: "Fixed timer",
      static: { cron: "0 6 * * 1" },
      readOnly: true,
      optional: true,
    },
    secretText: { type: "string", label: "Secret", secret: true, optional: true },
    secretTexts: { type: "string[]", label: "Secrets", secret: true, optional: true },
    file: { type: "string", label: "File", format: "file-ref", optional: true },
    files: { type: "string[]", label: "Files", format: "file-ref", optional: true },
    optionalDefault: { type: "boolean", label: "On by default", default: true, optional: true },

    // Static options, one list for each type that takes them.
    colour: { type: "string", label: "Colour", options: ["red", "green", "blue"], default: "green" },
    size: { type: "integer", label: "Size", options: sample.sizes, default: 2 },
    lottery: { type: "integer[]", label: "Lottery", options: [7, 13, 21, 34], optional: true },
    toppings: { type: "string[]", label: "Toppings", options: sample.toppings, optional: true },
    answer: { type: "boolean", label: "Answer", options: sample.answers, optional: true },
    mixed: { type: "any", label: "Mixed options", options: sample.mixed, optional: true },
    labelled: {
      type: "string",
      label: "With label",
      options: sample.countries,
      withLabel: true,
      optional: true,
    },

    // Options from the server: plain, searched, paged, numbers, many, and dependent on a label-value.
    city: {
      type: "string",
      label: "City",
      optional: true,
      options: () => sample.cities,
    },
    word: {
      type: "string",
      label: "Word",
      description: "Searched on the server, in pages of 20.",
      useQuery: true,
      optional: true,
      options: ({ query, page }) => sample.words(query ?? "").slice(page * 20, page * 20 + 20),
    },
    issue: {
      type: "integer",
      label: "Issue",
      optional: true,
      options: ({ page }) => sample.issues(page),
    },
    issues: {
      type: "integer[]",
      label: "Issues",
      withLabel: true,
      optional: true,
      options: ({ page }) => sample.issues(page),
    },
    people: {
      type: "string[]",
      label: "People",
      withLabel: true,
      useQuery: true,
      optional: true,
      options: ({ query }) =>
        sample.people.filter(({ label }) => label.toLowerCase().includes((query ?? "").toLowerCase())),
    },
    district: {
      type: "string",
      label: "District",
      description: "Depends on the city.",
      optional: true,
      options() {
        return this.city ? ["North", "South", "Centre"].map((part) => `${this.city} ${part}`) : [];
      },
    },

    // Reloads: a boolean and a text bring further props; the text shows what a commit is.
    more: { type: "boolean", label: "More fields", reloadProps: true, optional: true },
    fieldNames: {
      type: "string",
      label: "Field names",
      description: "Separated by commas. Each becomes a field.",
      reloadProps: true,
      optional: true,
    },
  },
  additionalProps(previous) {
    const names =
      typeof this.fieldNames === "string" ? this.fieldNames.split(",").map((name) => name.trim()) : [];
    const named = names.filter((name) => name !== "" && !(name in previous));
    return {
      ...(this.more ? sample.moreProps : {}),
      ...Object.fromEntries(named.map((name) => [name, { type: "string", label: name, optional: true }])),
    };
  },
  run({ $, console }) {
    const received = Object.fromEntries(
      Object.entries(this).filter(([name]) => !["http", "airtable", "discord"].includes(name)),
    );
    console.log("received", Object.keys(received).length, "values");
    $.export("$summary", `Received ${Object.keys(received).length} values`);
    return received;
  },
});
