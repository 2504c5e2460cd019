"use client";

import { useEffect, useRef, useState, type RefObject } from "react";
import { afterPress } from "../after-press.ts";

/** A text that was typed to search and then left: no value, and not lost either. */
export function useLeftText(root: RefObject<HTMLElement | null>) {
  const [left, setLeft] = useState<string>();
  const stop = useRef<() => void>(undefined);
  const forget = () => {
    stop.current?.();
    setLeft(undefined);
  };
  const remember = (text: string) => {
    // A row that appears at once would move what is being pressed.
    if (root.current) stop.current = afterPress(root.current.ownerDocument, () => setLeft(text));
  };
  useEffect(() => () => stop.current?.(), []);
  return { left, remember, forget };
}
