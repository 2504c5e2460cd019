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
  const spoken = useRef<readonly unknown[]>([]);
  useEffect(() => {
    const news = [text, occasion];
    // Once, also where the region was hidden for a while.
    if (news.every((it, index) => Object.is(it, spoken.current[index]))) return undefined;
    const speak = () => {
      spoken.current = news;
      return text;
    };
    if (text && region.current) return announce(region.current, speak);
    spoken.current = [];
    return undefined;
  }, [text, occasion]);
  return <output ref={region} {...part("hidden")} />;
}
