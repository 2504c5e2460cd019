"use client";

import { useMemo } from "react";
import { useOpenForm } from "../../react/form-context.tsx";
import { useValues } from "../editing/use-values.ts";

/** What the form around would send now, and all props that describe it: those it was opened with, too. */
export function useDescribedValues() {
  const { store } = useOpenForm();
  const values = useValues();
  const { component, props } = store.state;
  const described = useMemo(() => [...component.props, ...props], [component.props, props]);
  return { values, described };
}
