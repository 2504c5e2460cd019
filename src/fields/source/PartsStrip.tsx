"use client";

import { useState } from "react";
import type { PartsSource } from "../../core/sources.ts";
import { useTranslate } from "../../i18n/context.ts";
import { source as words } from "../../i18n/en/source.ts";
import { useOpenForm } from "../../react/form-context.tsx";
import { controlOf, type FieldHandle } from "../../react/use-field.ts";
import { Button } from "../../ui/Button.tsx";
import { isComposing } from "../../ui/composing.ts";
import { usePart } from "../../ui/parts.ts";
import { TextControl } from "../../ui/TextControl.tsx";
import { ReferenceEditor } from "../reference/ReferenceEditor.tsx";
import { partReference, partsOf, withNewPart, withoutPart, withPart, type ValuePart } from "./parts.ts";
import { NO_DATA } from "./source-support.ts";
import { Strip } from "./Strip.tsx";

/** References in the rows, entries or texts of a value. */
export function PartsStrip({ field, source }: { field: FieldHandle; source: PartsSource }) {
  const part = usePart();
  const t = useTranslate(words);
  const { store } = useOpenForm();
  const { prop, label, errors, setSource } = field;
  const { ref, "aria-describedby": described, "aria-invalid": invalid } = controlOf(field);
  const parts = partsOf(prop, source.value);
  const isList = prop.type.endsWith("[]");
  const canGrow = isList || prop.type === "object";
  const nameOf = ({ kind, name }: ValuePart) => t(`source.part.${kind}`, { name });
  const add = (key?: string) => setSource(withNewPart(source, key));
  return (
    <Strip field={field} title={t("source.parts.title")}>
      {parts.map((one, index) => (
        <div key={JSON.stringify([one.at, parts.length])} {...part("source-part")}>
          <span {...part("source-choices")}>{nameOf(one)}</span>
          <ReferenceEditor
            label={`${label}, ${nameOf(one)}`}
            value={partReference(source, one.at)}
            data={store.options.suppliers?.reference ?? NO_DATA}
            onChange={(reference) => setSource(withPart(source, one, reference, prop.type))}
            control={{
              "aria-label": `${label}, ${nameOf(one)}`,
              ...(described !== undefined && { "aria-describedby": described }),
              ...(invalid && index === 0 && { "aria-invalid": true }),
              ...(index === 0 && { ref }),
            }}
            invalid={errors.length > 0 && index === 0}
            multiline={one.kind === "statement" || one.kind === "body"}
          />
          {canGrow && (
            <Button
              variant="quiet"
              icon="close"
              aria-label={t("source.part.remove", { label: nameOf(one) })}
              title={t("source.part.remove", { label: nameOf(one) })}
              onClick={() => setSource(withoutPart(source, one.at))}
            />
          )}
        </div>
      ))}
      {isList && (
        <Button icon="plus" ref={parts.length === 0 ? ref : undefined} onClick={() => add()}>
          {t("source.part.addRow")}
        </Button>
      )}
      {prop.type === "object" && (
        <NewEntry
          taken={parts.map(({ name }) => name)}
          label={label}
          first={parts.length === 0 ? ref : undefined}
          onAdd={add}
        />
      )}
    </Strip>
  );
}

interface NewEntryProps {
  taken: readonly string[];
  label: string;
  first: React.Ref<HTMLElement> | undefined;
  onAdd(key: string): void;
}

/** The key of an entry to add. */
function NewEntry({ taken, label, first, onAdd }: NewEntryProps) {
  const part = usePart();
  const t = useTranslate(words);
  const [key, setKey] = useState("");
  const isUsable = key !== "" && !taken.includes(key);
  const add = () => {
    if (!isUsable) return;
    onAdd(key);
    setKey("");
  };
  return (
    <div {...part("controls")}>
      <TextControl
        value={key}
        onChange={setKey}
        control={{ "aria-label": t("source.part.newKey", { label }), ref: first }}
        placeholder={t("source.part.key")}
        mono
        multiline={false}
        onKeyDown={(event) => {
          if (isComposing(event) || event.key !== "Enter") return;
          event.preventDefault();
          add();
        }}
      />
      <Button icon="plus" aria-disabled={!isUsable} onClick={add}>
        {t("source.part.addEntry")}
      </Button>
    </div>
  );
}
