"use client";

import { useEffect, useRef, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import { isComposing } from "../../ui/composing.ts";
import { useEscape } from "../../ui/use-escape.ts";
import { keepFocus } from "../../ui/keep-focus.ts";
import { backToBox, pickerKeys } from "./picker-keys.ts";

interface PickerProps {
  /** Its element, for who leads the focus. */
  root?: RefObject<HTMLDivElement | null>;
  className?: string;
  /** Keys of its own; what it prevents goes no further. */
  onKeyDown?(event: KeyboardEvent<HTMLElement>): void;
  children: ReactNode;
}

/** A search box and what it finds, used by keyboard: a result that an answer takes away hands the focus on. */
export function Picker({ root, className = "cf-picker", onKeyDown, children }: PickerProps) {
  const own = useRef<HTMLDivElement>(null);
  const ref = root ?? own;
  useEffect(() => (ref.current ? keepFocus(ref.current) : undefined), [ref]);
  useEscape(ref, true, () => (ref.current ? backToBox(ref.current) : false));
  return (
    // The keys are those of the box and the buttons in it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={ref}
      className={className}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        onKeyDown?.(event);
        if (!event.defaultPrevented) pickerKeys(event);
      }}
    >
      {children}
    </div>
  );
}
