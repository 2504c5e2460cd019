"use client";

import { labelOf } from "../../core/visibility.ts";
import { useOpenForm } from "../../react/form-context.tsx";
import type { FormStore } from "../../react/form-store.ts";
import { useTranslate } from "../../i18n/context.ts";
import { useWords } from "../words.ts";
import type { Step } from "./steps.ts";

const MOST_NAMES = 3;

const STEPS = new Set([
  "add",
  "remove",
  "discard",
  "source",
  "revert",
  "reset",
  "back",
  "json",
  "paste",
  "run",
  "draft",
  "upgrade",
  "host",
] as const);

export const isIn = <T extends string>(known: ReadonlySet<T>, origin: string): origin is T =>
  (known as ReadonlySet<string>).has(origin);

/** What a person knows a value by, were its field gone. */
export function labelFor(store: FormStore, name: string): string {
  const prop = store.snapshotOf(name)?.field.prop;
  return store.getField(name)?.label ?? (prop ? labelOf(prop) : name);
}

/** Steps and entries of the form around, in words. */
export function useDescribed() {
  const t = useWords();
  const { locale } = useTranslate();
  const { store } = useOpenForm();
  const named = (names: readonly string[]) => {
    const labels = names.slice(0, MOST_NAMES).map((name) => labelFor(store, name));
    const fields = new Intl.ListFormat(locale).format(labels);
    const count = names.length - labels.length;
    return count > 0 ? t("step.many", { fields: labels.join(", "), count }) : fields;
  };
  return {
    label: (name: string) => labelFor(store, name),
    step: ({ origin, names }: Pick<Step, "origin" | "names">): string =>
      t(isIn(STEPS, origin) ? `step.${origin}` : "step.edit", { fields: named(names) }),
  };
}
