"use client";

import { useEffect, useSyncExternalStore } from "react";

/** How far code that is fetched when it is first needed has come. */
export interface Fetched<T> {
  /** The code, once it is there. */
  value?: T;
  /** It could not be had; it may be asked for again. */
  hasFailed: boolean;
}

export interface OnDemand<T> {
  get(): Fetched<T>;
  subscribe(listener: () => void): () => void;
  /** Fetches what is neither there nor under way. Never rejects. */
  load(): Promise<void>;
}

const parts = new Set<OnDemand<unknown>>();
const NOTHING: Fetched<never> = { hasFailed: false };
const onServer = () => NOTHING;

/** Code that is fetched when it is first needed: one for all of the page, as a module is. */
export function onDemand<T>(fetch: () => Promise<T>): OnDemand<T> {
  let state: Fetched<T> = NOTHING;
  let pending: Promise<void> | undefined;
  const listeners = new Set<() => void>();
  const become = (next: Fetched<T>) => {
    state = next;
    for (const listener of listeners) listener();
  };
  async function run(): Promise<void> {
    if (state.hasFailed) become(NOTHING);
    try {
      become({ value: await fetch(), hasFailed: false });
    } catch {
      become({ hasFailed: true });
    }
    pending = undefined;
  }
  const part: OnDemand<T> = {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    load: async () => (state.value === undefined ? (pending ??= run()) : undefined),
  };
  parts.add(part);
  return part;
}

/** Fetches all there is, for those who cannot wait: a test whose page is to be whole at once. */
export async function loadParts(): Promise<void> {
  for (let known = 0; known < parts.size;) {
    known = parts.size; // what is fetched may have parts of its own
    await Promise.all([...parts].map((part) => part.load()));
  }
}

/**
 * Has a part fetched, and says how far it is. Not `React.lazy`: what is there already has to be drawn at once, and what
 * cannot be had must not take its surroundings along.
 */
export function useOnDemand<T>(part: OnDemand<T>, isWanted = true): Fetched<T> {
  const state = useSyncExternalStore(part.subscribe, part.get, onServer);
  useEffect(() => void (isWanted && part.load()), [part, isWanted]);
  return state;
}
