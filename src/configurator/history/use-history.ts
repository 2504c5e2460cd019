"use client";

import { useSyncExternalStore } from "react";
import { liveForm, useOpenForm, type OpenForm } from "../../react/form-context.tsx";
import type { History } from "./history.ts";
import type { HistoryView } from "./steps.ts";
import { historyOf } from "./history-of.ts";

/** The history of the form around, and as it stands now. Renders whenever something in it changes. */
export function useHistory(): { history: History; view: HistoryView } {
  const history = historyOf(useOpenForm());
  const view = useSyncExternalStore(history.subscribe, history.view, history.view);
  return { history, view };
}

const never = () => () => undefined;

/** How many entries a list of changes has; 0 without a form. */
export function useChangeCount(form: OpenForm | undefined): number {
  const history = form && historyOf(liveForm(form));
  const view = useSyncExternalStore(
    history?.subscribe ?? never,
    history?.view ?? none,
    history?.view ?? none,
  );
  return view ? view.changed.size + view.entries.length : 0;
}

const none = () => undefined;
