"use client";

import { createContext, useContext, type ReactNode } from "react";
import type { LiveConnection } from "./connect-context.tsx";
import type { FormStore } from "./form-store.ts";
import type { Reloads } from "./reloads.ts";

/** An open form: what `useFormSession` opens, and what its fields read. One object for as long as the form is open. */
export interface OpenForm {
  /** Unlike any other form's on the page. */
  id: string;
  store: FormStore;
  reloads: Reloads;
  submit(): Promise<void>;
  /** The connection as it is now; it may be swapped while the form is open. */
  connection(): LiveConnection;
  /** What is to be done when the form has left the page, each under a key of its own. */
  endings: Map<unknown, () => void>;
}

export const FormContext = createContext<OpenForm | null>(null);

/** Gives the fields below the form that `useComponentForm` opened. */
export function FormProvider({ form, children }: { form: OpenForm; children?: ReactNode }): ReactNode {
  return <FormContext.Provider value={form}>{children}</FormContext.Provider>;
}

/** The form around this component. */
export function useOpenForm(): OpenForm {
  const form = useContext(FormContext);
  if (!form) {
    throw new Error(
      "Propsmith: there is no form around this component. Put it inside <ComponentForm>, or inside <FormProvider form={useComponentForm(…)}>.",
    );
  }
  return form;
}

/** Keys of a form's queries start with this, so that they can be dropped with the form. Values are never in a key. */
export const formQueries = (form: Pick<OpenForm, "id">): readonly [string, string] => ["propsmith", form.id];

/**
 * Asks once it is certain that the asker stays. StrictMode takes every component off and puts it back at once: a request
 * that is under way by then, signal in hand, would be aborted and made again.
 */
export const staying = <T,>(ask: () => Promise<T>): Promise<T> => Promise.resolve().then(ask);
