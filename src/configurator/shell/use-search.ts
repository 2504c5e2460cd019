"use client";

import { useDeferredValue, useState } from "react";
import { useDelayed } from "./use-delayed.ts";

export interface Search {
  text: string;
  setText(text: string): void;
  /** What is asked for: the text, once typing has paused. */
  query: string;
  /** What is asked for is what stands in the box. */
  isSettled: boolean;
}

export function useSearch(): Search {
  const [text, setText] = useState("");
  const query = useDelayed(useDeferredValue(text.trim()));
  return { text, setText, query, isSettled: query === text.trim() };
}
