"use client";

import { createContext, useContext, type ReactNode } from "react";
import type { Control } from "react-hook-form";
import type { LiveConnection } from "./connect-context.tsx";
import type { FormStore } from "./form-store.ts";

/**
 * An open form, to pass to `FormProvider` and to functions that take a form. The object stays the same while the form is
 * open. Properties that aren't listed here are internal.
 */
export interface OpenForm {
  /** Unique on the page. */
  readonly id: string;
  /**
   * For react-hook-form's `useFormState`: validity and submit status. It doesn't contain values, and its error keys are
   * internal: use `configuredProps()` for values and `useField(name).errors` for the issues of a field.
   */
  readonly control: Control<Record<string, unknown>>;
}

/** The internals of an open form. */
export interface LiveForm extends OpenForm {
  store: FormStore;
  submit(): Promise<void>;
  /** The connection as it is now; it may be swapped while the form is open. */
  connection(): LiveConnection;
  /** What is to be done when the form has left the page, each under a key of its own. */
  disposers: Map<unknown, () => void>;
}

export const FormContext = createContext<LiveForm | null>(null);

/** Gives access to a form's internals. */
export const liveForm = (form: OpenForm): LiveForm => form as LiveForm;

/** Gives the fields below the form that `useComponentForm` opened. */
export function FormProvider({ form, children }: { form: OpenForm; children?: ReactNode }): ReactNode {
  return <FormContext.Provider value={liveForm(form)}>{children}</FormContext.Provider>;
}

/** The form around this component. */
export function useOpenForm(): LiveForm {
  const form = useContext(FormContext);
  if (!form) {
    throw new Error(
      "Propsmith: there is no form around this component. Put it inside <ComponentForm>, or inside <FormProvider form={useComponentForm(…)}>.",
    );
  }
  return form;
}

/**
 * Asks once it is certain that the asker stays. StrictMode takes every component off and puts it back at once: a request
 * that is under way by then, signal in hand, would be aborted and made again.
 */
export const deferred = <T,>(ask: () => Promise<T>): Promise<T> => Promise.resolve().then(ask);
