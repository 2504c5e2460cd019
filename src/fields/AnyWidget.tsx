"use client";

import { useId } from "react";
import type { AnyDraft } from "../core/values.ts";
import { useTranslate } from "../i18n/context.ts";
import type { WidgetProps } from "../react/definition.ts";
import { usePart } from "../ui/parts.ts";
import { Segments } from "../ui/Segments.tsx";
import { TextControl } from "../ui/TextControl.tsx";

const EMPTY: AnyDraft = { kind: "text", text: "" };

/** A text, or a text that is read as JSON. */
export function AnyWidget(props: WidgetProps<"any">) {
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
