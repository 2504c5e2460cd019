"use client";

import { useCallback, useEffect, useState, type RefObject } from "react";
import type { SqlEditor } from "./SqlEditor.tsx";

interface LazyEditor {
  Editor?: typeof SqlEditor;
  hasFailed: boolean;
  /** It is here, and does not work here. */
  fail(): void;
}

/**
 * The editor, asked for once its place comes near the screen. Where nobody can tell what is on screen, the plain box is
 * the better choice as well.
 */
export function useLazyEditor(place: RefObject<Element | null>, isWanted: boolean): LazyEditor {
  const [loaded, setLoaded] = useState<{ Editor?: typeof SqlEditor; hasFailed: boolean }>({
    hasFailed: false,
  });
  const fail = useCallback(() => setLoaded({ hasFailed: true }), []);
  const isLoading = isWanted && !loaded.Editor && !loaded.hasFailed;
  useEffect(() => {
    if (!isLoading || !place.current || typeof IntersectionObserver === "undefined") return;
    let isGone = false;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        import("./SqlEditor.tsx")
          .then(({ SqlEditor: Editor }) => void (isGone || setLoaded({ Editor, hasFailed: false })))
          .catch(() => void (isGone || fail()));
      },
      { rootMargin: "200px" },
    );
    observer.observe(place.current);
    return () => {
      isGone = true;
      observer.disconnect();
    };
  }, [isLoading, place, fail]);
  return { ...loaded, fail };
}
