"use client";

import { useId } from "react";
import { readJson, writeJson } from "../core/json.ts";
import type { AnyDraft } from "../core/values.ts";
import { useTranslate } from "../i18n/context.ts";
import { defineField, type WidgetProps } from "../react/definition.ts";
import { usePart } from "../ui/parts.ts";
import { Segments } from "../ui/Segments.tsx";
import { TextControl } from "../ui/TextControl.tsx";
import { checked, jsonIssueText } from "./checked.ts";

const EMPTY: AnyDraft = { kind: "text", text: "" };

function toDraft(wire: unknown): AnyDraft | undefined {
  if (wire === undefined || wire === null || wire === "" || Number.isNaN(wire)) return undefined;
  if (typeof wire === "string") return { kind: "text", text: wire };
  const text = writeJson(wire, "  ");
  return text === undefined ? undefined : { kind: "json", text };
}

function toWire({ kind, text }: AnyDraft): unknown {
  const reading = kind === "json" ? readJson(text) : { value: text };
  if ("issue" in reading && reading.issue) return undefined;
  return reading.value === null || reading.value === "" ? undefined : reading.value;
}

function AnyWidget(props: WidgetProps<"any">) {
  const { draft = EMPTY, onChange, label, control, required, invalid, disabled } = props;
  const part = usePart();
  const t = useTranslate();
  const group = useId();
  const isJson = draft.kind === "json";
  const change = (next: AnyDraft) => onChange(next.kind === "text" && next.text === "" ? undefined : next);
  return (
    <div {...part("ways", { view: draft.kind })}>
      {!disabled && (
        <Segments<AnyDraft["kind"]>
          label={t("any.kind", { label })}
          group={group}
          options={[
            { value: "text", label: t("any.text") },
            { value: "json", label: t("any.json") },
          ]}
          value={draft.kind}
          onChange={(kind) => change({ ...draft, kind })}
        />
      )}
      <TextControl
        value={draft.text}
        onChange={(text) => change({ ...draft, text })}
        multiline={isJson || "auto"}
        mono={isJson}
        {...{ control, required, invalid, disabled }}
      />
    </div>
  );
}

/**
 * Any JSON value. What is typed is text, whatever it looks like, until the person says that it is JSON. JSON `null`
 * counts as not set, as `null` does everywhere on the platform; an empty list or object is a value here.
 */
export const anyField = defineField("any", {
  commit: "blur",
  choices: "one",
  schema: (_, t) =>
    checked<AnyDraft>(({ kind, text }) => {
      const issue = kind === "json" && text.trim() !== "" ? readJson(text).issue : undefined;
      return issue ? [jsonIssueText(issue, t)] : [];
    }),
  toDraft,
  toWire,
  Widget: AnyWidget,
});
