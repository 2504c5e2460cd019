"use client";

import { useCallback, useRef, useState } from "react";

/**
 * Whether an element is narrower than so many CSS pixels: the place that a host gives is what counts, not its window. Wide
 * until it is measured, which is before it is painted.
 */
export function useIsBelow(width: number): [(element: HTMLElement | null) => void, boolean] {
  const [isBelow, setIsBelow] = useState(false);
  const observer = useRef<ResizeObserver>(undefined);
  const ref = useCallback(
    (element: HTMLElement | null) => {
      observer.current?.disconnect();
      if (!element) return;
      const measure = () => setIsBelow(element.clientWidth < width);
      observer.current = new ResizeObserver(measure);
      observer.current.observe(element);
      measure();
    },
    [width],
  );
  return [ref, isBelow];
}
