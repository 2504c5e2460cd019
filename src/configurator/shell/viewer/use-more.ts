"use client";

import { useState } from "react";

/** How many of `count` are shown: the first few, and as many more at each press. */
export function useMore(count: number, step: number) {
  const [shown, setShown] = useState(step);
  return {
    shown: Math.min(shown, count),
    /** How many come with the next press; 0 when all are there. */
    more: Math.min(step, Math.max(count - shown, 0)),
    showMore: () => setShown(shown + step),
  };
}
