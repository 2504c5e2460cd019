"use client";

import { useSyncExternalStore } from "react";
import type { Sources } from "../../core/sources.ts";
import { useOpenForm } from "../../react/form-context.tsx";
import type { ConfiguredProps } from "../../wire/configured-props.ts";

/** The values of the form around, as they would be sent now: a new object whenever they change. */
export function useValues(): ConfiguredProps {
  const { store } = useOpenForm();
  return useSyncExternalStore(store.subscribeValues, store.configuredProps, store.configuredProps);
}

/** Where the other values of the form around come from: a new object whenever that changes. */
export function useSources(): Sources {
  const { store } = useOpenForm();
  return useSyncExternalStore(store.subscribeValues, store.sources, store.sources);
}
