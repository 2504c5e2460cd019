// Whole values that are taken for a person's edit: from JSON, a clipboard, a run, another version.

import { getOwn } from "../../core/drafts.ts";
import { isSame } from "../../core/same.ts";
import type { Sources } from "../../core/sources.ts";
import { accessOf, labelOf } from "../../core/visibility.ts";
import type { LiveForm, OpenForm } from "../../react/form-context.tsx";
import type { FormStore } from "../../react/form-store.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";

/**
 * What became of a value. `taken`: it is sent as it is. `converted`: it is sent, written otherwise. `unreadable`: it is
 * kept and sent, and its field cannot show it. `waiting`: there is no field of its name, or none yet; it is sent along.
 * `dropped`: its field cannot be edited, or makes nothing of it.
 */
export type Fate = "taken" | "converted" | "unreadable" | "waiting" | "dropped";

export interface Applied {
  name: string;
  /** What a person knows the value by. */
  label: string;
  fate: Fate;
  /** As it was given. */
  given: unknown;
  /** As it is sent now. */
  sent: unknown;
}

/**
 * Puts values in place of all there are, as a person would: the host is told, what is asked for anew is asked for, each
 * field that changed is checked. What cannot be edited stays as it is. `origin` is the word that a history has for it.
 */
export function applyValues(
  form: OpenForm,
  values: ConfiguredProps,
  origin: string,
  sources?: Sources,
): readonly Applied[] {
  const { store } = form as LiveForm;
  store.dispatch({ type: "valuesApplied", values, sources, origin });
  return appliedIn(store, values);
}

/** What became of values by now: a reload since may have brought a field for one. */
export function appliedIn(store: FormStore, values: ConfiguredProps): readonly Applied[] {
  const props = new Map(store.state.props.map((prop) => [prop.name, prop]));
  const now = store.configuredProps();
  return Object.entries(values).map(([name, given]) => {
    const prop = props.get(name);
    const sent = getOwn(now, name);
    const view = store.getField(name);
    const fate = (): Fate => {
      if (!prop) return sent === undefined ? "dropped" : "waiting";
      if (sent === undefined) return "dropped";
      if (view?.unreadable !== undefined) return "unreadable";
      if (isSame(sent, given)) return "taken";
      return accessOf(prop, store.options.readOnly) === "edit" ? "converted" : "dropped";
    };
    return { name, label: view?.label ?? (prop ? labelOf(prop) : name), fate: fate(), given, sent };
  });
}
