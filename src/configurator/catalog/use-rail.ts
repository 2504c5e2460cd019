"use client";

import { useCallback, useRef, useState } from "react";
import type { ComponentKind } from "./ComponentList.tsx";
import { useSearch } from "../shell/use-search.ts";

/** Where a person has gone: to an app, or to all of them. It holds as long as `chosen` was chosen from there. */
export interface Place {
  app?: string;
  chosen: string | undefined;
}

export type RailState = ReturnType<typeof useRail>;

/** What a rail remembers where it comes and goes, as over a small screen: it should look as it was left. */
export function useRail() {
  const [place, setPlace] = useState<Place>();
  const everywhere = useSearch();
  const inApp = useSearch();
  const [kind, setKind] = useState<ComponentKind>();
  const searched = useRef<string>(undefined);
  const { setText } = inApp;
  /** What is searched for in an app is not searched for in the next one. */
  const searchIn = useCallback(
    (app: string | undefined) => {
      if (app === undefined || searched.current === app) return;
      if (searched.current !== undefined) {
        setText("");
        setKind(undefined);
      }
      searched.current = app;
    },
    [setText],
  );
  return { place, setPlace, everywhere, inApp, kind, setKind, searchIn };
}
