import {
  ConfigurationError,
  defineComponent,
  type OptionsAnswer,
  type Props,
} from "../runtime/definition.ts";

const later = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

/** Option lists that go wrong in the ways option lists do. */
export const troublesomeOptions = defineComponent({
  key: "everything-troublesome-options",
  name: "Troublesome Options",
  description: "Slow, failing, empty and endless option lists.",
  version: "0.0.1",
  type: "action",
  annotations: { readOnlyHint: true },
  props: {
    everything: { type: "app", app: "everything" },
    slow: {
      type: "string",
      label: "Slow",
      description: "Takes ten seconds.",
      optional: true,
      async options(): Promise<OptionsAnswer> {
        await later(10_000);
        return ["at", "last"];
      },
    },
    failing: {
      type: "string",
      label: "Failing",
      optional: true,
      options: () => {
        throw new Error("The upstream service answered 502 Bad Gateway.");
      },
    },
    misconfigured: {
      type: "string",
      label: "Misconfigured",
      optional: true,
      options: () => {
        throw new ConfigurationError("Set the region in your account's settings first.");
      },
    },
    empty: { type: "string", label: "Empty", optional: true, options: () => [] },
    nothing: {
      type: "string",
      label: "Nothing at all",
      description: "Answers `undefined`.",
      optional: true,
      options: () => undefined,
    },
    endless: {
      type: "string",
      label: "Endless",
      description: "There is always another page.",
      optional: true,
      options: ({ page }) => Array.from({ length: 20 }, (_, index) => `Item ${page * 20 + index + 1}`),
    },
    repeating: {
      type: "string",
      label: "Repeating",
      description: "Sends the same page for ever.",
      optional: true,
      options: () => ({ options: ["a", "b", "c"], context: { cursor: "same" } }),
    },
    overlapping: {
      type: "string",
      label: "Overlapping",
      description: "Four pages, each repeating half of the one before.",
      optional: true,
      options: ({ page }) =>
        page > 3 ? [] : Array.from({ length: 10 }, (_, index) => `Row ${page * 5 + index + 1}`),
    },
    failsLater: {
      type: "string",
      label: "Fails on its second page",
      optional: true,
      options: ({ page }) => {
        if (page === 1) throw new Error("Page 2 could not be read.");
        return page === 0 ? ["one", "two", "three"] : [];
      },
    },
    numbers: { type: "string", label: "Numbers for a text", optional: true, options: () => [1, 2, 3] },
    odd: {
      type: "string",
      label: "Odd entries",
      description: "Null entries, an empty value, repeated labels and values, a number as a label.",
      optional: true,
      options: () => [
        null,
        { label: "Empty", value: "" },
        { label: "Twin", value: "1" },
        { label: "Twin", value: "2" },
        { label: "Again", value: "2" },
        { label: 7, value: "7" },
        { label: "", value: "no label" },
      ],
    },
    roundTable: {
      type: "$.airtable.tableId",
      label: "Table in a circle",
      description: "Its base is said to be the table that waits for it.",
      baseIdProp: "roundBase",
      optional: true,
    },
    roundBase: {
      type: "$.airtable.tableId",
      label: "Base in a circle",
      baseIdProp: "roundTable",
      optional: true,
    },
    failingReload: {
      type: "boolean",
      label: "Failing reload",
      description: "Yes: the reload fails. No: it brings a field.",
      reloadProps: true,
      optional: true,
    },
  },
  additionalProps(): Props {
    if (this.failingReload === true) throw new Error("The fields of this account could not be read.");
    return this.failingReload === false ? { note: { type: "string", label: "Note", optional: true } } : {};
  },
  run({ $ }) {
    $.export("$summary", "Nothing went wrong");
    return { slow: this.slow, endless: this.endless, odd: this.odd };
  },
});
