"use client";

import * as z from "zod/mini";
import { defineField, type WidgetProps } from "../react/definition.ts";
import { TextControl } from "../ui/TextControl.tsx";
import { plainValue } from "../wire/label-value.ts";
import { widgetOnDemand } from "./on-demand.tsx";

/** A text longer than this, in characters, gets a control of many lines. */
const LONG = 120;

/** A scalar as text; `undefined` for what has no text of its own, such as an object. */
export function textOf(wire: unknown): string | undefined {
  const value = plainValue(wire);
  if (typeof value === "string") return value;
  return (typeof value === "number" && Number.isFinite(value)) || typeof value === "boolean"
    ? String(value)
    : undefined;
}

const SecretWidget = widgetOnDemand<WidgetProps<"string">>(() =>
  import("./secret.tsx").then((it) => it.SecretWidget),
);
const FileRefWidget = widgetOnDemand<WidgetProps<"string">>(() =>
  import("./file-ref.tsx").then((it) => it.FileRefWidget),
);

function StringWidget(props: WidgetProps<"string">) {
  const { prop, draft = "", ...rest } = props;
  if (prop.secret) return <SecretWidget {...props} />;
  if (prop.format === "file-ref") return <FileRefWidget {...props} />;
  return <TextControl {...rest} value={draft} multiline="auto" isLong={draft.length > LONG} />;
}

/** Text: one line, many for long text, masked where the prop is `secret`, a reference where its format is `file-ref`. */
export const stringField = defineField("string", {
  commit: "blur",
  choices: "one",
  schema: () => z.string(),
  toDraft: textOf,
  toWire: (draft) => (draft === "" ? undefined : draft),
  Widget: StringWidget,
});
