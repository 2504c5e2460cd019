"use client";

import { useLayoutEffect, useRef, type RefObject } from "react";
import { closeOnEscape, type Close } from "./escape.ts";

/** `closeOnEscape` for as long as something is open. */
export function useEscape(root: RefObject<Element | null>, isOpen: boolean, close: Close): void {
  const latest = useRef(close);
  useLayoutEffect(() => {
    latest.current = close;
  });
  useLayoutEffect(
    () => (isOpen && root.current ? closeOnEscape(root.current, () => latest.current()) : undefined),
    [root, isOpen],
  );
}
