"use client";

import * as z from "zod/mini";
import { useTranslate } from "../i18n/context.ts";
import { defineField, type ReadingProps, type WidgetProps } from "../react/definition.ts";
import { Segments } from "../ui/Segments.tsx";
import { Told } from "../ui/Told.tsx";
import { plainValue } from "../wire/label-value.ts";

const WORDS = new Map<unknown, boolean>([
  [true, true],
  [false, false],
  ["true", true],
  ["false", false],
]);

function BooleanWidget({
  draft,
  onChange,
  label,
  control,
  required,
  invalid,
  disabled,
}: WidgetProps<"boolean">) {
  const t = useTranslate();
  return (
    <Segments
      label={label}
      group={control["aria-labelledby"]}
      control={control}
      options={[
        { value: true, label: t("boolean.yes") },
        { value: false, label: t("boolean.no") },
      ]}
      value={draft}
      onChange={onChange}
      onClear={required ? undefined : () => onChange(undefined)}
      invalid={invalid}
      disabled={disabled}
    />
  );
}

function BooleanReading({ draft }: ReadingProps<"boolean">) {
  const t = useTranslate();
  return <Told>{draft === undefined ? undefined : t(draft ? "boolean.yes" : "boolean.no")}</Told>;
}

/** Yes, no, or not set: three states, so that a required `false` is a choice and not an oversight. */
export const booleanField = defineField("boolean", {
  commit: "change",
  choices: "one",
  schema: () => z.boolean(),
  toDraft: (wire) => WORDS.get(plainValue(wire)),
  toWire: (draft) => draft,
  Widget: BooleanWidget,
  Reading: BooleanReading,
});
