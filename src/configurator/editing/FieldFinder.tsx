"use client";

import { useMemo } from "react";
import { useOpenForm } from "../../react/form-context.tsx";
import { Choice, type OptionSource } from "../../ui/Choice/Choice.tsx";
import type { FormView } from "../../react/form-view.ts";
import { useWords } from "../words.ts";
import { useJump } from "./filling.tsx";

/** Finds a field by what it is called, and leads there. Optional ones that are off are found, too, and added. */
export function FieldFinder({ fields, offered }: Pick<FormView, "fields" | "offered">) {
  const t = useWords();
  const { store } = useOpenForm();
  const jump = useJump();
  const useSource = useMemo(() => {
    const there = fields.map((name) => ({ label: store.getField(name)?.label ?? name, value: name }));
    const addable = offered.map(({ name, label }) => ({ label, value: name, detail: t("fill.addable") }));
    const source: OptionSource = {
      options: [...there, ...addable].map((option) => ({
        ...option,
        // What a developer calls it finds it, too.
        ...(option.label !== option.value && { description: option.value }),
      })),
      filter: "client",
      status: "ready",
      hasMore: false,
      loadingMore: false,
    };
    return () => source;
  }, [fields, offered, store, t]);
  return (
    <Choice
      mode="one"
      label={t("fill.find")}
      placeholder={t("fill.find")}
      chosen={[]}
      onPick={({ value }) => jump(String(value))}
      onRemove={() => undefined}
      useSource={useSource}
      control={{ "aria-label": t("fill.find") }}
      required={false}
      invalid={false}
      disabled={false}
    />
  );
}
