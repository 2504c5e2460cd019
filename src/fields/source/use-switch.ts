"use client";

import { flushSync } from "react-dom";
import type { Source } from "../../core/sources.ts";
import { useOpenForm } from "../../react/form-context.tsx";
import type { FieldHandle } from "../../react/use-field.ts";
import { emptyValue } from "./parts.ts";

type Kind = Source["from"];

/** A source of a kind in which nothing has been entered. */
const blank = (from: Kind, value: unknown): Source => {
  if (from === "reference") return { from, reference: [] };
  return from === "parts" ? { from, value, references: [] } : { from };
};

/** Switches a field to a kind of source, with what was entered for it before, and moves the focus there. */
export function useSwitch({ name, prop, remembered, setSource }: FieldHandle) {
  const { store } = useOpenForm();
  return (kind: Kind | "value") => {
    // The parts are those of the value that was entered.
    const value = store.keptOf(name) ?? emptyValue(prop);
    flushSync(() => setSource(kind === "value" ? undefined : (remembered?.[kind] ?? blank(kind, value))));
    store.focus(name);
  };
}
