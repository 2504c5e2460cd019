"use client";

import { useId } from "react";
import type { EntryRow, ObjectDraft } from "../core/values.ts";
import { useTranslate } from "../i18n/context.ts";
import { object as words } from "../i18n/en/object.ts";
import type { WidgetProps } from "../react/definition.ts";
import { Button } from "../ui/Button.tsx";
import { Notice } from "../ui/Notice.tsx";
import { usePart } from "../ui/parts.ts";
import type { RowChange } from "../ui/row-edits.ts";
import { RowEditor, type RenderRow, type RowInputProps } from "../ui/RowEditor.tsx";
import { Segments } from "../ui/Segments.tsx";
import { TextControl } from "../ui/TextControl.tsx";
import { entryReading } from "./entry-reading.ts";
import { EMPTY, inView, isBroken, issuesOf, newEntry } from "../codecs/object.ts";
import { groupOf } from "./split-control.ts";

interface EntryProps extends RowInputProps {
  row: EntryRow;
  update(change: RowChange<EntryRow>): void;
  invalid: boolean;
}

function Entry({ row, update, invalid, control, disabled }: EntryProps) {
  const part = usePart();
  const t = useTranslate(words);
  const isJson = row.kind === "json";
  const named = (key: "object.key" | "object.value" | "object.asJson") =>
    t(key, { row: control["aria-label"] ?? "" });
  const bad = { key: invalid && row.key === undefined && row.text !== "", value: invalid && isBroken(row) };
  return (
    <div {...part("pair", { kind: row.kind })}>
      <TextControl
        value={row.key ?? ""}
        onChange={(key) => update({ id: row.id, key: key === "" ? undefined : key })}
        control={{ ...control, "aria-label": named("object.key"), ...(bad.key && { "aria-invalid": true }) }}
        invalid={bad.key}
        typing="code"
        placeholder={t("object.keyPlaceholder")}
        disabled={disabled}
      />
      <TextControl
        value={row.text}
        onChange={(text) => update({ id: row.id, text })}
        control={{
          ...control,
          "aria-label": named("object.value"),
          ...(bad.value && { "aria-invalid": true }),
        }}
        invalid={bad.value}
        multiline="auto"
        mono={isJson}
        placeholder={t(isJson ? "object.jsonPlaceholder" : "object.valuePlaceholder")}
        disabled={disabled}
      />
      <Button
        variant="quiet"
        aria-pressed={isJson}
        aria-label={named("object.asJson")}
        disabled={disabled}
        onClick={() => update({ id: row.id, kind: isJson ? "text" : "json" })}
      >
        {t("object.json")}
      </Button>
    </div>
  );
}

const drawEntry =
  (invalid: boolean): RenderRow<EntryRow> =>
  (row, _, update, input) => <Entry {...{ row, update, invalid }} {...input} />;
const entry = drawEntry(false);
const checkedEntry = drawEntry(true);

/** An object, as rows or as JSON. */
export function ObjectWidget(props: WidgetProps<"object">) {
  const { draft = EMPTY, onChange, label, control, required, invalid, disabled } = props;
  const part = usePart();
  const t = useTranslate(words);
  const group = useId();
  return (
    <div {...part("ways", { view: draft.view })}>
      {!disabled && (
        <Segments<ObjectDraft["view"]>
          label={t("object.view", { label })}
          group={group}
          options={[
            { value: "rows", label: t("object.rows") },
            { value: "json", label: t("object.json") },
          ]}
          value={draft.view}
          onChange={(view) => onChange(inView(draft, view))}
        />
      )}
      {draft.isStuck && (
        <Notice
          kind="warning"
          role="alert"
          title={t(draft.view === "json" ? "object.notRows" : "object.notJson")}
        >
          {issuesOf(draft, t)[0]}
        </Notice>
      )}
      {draft.view === "json" ? (
        <TextControl
          value={draft.json}
          onChange={(json) => onChange({ ...draft, json, isStuck: false })}
          multiline
          mono
          {...{ control, required, invalid, disabled }}
        />
      ) : (
        <RowEditor<EntryRow>
          rows={draft.rows}
          newRow={newEntry}
          reading={entryReading}
          onChange={(rows) => onChange(rows.length > 0 ? { ...draft, rows, isStuck: false } : undefined)}
          label={label}
          control={groupOf(control)}
          addLabel={t("object.add")}
          removeLabel={(_, index) => t("object.remove", { number: index + 1 })}
          renderRow={invalid ? checkedEntry : entry}
          empty={disabled ? t("field.noValue") : undefined}
          disabled={disabled}
        />
      )}
    </div>
  );
}
