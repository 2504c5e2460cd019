"use client";

import { useEffect, useMemo, useState } from "react";
import { isSame } from "../../core/same.ts";
import { useOpenForm } from "../../react/form-context.tsx";
import { applyValues } from "../editing/apply.ts";
import { historyOf } from "../history/history-of.ts";
import { useDelayed } from "../shell/use-delayed.ts";
import { isFatal, jsonDraft, readDraft, renewed, type JsonDraft } from "./json-draft.ts";
import { useDescribedValues } from "./use-described-values.ts";

/** The values of the form around as a text that a person edits. */
export function useJsonEdit() {
  const form = useOpenForm();
  const { fieldFor, readOnly, t } = form.store.options;
  const { values: now, described } = useDescribedValues();
  const { props } = form.store.state;
  // What is applied is a step of it.
  useEffect(() => void historyOf(form), [form]);
  const around = useMemo(
    () => ({ now, props, described, fieldFor, readOnly, t }),
    [now, props, described, fieldFor, readOnly, t],
  );
  // Until the person edits, the text follows the form.
  const [edited, setEdited] = useState<JsonDraft>();
  const current = useMemo(() => jsonDraft(now, described), [now, described]);
  const draft = edited ?? current;
  const settled = useDelayed(draft);
  return {
    draft,
    /** What the text says, once typing has paused. */
    reading: useMemo(() => readDraft(settled, around), [settled, around]),
    /** Values that the form has changed since the person began. */
    staleNames: edited ? changedNames(edited.of, now) : [],
    edit: (text: string) => setEdited({ ...draft, text }),
    renew: () => setEdited(renewed(draft, now, around)),
    /** Puts what the text says by now into the form, unless something is wrong with it. */
    apply() {
      const { values, faults, changes } = readDraft(draft, around);
      const count = values && !faults.some(isFatal) ? changes.length : 0;
      if (values && count > 0) applyValues(form, values, "json");
      return { faults, count };
    },
  };
}

const changedNames = (before: Record<string, unknown>, after: Record<string, unknown>): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !isSame(before[name], after[name]),
  );
