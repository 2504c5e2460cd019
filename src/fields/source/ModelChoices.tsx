"use client";

import { useMemo } from "react";
import { asksForOptions } from "../../core/readiness.ts";
import type { ModelSource } from "../../core/sources.ts";
import { useTranslate } from "../../i18n/context.ts";
import { source as words } from "../../i18n/en/source.ts";
import type { FieldHandle } from "../../react/use-field.ts";
import { useOpenForm } from "../../react/form-context.tsx";
import { usePart } from "../../ui/parts.ts";
import { readChoices, type Choice } from "../../wire/label-value.ts";
import { optionsOf } from "../../wire/option.ts";
import type { AnyProp } from "../../wire/prop.ts";

interface ModelChoicesProps {
  field: FieldHandle;
  source: ModelSource;
  onChange(choices: readonly unknown[] | undefined): void;
}

/** The values that a model may choose from, picked from the prop's own options. Nothing for props without options. */
export function ModelChoices({ field, source, onChange }: ModelChoicesProps) {
  const part = usePart();
  const t = useTranslate(words);
  const { store } = useOpenForm();
  const { prop, ids, label } = field;
  const many = useMemo(() => manyOf(prop), [prop]);
  const definition = useMemo(() => many && store.options.fieldFor(many), [store, many]);
  const draft = useMemo(
    () => many && definition?.toDraft(source.choices, many),
    [definition, many, source.choices],
  );
  if (!many || !definition) return null;
  const { Widget } = definition;
  return (
    <div {...part("source-choices")}>
      <span>{t("source.model.choices")}</span>
      <Widget
        prop={many}
        draft={draft}
        onChange={(next: unknown) => {
          const wire = next === undefined ? undefined : definition.toWire(next, many);
          const choices = readChoices(wire);
          onChange(choices.length > 0 ? choices.map(toSave) : undefined);
        }}
        label={t("source.model.choicesLabel", { label })}
        control={{ "aria-labelledby": ids.label, ref: () => undefined }}
        required={false}
        invalid={false}
        disabled={false}
        waitsFor={field.waitsFor}
      />
    </div>
  );
}

/** A choice as it is saved: with its label, where that isn't the value itself. */
const toSave = ({ label, value }: Choice): unknown =>
  label === undefined || label === String(value) ? value : { label, value };

/** A prop that takes several of another's options; `undefined` if it has none. */
function manyOf(prop: AnyProp): AnyProp | undefined {
  if (optionsOf(prop).options.length === 0 && !asksForOptions(prop)) return undefined;
  const type = prop.type === "integer" || prop.type === "integer[]" ? "integer[]" : "string[]";
  return { ...prop, type, optional: true, remoteOptions: asksForOptions(prop) };
}
