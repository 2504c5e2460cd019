"use client";

import type { ReactNode } from "react";
import type { ChoiceListProps } from "./ChoiceList.tsx";

// Not `React.lazy`: React may keep what suspended hidden for 300 ms, and a list has to be there at once.
/** The list's component, once it was fetched. */
export let List: ((props: ChoiceListProps) => ReactNode) | undefined;

/** By then the form is on the page. */
const SOON = 500;

export async function loadList(): Promise<void> {
  ({ ChoiceList: List } = await import("./ChoiceList.tsx"));
}

/** While it only is likely to be needed, a failure is no news. */
export const preload = (): void => void (List ?? loadList().catch(() => undefined));

/** Whoever taps gives no notice: a form that has a choice fetches the list once it has nothing else to do. */
export function preloadWhenIdle(): (() => void) | undefined {
  if (List) return undefined;
  // Safari has no idle callbacks.
  if (!globalThis.requestIdleCallback) {
    const timer = setTimeout(preload, SOON);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(preload);
  return () => cancelIdleCallback(idle);
}
