"use client";

import { useEffect, useState } from "react";

/** How long something may take before it is called slow, milliseconds. */
const SLOW_MS = 8000;

/** Whether something has been under way for so long that the person should be told. */
export function useSlow(isUnderWay: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isUnderWay]);
  return isUnderWay && isSlow;
}
