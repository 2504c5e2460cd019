"use client";

import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslate } from "../i18n/context.ts";
import { isFound } from "../i18n/fold.ts";
import { liveForm } from "../react/form-context.tsx";
import type { ComponentFormHandle } from "./use-component-form.ts";
import { Button } from "../ui/Button.tsx";
import { usePart } from "../ui/parts.ts";
import { TextControl } from "../ui/TextControl.tsx";

/** From this many on, the fields to add can be searched. */
const MANY = 9;

/**
 * The optional props that are off, each a button that adds its field, and a way to take off all that are on. The last value
 * comes back with its field.
 */
export function OptionalFields({ form, fields, offered, addOptional, removeOptional }: ComponentFormHandle) {
  const { store } = liveForm(form);
  const [search, setSearch] = useState("");
  const section = useRef<HTMLElement>(null);
  const part = usePart();
  const t = useTranslate();
  const added = fields.filter((name) => {
    const field = store.getField(name);
    return field?.prop.optional && field.access === "edit";
  });
  if (offered.length === 0 && added.length < 2) return null;
  const add = (names: string[]) => {
    flushSync(() => addOptional(names));
    // The button goes with the click: the focus moves on to what it brought, before it can fall on anything else.
    const [first] = names;
    if (first !== undefined && !store.focus(first)) requestAnimationFrame(() => store.focus(first));
  };
  const removeAll = () => {
    setSearch("");
    removeOptional(added);
    // This button goes, too: the focus stays with what can be added now.
    requestAnimationFrame(() => section.current?.querySelector<HTMLElement>("input, button")?.focus());
  };
  const found = offered.filter(({ name, label }) => isFound(`${label}\n${name}`, search));
  return (
    <section {...part("optional")} ref={section} aria-label={t("optional.title")}>
      <div {...part("group-title")}>{t("optional.title")}</div>
      {offered.length >= MANY && (
        <TextControl
          value={search}
          onChange={setSearch}
          control={{ "aria-label": t("optional.find") }}
          typing="search"
          placeholder={t("optional.find")}
        />
      )}
      <div {...part("optional-list")}>
        {found.map(({ name, label }) => (
          <Button
            key={name}
            as="add"
            icon="plus"
            aria-label={t("optional.add", { label })}
            onClick={() => add([name])}
          >
            {label}
          </Button>
        ))}
        {found.length > 1 && (
          <Button variant="quiet" onClick={() => add(found.map(({ name }) => name))}>
            {t("optional.addAll")}
          </Button>
        )}
        {added.length > 1 && (
          <Button variant="quiet" onClick={removeAll}>
            {t("optional.removeAll")}
          </Button>
        )}
      </div>
      {offered.length > 0 && found.length === 0 && (
        <p {...part("remark", { tone: "muted" })}>{t("optional.none")}</p>
      )}
    </section>
  );
}
