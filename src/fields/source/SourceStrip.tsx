"use client";

import { useState } from "react";
import type { ModelSource, PersonSource, ReferenceSource, Source } from "../../core/sources.ts";
import { useTranslate } from "../../i18n/context.ts";
import { source as words } from "../../i18n/en/source.ts";
import { useOpenForm } from "../../react/form-context.tsx";
import { controlOf, type FieldHandle } from "../../react/use-field.ts";
import type { ControlProps } from "../../ui/control.ts";
import { usePart } from "../../ui/parts.ts";
import { TextControl } from "../../ui/TextControl.tsx";
import { ReferenceEditor } from "../reference/ReferenceEditor.tsx";
import { ModelChoices } from "./ModelChoices.tsx";
import { misfit, NO_DATA } from "./source-support.ts";
import { PartsStrip } from "./PartsStrip.tsx";
import { Strip } from "./Strip.tsx";

interface StripProps<S extends Source> {
  field: FieldHandle;
  source: S;
}

/** The settings of a source, which replace a field's control. */
export function SourceStrip({ field }: { field: FieldHandle }) {
  const { source } = field;
  switch (source?.from) {
    case "reference":
      return <ReferenceStrip field={field} source={source} />;
    case "parts":
      return <PartsStrip field={field} source={source} />;
    case "model":
      return <ModelStrip field={field} source={source} />;
    case "person":
      return <PersonStrip field={field} source={source} />;
    default:
      return null;
  }
}

/** The attributes of a strip's main control, which is named by the field and by what it is for. */
function mainControl(field: FieldHandle, label: string): ControlProps {
  const { ref, "aria-describedby": describedby, "aria-invalid": invalid } = controlOf(field);
  return {
    ref,
    "aria-label": label,
    ...(describedby !== undefined && { "aria-describedby": describedby }),
    ...(invalid && { "aria-invalid": invalid }),
  };
}

function ReferenceStrip({ field, source }: StripProps<ReferenceSource>) {
  const { store } = useOpenForm();
  const { prop, label, errors, setSource } = field;
  const { definition } = field;
  const { t, suppliers } = store.options;
  return (
    <ReferenceEditor
      label={label}
      value={source.reference}
      data={suppliers?.reference ?? NO_DATA}
      onChange={(reference) => setSource({ ...source, reference })}
      control={controlOf(field)}
      invalid={errors.length > 0}
      check={(value) => misfit(definition, prop, value, t)}
    />
  );
}

/** A text that a source may have; an empty one is none. */
const orNone = (text: string): string | undefined => (text === "" ? undefined : text);

function ModelStrip({ field, source }: StripProps<ModelSource>) {
  const part = usePart();
  const t = useTranslate(words);
  const { label, prop, setSource } = field;
  const set = (change: Partial<ModelSource>) => setSource({ ...source, ...change });
  const isNumber = prop.type === "integer" || prop.type === "integer[]";
  return (
    <Strip field={field} title={t("source.model.title")}>
      <label {...part("source-choices")}>
        <span>{t("source.model.guide")}</span>
        <TextControl
          value={source.guide ?? ""}
          onChange={(guide) => set({ guide: orNone(guide) })}
          control={mainControl(field, t("source.model.guideLabel", { label }))}
          multiline="auto"
        />
      </label>
      <ModelChoices field={field} source={source} onChange={(choices) => set({ choices })} />
      {isNumber && (
        <div {...part("controls")}>
          <Bound
            label={t("source.model.min")}
            name={t("source.model.minLabel", { label })}
            value={source.min}
            onChange={(min) => set({ min })}
          />
          <Bound
            label={t("source.model.max")}
            name={t("source.model.maxLabel", { label })}
            value={source.max}
            onChange={(max) => set({ max })}
          />
        </div>
      )}
      <label {...part("check")}>
        <input
          type="checkbox"
          checked={source.required ?? !prop.optional}
          onChange={({ currentTarget: { checked } }) => set({ required: checked })}
        />
        <span>{t("source.model.required")}</span>
      </label>
    </Strip>
  );
}

interface BoundProps {
  label: string;
  name: string;
  value: number | undefined;
  onChange(value: number | undefined): void;
}

/** One end of a range. Ignored unless it is a whole number. */
function Bound({ label, name, value, onChange }: BoundProps) {
  const [text, setText] = useState(value === undefined ? "" : String(value));
  const isWrong = text.trim() !== "" && !/^\s*[-+]?\d+\s*$/.test(text);
  const part = usePart();
  return (
    <label {...part("source-choices")}>
      <span>{label}</span>
      <TextControl
        value={text}
        onChange={(typed) => {
          setText(typed);
          const number = Number(typed);
          onChange(typed.trim() !== "" && Number.isSafeInteger(number) ? number : undefined);
        }}
        control={{ "aria-label": name, ...(isWrong && { "aria-invalid": true }) }}
        invalid={isWrong}
        typing="text"
      />
    </label>
  );
}

function PersonStrip({ field, source }: StripProps<PersonSource>) {
  const t = useTranslate(words);
  const { label, setSource } = field;
  return (
    <Strip field={field} title={t("source.person.title")}>
      <TextControl
        value={source.guide ?? ""}
        onChange={(guide) => setSource({ ...source, guide: orNone(guide) })}
        control={mainControl(field, t("source.person.questionLabel", { label }))}
        placeholder={label}
        multiline="auto"
      />
    </Strip>
  );
}
