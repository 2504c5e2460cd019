"use client";

import type { WidgetProps } from "../react/definition.ts";
import { Notice, type NoticeKind } from "../ui/Notice.tsx";
import { RichText } from "../ui/RichText.tsx";

const KINDS: Record<string, NoticeKind> = {
  info: "info",
  neutral: "neutral",
  warning: "warning",
  error: "error",
};

/** Something the author of the component wants to say. It has no value. */
export function AlertWidget({ prop }: WidgetProps<"alert">) {
  if (prop.content === undefined && !prop.label) return null;
  return (
    <Notice kind={KINDS[prop.alertType ?? "info"] ?? "info"} title={prop.label}>
      <RichText text={prop.content} />
    </Notice>
  );
}
