"use client";

import { copyText } from "../core/copy-text.ts";
import { isSecret, shownValue } from "../core/secrets.ts";
import { useTranslate } from "../i18n/context.ts";
import { controlOf, type FieldHandle } from "../react/use-field.ts";
import { usePart } from "../ui/parts.ts";
import { Told, ToldList, ToldPairs } from "../ui/Told.tsx";
import { valueText } from "../wire/option.ts";
import type { AnyProp } from "../wire/prop.ts";
import { isRecord } from "../wire/record.ts";

/** The value of a field that can only be read, as text. Nothing in it takes the focus by Tab. */
export function Reading({ field }: { field: FieldHandle }) {
  const part = usePart();
  const { ref, "aria-labelledby": labelledby, "aria-describedby": describedby } = controlOf(field);
  return (
    <div
      {...part("readonly")}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a name needs a role; a fieldset is for controls
      role="group"
      tabIndex={-1}
      aria-labelledby={labelledby}
      aria-describedby={describedby}
      ref={ref}
    >
      <DraftReading {...field} />
    </div>
  );
}

/** What a draft stands for, as text. */
export function DraftReading({
  prop,
  definition,
  draft,
  waitsFor,
}: Pick<FieldHandle, "prop" | "definition" | "draft" | "waitsFor">) {
  const Own = isSecret(prop) ? undefined : definition.Reading;
  if (Own) return <Own prop={prop} draft={draft} waitsFor={waitsFor} />;
  // What was typed and is no value yet is told all the same.
  const wire: unknown =
    typeof draft === "string" ? draft : draft === undefined ? undefined : definition.toWire(draft, prop);
  return <Value prop={prop} value={wire} />;
}

function Value({ prop, value }: { prop: AnyProp; value: unknown }) {
  const t = useTranslate();
  const isHidden = isSecret(prop);
  const told = (item: unknown) =>
    isHidden ? t("field.secret") : item === "" ? t("choice.blank") : valueText(item);
  if (value === undefined || value === "") return <Told>{undefined}</Told>;
  if (Array.isArray(value) && value.every((item) => typeof item !== "object"))
    return <ToldList data items={value.map(told)} />;
  if (isHidden || typeof value !== "object") return <Told data={!isHidden}>{told(value)}</Told>;
  const shown = shownValue(prop, value);
  if (!isRecord(shown) || Object.keys(shown).length === 0) return <Told mono>{copyText(prop, shown)}</Told>;
  return <ToldPairs data pairs={Object.entries(shown).map(([key, inner]) => [key, told(inner)])} />;
}
