"use client";

import type { WidgetProps } from "../react/definition.ts";
import { TextControl } from "../ui/TextControl.tsx";
import { widgetOnDemand } from "./on-demand.tsx";
import { SecretWidget } from "./SecretWidget.tsx";

/** A text longer than this, in characters, gets a control of many lines. */
const LONG = 120;

const FileRefWidget = widgetOnDemand<WidgetProps<"string">>(() =>
  import("./upload-part.ts").then((it) => it.FileRefWidget),
);

/** One line, many for long text, masked where the prop is `secret`, a reference where its format is `file-ref`. */
export function StringWidget(props: WidgetProps<"string">) {
  const { prop, draft = "", ...rest } = props;
  if (prop.secret) return <SecretWidget {...props} />;
  if (prop.format === "file-ref") return <FileRefWidget {...props} />;
  return <TextControl {...rest} value={draft} multiline="auto" isLong={draft.length > LONG} />;
}
