"use client";

import { useSyncExternalStore } from "react";
import { useOpenForm } from "../../react/form-context.tsx";
import type { ConfiguredProps } from "../../wire/configured-props.ts";

/** The values of the form around, as they would be sent now: a new object whenever they change. */
export function useValues(): ConfiguredProps {
  const { store } = useOpenForm();
  return useSyncExternalStore(store.subscribeValues, store.configuredProps, store.configuredProps);
}
