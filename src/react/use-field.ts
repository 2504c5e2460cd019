"use client";

import { useMemo, useSyncExternalStore } from "react";
import { fieldKey } from "../core/field-key.ts";
import type { Source } from "../core/sources.ts";
import type { ControlAttributes } from "./definition.ts";
import { useOpenForm, type LiveForm } from "./form-context.tsx";
import type { FieldView } from "./form-view.ts";

/** Ids of a field's parts: unlike any other field's, of this form or of another on the page. */
export interface FieldIds {
  label: string;
  description: string;
  /** What stands beside the label, such as a range. */
  hint: string;
  errors: string;
}

/** What can be done with a field. */
export interface FieldActions {
  ids: FieldIds;
  setDraft(draft: unknown): void;
  /** Sets where the value comes from; `undefined`: it is entered in the form. Ignored if the prop may not have it. */
  setSource(source: Source | undefined): void;
  /** The person has left the field: an edit counts as made, and is checked. */
  leave(): void;
  /** Takes an optional field off the form; its value comes back with it. */
  remove(): void;
  discard(): void;
  /** Leads the focus to the field that this one waits for. */
  goToAwaited(): void;
  /** The control's element, for the focus to be led to. */
  ref(element: HTMLElement | null): void;
}

export interface FieldHandle extends FieldView, FieldActions {
  name: string;
}

/** A field of the form around, by prop name; `undefined` when the form has no such field now. Renders with that field only. */
export function useField(name: string): FieldHandle | undefined {
  const form = useOpenForm();
  const { store } = form;
  const [subscribe, read] = useMemo(
    () =>
      [(listener: () => void) => store.subscribeField(name, listener), () => store.getField(name)] as const,
    [store, name],
  );
  const view = useSyncExternalStore(subscribe, read, read);
  const actions = useMemo(() => createActions(form, name), [form, name]);
  return useMemo(() => view && { name, ...view, ...actions }, [name, view, actions]);
}

/** What can be done with a field of a form. */
export function createActions({ id, store }: LiveForm, name: string): FieldActions {
  const key = `${id}-${fieldKey(name)}`;
  let isEdited = false;
  return {
    ids: {
      label: `${key}-label`,
      description: `${key}-description`,
      hint: `${key}-hint`,
      errors: `${key}-errors`,
    },
    setDraft(draft) {
      isEdited = true;
      store.dispatch({ type: "edited", name, draft });
    },
    setSource(source) {
      isEdited = true;
      store.dispatch({ type: "sourceSet", name, source });
    },
    leave: () => store.dispatch({ type: "left", name, isEdited }),
    remove() {
      const { fields } = store.getForm();
      const at = fields.indexOf(name);
      store.dispatch({ type: "optionalRemoved", names: [name] });
      // The focus would go with the field: it moves on to a neighbour.
      [...fields.slice(at + 1), ...fields.slice(0, at).toReversed()].some((other) => store.focus(other));
    },
    discard: () => store.dispatch({ type: "discarded", name }),
    goToAwaited() {
      const awaited = store.getField(name)?.waitsFor;
      if (awaited) store.focus(awaited.name);
    },
    ref: (element) => store.setElement(name, element),
  };
}

/** The attributes by which a field's control is named, described and found. */
export function controlOf(field: FieldHandle): ControlAttributes {
  const { ids, errors, prop, hint } = field;
  const described = [
    prop.description && ids.description,
    hint && ids.hint,
    errors.length > 0 && ids.errors,
  ].filter(Boolean);
  return {
    "aria-labelledby": ids.label,
    ...(described.length > 0 && { "aria-describedby": described.join(" ") }),
    ...(errors.length > 0 && { "aria-invalid": true }),
    ...(field.isRequired && { "aria-required": true }),
    ref: field.ref,
  };
}
