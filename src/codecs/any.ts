import type { PropCodec } from "../core/codec.ts";
import { readJson, writeJson } from "../core/json.ts";
import type { AnyDraft } from "../core/values.ts";
import { checked, jsonIssueText } from "./checked.ts";

/**
 * Any JSON value. What is typed is text, whatever it looks like, until the person says that it is JSON. JSON `null`
 * counts as not set, as `null` does everywhere on the platform; an empty list or object is a value here.
 */
export const anyCodec: PropCodec<"any"> = {
  choices: "one",
  schema: (_, t) =>
    checked<AnyDraft>(({ kind, text }) => {
      const issue = kind === "json" && text.trim() !== "" ? readJson(text).issue : undefined;
      return issue ? [jsonIssueText(issue, t)] : [];
    }),
  toDraft(wire) {
    if (wire === undefined || wire === null || wire === "" || Number.isNaN(wire)) return undefined;
    if (typeof wire === "string") return { kind: "text", text: wire };
    const text = writeJson(wire, "  ");
    return text === undefined ? undefined : { kind: "json", text };
  },
  toWire({ kind, text }) {
    const reading = kind === "json" ? readJson(text) : { value: text };
    if ("issue" in reading && reading.issue) return undefined;
    return reading.value === null || reading.value === "" ? undefined : reading.value;
  },
};
