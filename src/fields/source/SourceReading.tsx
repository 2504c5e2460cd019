"use client";

import { referenceText } from "../../core/references.ts";
import type { Source } from "../../core/sources.ts";
import { useTranslate } from "../../i18n/context.ts";
import { source as words } from "../../i18n/en/source.ts";
import type { TranslateWith } from "../../i18n/translate.ts";
import { controlOf, type FieldHandle } from "../../react/use-field.ts";
import { usePart } from "../../ui/parts.ts";
import { Told } from "../../ui/Told.tsx";

/** A source in words. */
export function sourceText(source: Source, label: string, t: TranslateWith<typeof words>): string {
  switch (source.from) {
    case "reference":
      return t("source.told.reference", { text: referenceText(source.reference) });
    case "parts":
      return t("source.told.parts", {
        text: source.references.map(({ reference }) => referenceText(reference)).join(", "),
      });
    case "model":
      return t("source.told.model", { guide: source.guide ?? t("source.noGuide") });
    case "person":
      return t("source.told.person", { question: source.guide ?? label });
  }
}

/** In a read-only form: where a field's value comes from. */
export function SourceReading({ field }: { field: FieldHandle }) {
  const part = usePart();
  const t = useTranslate(words);
  const { ref, ...named } = controlOf(field);
  const { source, label } = field;
  return (
    <div
      {...part("readonly")}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a name needs a role; a fieldset is for controls
      role="group"
      tabIndex={-1}
      aria-labelledby={named["aria-labelledby"]}
      aria-describedby={named["aria-describedby"]}
      ref={ref}
    >
      <Told>{source && sourceText(source, label, t)}</Told>
    </div>
  );
}
