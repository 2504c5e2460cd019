"use client";

import { useTranslate } from "../i18n/context.ts";
import type { ReadingProps, WidgetProps } from "../react/definition.ts";
import { Segments } from "../ui/Segments.tsx";
import { Told } from "../ui/Told.tsx";

export function BooleanWidget({
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

export function BooleanReading({ draft }: ReadingProps<"boolean">) {
  const t = useTranslate();
  return <Told>{draft === undefined ? undefined : t(draft ? "boolean.yes" : "boolean.no")}</Told>;
}
