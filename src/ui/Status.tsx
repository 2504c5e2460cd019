"use client";

import { useEffect, useRef, useState, type HTMLAttributes, type ReactNode } from "react";
import { whenRested } from "./announce.ts";

interface StatusProps extends Omit<HTMLAttributes<HTMLDivElement>, "children"> {
  /** Nothing that can be pressed: what is gone stays in sight for a moment. */
  children: ReactNode;
  /** What the content is about: the content is spoken, as a whole, when this changes. */
  occasion: unknown;
  /** The content is news already when it comes onto the page. */
  isNews?: boolean;
}

/**
 * A text in sight that is also spoken when it changes. A new one replaces the one before once the focus has come to
 * rest, as a screen reader would not speak it earlier.
 */
export function Status({ occasion, isNews = false, children, ...attributes }: StatusProps) {
  const region = useRef<HTMLDivElement>(null);
  const [shown, show] = useState<Pick<StatusProps, "occasion" | "children">>(
    isNews ? { occasion: undefined, children: null } : { occasion, children },
  );
  const isShown = occasion === shown.occasion;
  useEffect(() => {
    if (isShown || !region.current) return undefined;
    return whenRested(region.current.ownerDocument, () => show({ occasion, children }));
  }, [isShown, occasion, children]);
  return (
    <div {...attributes} ref={region} role="status">
      {isShown ? children : shown.children}
    </div>
  );
}
