import type { LiveForm } from "../../react/form-context.tsx";
import type { FormStore } from "../../react/form-store.ts";
import { History } from "./history.ts";

const histories = new WeakMap<FormStore, History>();

/** The history of a form: one, however many parts ask for it, from when the first of them does. */
export function historyOf(form: LiveForm): History {
  const known = histories.get(form.store);
  if (known) return known;
  const history = new History(form);
  histories.set(form.store, history);
  return history;
}
