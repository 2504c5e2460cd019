"use client";

import { useCallback, useRef, useState } from "react";

/** How much room an element has, in CSS pixels, and which way its lines run. */
export interface PlaceSize {
  width: number;
  isRtl: boolean;
}

/** Measures an element, and again whenever its width changes; nothing before the first time, which is before it is painted. */
export function usePlace(): [(element: HTMLElement | null) => void, PlaceSize | undefined] {
  const [place, setPlace] = useState<PlaceSize>();
  const observer = useRef<ResizeObserver>(undefined);
  const ref = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    if (!element) return;
    const measure = () => {
      const width = element.clientWidth;
      const isRtl = getComputedStyle(element).direction === "rtl";
      setPlace((before) => (before?.width === width && before.isRtl === isRtl ? before : { width, isRtl }));
    };
    observer.current = new ResizeObserver(measure);
    observer.current.observe(element);
    measure();
  }, []);
  return [ref, place];
}
