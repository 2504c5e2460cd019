"use client";

import { useSyncExternalStore } from "react";
import { useOpenForm, type OpenForm } from "../../react/form-context.tsx";
import type { FormStore } from "../../react/form-store.ts";
import { History, type HistoryView } from "./history.ts";

const histories = new WeakMap<FormStore, History>();

/** The history of a form: one, however many parts ask for it, from when the first of them does. */
export function historyOf(form: OpenForm): History {
  const known = histories.get(form.store);
  if (known) return known;
  const history = new History(form);
  histories.set(form.store, history);
  return history;
}

/** The history of the form around, and as it stands now. Renders whenever something in it changes. */
export function useHistory(): { history: History; view: HistoryView } {
  const history = historyOf(useOpenForm());
  const view = useSyncExternalStore(history.subscribe, history.view, history.view);
  return { history, view };
}

const never = () => () => undefined;

/** How many entries a list of changes has; 0 without a form. */
export function useChangeCount(form: OpenForm | undefined): number {
  const history = form && historyOf(form);
  const view = useSyncExternalStore(
    history?.subscribe ?? never,
    history?.view ?? none,
    history?.view ?? none,
  );
  return view ? view.changed.size + view.entries.length : 0;
}

const none = () => undefined;
