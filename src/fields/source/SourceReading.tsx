"use client";

import { useTranslate } from "../../i18n/context.ts";
import { source as words } from "../../i18n/en/source.ts";
import { controlOf, type FieldHandle } from "../../react/use-field.ts";
import { usePart } from "../../ui/parts.ts";
import { Told } from "../../ui/Told.tsx";
import { sourceText } from "./source-text.ts";

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
