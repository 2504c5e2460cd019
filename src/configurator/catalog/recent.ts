"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { isRecord } from "../../wire/record.ts";

/** What was chosen before: an app by its slug, or a component by its key. */
export interface Recent {
  key: string;
  name: string;
  /** Where the logo is, of an app that has one. */
  imgSrc?: string;
}

/** Where a host keeps what was chosen last, newest first. `load` is asked once, when a part that shows it is mounted. */
export interface RecentStore {
  load(): unknown;
  save(recent: readonly Recent[]): void;
}

const MOST_RECENT = 5;

/** The list with `chosen` in front, once, and no longer than a glance takes. */
export const remember = (recent: readonly Recent[], chosen: Recent): Recent[] =>
  [chosen, ...recent.filter(({ key }) => key !== chosen.key)].slice(0, MOST_RECENT);

/** Reads what a store gave, whatever it is. */
export function readRecent(input: unknown): Recent[] {
  if (!Array.isArray(input)) return [];
  const read = input.flatMap((entry): Recent[] => {
    if (!isRecord(entry)) return [];
    const { key, name, imgSrc } = entry;
    if (typeof key !== "string" || typeof name !== "string") return [];
    return [typeof imgSrc === "string" ? { key, name, imgSrc } : { key, name }];
  });
  return read.slice(0, MOST_RECENT);
}

/** What was chosen last, in the host's store if it gives one, and how to add to it. A store that fails loses the list and nothing else. */
export function useRecent(store?: RecentStore): [readonly Recent[], (chosen: Recent) => void] {
  const [recent, setRecent] = useState(() => readRecent(attempt(() => store?.load())));
  const kept = useRef({ recent, store });
  useEffect(() => {
    kept.current.store = store;
  }, [store]);
  const add = useCallback((chosen: Recent) => {
    const next = remember(kept.current.recent, chosen);
    kept.current.recent = next;
    setRecent(next);
    attempt(() => kept.current.store?.save(next));
  }, []);
  return [recent, add];
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
