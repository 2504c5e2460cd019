"use client";

import { isUnreadable, wireValue } from "../../core/form/field.ts";
import { labelIn } from "../../core/form/select.ts";
import { isOn } from "../../core/visibility.ts";
import { shownValue } from "../../core/secrets.ts";
import { sourceText } from "../../fields/source/source-text.ts";
import { DraftReading } from "../../form/Reading.tsx";
import { useTranslate } from "../../i18n/context.ts";
import { source as words } from "../../i18n/en/source.ts";
import { useOpenForm } from "../../react/form-context.tsx";
import { Told } from "../../ui/Told.tsx";
import { valueText } from "../../wire/option.ts";
import type { ShownValue } from "./seen.ts";

/** A value as it was at some time, drawn as its field shows what can only be read. */
export function ValueShown({ value }: { value: ShownValue | undefined }) {
  const { store } = useOpenForm();
  const t = useTranslate(words);
  if (!value) return <Told>{undefined}</Told>;
  const { field, isOpen, isDetached } = value;
  // Nobody has described it: it may be a secret.
  if (!field) return <Told>{t("field.secret")}</Told>;
  const { prop, draft } = field;
  if (isDetached || !isOn(prop, new Set(isOpen ? [prop.name] : []))) return <Told>{undefined}</Told>;
  if (field.source) return <Told>{sourceText(field.source, labelIn(store.state, prop), t)}</Told>;
  const definition = store.options.fieldFor(prop);
  if (definition.passive || isUnreadable(field))
    return <Told mono>{valueText(shownValue(prop, wireValue(field))).slice(0, 200)}</Told>;
  return <DraftReading {...{ prop, definition, draft }} />;
}
