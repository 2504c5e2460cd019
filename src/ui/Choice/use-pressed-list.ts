"use client";

import { useEffect, useState, type PointerEvent, type RefObject } from "react";
import { afterPress, watchPresses } from "../press.ts";
import type { OptionSource } from "./types.ts";

/**
 * Holds a list back while one of its rows is pressed: an answer that arrives between press and release would move another
 * row under the pointer, and the click would be lost.
 */
export function usePressedList(source: OptionSource, query: string, anchor: RefObject<HTMLElement | null>) {
  const [pressed, setPressed] = useState<{ source: OptionSource; query: string }>();
  useEffect(() => {
    const page = anchor.current?.ownerDocument;
    return page && watchPresses(page);
  }, [anchor]);
  const onPointerDown = ({ target, currentTarget }: PointerEvent): void => {
    if (!(target as Element).closest("[role=option]")) return;
    setPressed({ source, query });
    afterPress(currentTarget.ownerDocument, () => setPressed(undefined));
  };
  // A text that was typed since has a list of its own.
  return { source: pressed?.query === query ? pressed.source : source, onPointerDown };
}
