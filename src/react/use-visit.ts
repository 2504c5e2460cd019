"use client";

import { useEffect, useReducer } from "react";

/**
 * Counts how often the page has come back from the back/forward cache, for effects to depend on. The browser may have cut
 * off what the page was waiting for, without a word: what a visit started ends with it.
 */
export function useVisit(): number {
  const [visit, comeBack] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const onShow = ({ persisted }: PageTransitionEvent) => {
      if (persisted) comeBack();
    };
    window.addEventListener("pageshow", onShow);
    return () => window.removeEventListener("pageshow", onShow);
  }, []);
  return visit;
}
