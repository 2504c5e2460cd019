"use client";

import { useEffect, useRef } from "react";

/**
 * Has the browser ask before the page is left, as long as `isUnsaved` says at that moment that something would be lost. The words
 * are the browser's.
 */
export function useUnsavedChanges(isUnsaved: () => boolean): void {
  const ask = useRef(isUnsaved);
  useEffect(() => void (ask.current = isUnsaved));
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      if (ask.current()) event.preventDefault();
    };
    window.addEventListener("beforeunload", leave);
    return () => window.removeEventListener("beforeunload", leave);
  }, []);
}
