"use client";

import { useEffect, useRef } from "react";
import { announce } from "./announce.ts";
import { usePart } from "./parts.ts";

type Text = string | false | null | undefined;

interface LiveRegionProps {
  children?: Text | readonly Text[];
  /** What the text is about: the same text is spoken again when this changes. */
  occasion?: unknown;
}

/** Speaks its text to a screen reader whenever it changes, after a focus that moves at the same time. Shows nothing. */
export function LiveRegion({ children, occasion }: LiveRegionProps) {
  const part = usePart();
  const region = useRef<HTMLOutputElement>(null);
  const text = [children].flat().filter(Boolean).join(" ");
  useEffect(
    () => (text && region.current ? announce(region.current, text) : undefined),
    // oxlint-disable-next-line react/exhaustive-deps -- another occasion for the same text
    [text, occasion],
  );
  return <output ref={region} {...part("hidden")} />;
}
