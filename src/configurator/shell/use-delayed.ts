"use client";

import { useEffect, useState } from "react";

const PAUSE_MS = 200;

/** A value once it has stayed the same for a moment. */
export function useDelayed<T>(value: T): T {
  const [delayed, setDelayed] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setDelayed(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return delayed;
}
