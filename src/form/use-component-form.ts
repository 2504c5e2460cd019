"use client";

import { useMemo } from "react";
import type { Sources } from "../core/sources.ts";
import type { FormStatus } from "../core/form/select.ts";
import {
  createFieldFor,
  fieldFor as defaultFieldFor,
  type ChooseField,
  type FieldOverrides,
} from "../fields/registry.ts";
import type { OpenForm } from "../react/form-context.tsx";
import { useFormSession, type FormSessionOptions } from "../react/use-form-session.ts";
import { useSourceSupport } from "./use-source-support.ts";
import type { ConfiguredProps } from "../wire/configured-props.ts";

export interface ComponentFormOptions extends FormSessionOptions {
  /**
   * Fields of the host's own, by prop type, be it the platform's or one that only the host knows. Keep the object: a new one
   * draws every field again.
   */
  fields?: FieldOverrides;
  /** The field for a single prop, by its name or by a predicate. Keep the function, too. */
  fieldFor?: ChooseField;
}

/** An open form, for a host that draws it. */
export interface ComponentFormHandle {
  /** For `FormProvider`, below which `useField` finds the fields. */
  form: OpenForm;
  /** Names of the fields on screen, in the order of the definition. */
  fields: readonly string[];
  /** Optional props that can be added. */
  offered: readonly { name: string; label: string }[];
  /** How reloads and the submit stand, and what the platform said. */
  state: FormStatus;
  /** The values as they would be sent now. */
  configuredProps(): ConfiguredProps;
  /** Where the other values come from. */
  sources(): Sources;
  /** Submits once; the focus goes to the first field that is not sound. Never rejects. */
  submit(): Promise<void>;
  /** Gives every field what the form was opened with, or what the host has changed it to since. */
  reset(): void;
  addOptional(names: readonly string[]): void;
  removeOptional(names: readonly string[]): void;
}

/** Opens a component's form: its drafts, its reloads, its submit. Drawing it is the caller's: `ComponentForm` is one way. */
export function useComponentForm({
  fields,
  fieldFor,
  ...options
}: ComponentFormOptions): ComponentFormHandle {
  const registry = useMemo(
    () => (fields || fieldFor ? createFieldFor(fields, fieldFor) : defaultFieldFor),
    [fields, fieldFor],
  );
  const support = useSourceSupport(options);
  const { form, view } = useFormSession(options, registry, support);
  return useMemo(() => {
    const { store, submit } = form;
    return {
      ...view,
      form,
      submit,
      reset: () => store.dispatch({ type: "reset" }),
      configuredProps: store.configuredProps,
      sources: store.sources,
      addOptional: (names) => store.dispatch({ type: "optionalAdded", names }),
      removeOptional: (names) => store.dispatch({ type: "optionalRemoved", names }),
    };
  }, [form, view]);
}
