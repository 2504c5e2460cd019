"use client";

import { useSyncExternalStore } from "react";
import { useOpenForm } from "../../react/form-context.tsx";
import type { FormStore } from "../../react/form-store.ts";
import { useWords } from "../words.ts";
import { useValues } from "./use-values.ts";

/** How many of the fields that must be filled are: "3 of 5 required". Below a `FormProvider`. */
export function Progress() {
  const t = useWords();
  const { store } = useOpenForm();
  useValues();
  const { state } = useSyncExternalStore(store.subscribe, store.getForm, store.getForm);
  const { filled, required } = progressOf(store);
  if (required === 0) return null;
  // Fields that are on their way may have to be filled, too.
  const isComplete = filled === required && state.reload.phase !== "pending";
  return (
    <span className="cf-progress" data-complete={isComplete || undefined}>
      {t("progress.required", { filled, count: required })}
    </span>
  );
}

function progressOf(store: FormStore): { filled: number; required: number } {
  const required = store.getForm().fields.filter((name) => store.getField(name)?.isRequired);
  return { filled: required.filter((name) => store.isSet(name)).length, required: required.length };
}
