"use client";

import { useEffect, useState } from "react";

/** A pause in typing after which a search is asked for, milliseconds. */
const PAUSE_MS = 300;

/** The text as it was before the last pause in typing; an emptied one at once. */
export function useDebounced(text: string, pause = PAUSE_MS): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), text === "" ? 0 : pause);
    return () => clearTimeout(timer);
  }, [text, pause]);
  return settled;
}
