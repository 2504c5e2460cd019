"use client";

import { useCallback, useEffect, useRef, useState, type RefObject } from "react";

interface LazyEditor<E> {
  Editor?: E;
  hasFailed: boolean;
  /** It is here, and does not work here. */
  fail(): void;
}

/**
 * An editor, asked for once its place comes near the screen. Where nobody can tell what is on screen, the plain box is
 * the better choice as well.
 */
export function useLazyEditor<E>(
  place: RefObject<Element | null>,
  isWanted: boolean,
  load: () => Promise<E>,
): LazyEditor<E> {
  const [loaded, setLoaded] = useState<{ Editor?: E; hasFailed: boolean }>({ hasFailed: false });
  const fail = useCallback(() => setLoaded({ hasFailed: true }), []);
  const loadNow = useRef(load);
  const isLoading = isWanted && !loaded.Editor && !loaded.hasFailed;
  useEffect(() => {
    if (!isLoading || !place.current || typeof IntersectionObserver === "undefined") return;
    let isGone = false;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        loadNow
          .current()
          .then((Editor) => void (isGone || setLoaded({ Editor, hasFailed: false })))
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
