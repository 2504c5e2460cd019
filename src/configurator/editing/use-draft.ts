"use client";

import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useConnection } from "../../react/connect-context.tsx";
import { useOpenForm } from "../../react/form-context.tsx";
import { DraftKeeper, type DraftView } from "./draft-keeper.ts";
import type { DraftStore } from "./drafts.ts";
import { historyOf } from "../history/history-of.ts";

/** The draft of the form around, kept in a store. `isNew`: the form has just been opened, and there may be one of before. */
export function useDraft(store: DraftStore, isNew: boolean): { keeper: DraftKeeper; view: DraftView } {
  const form = useOpenForm();
  const { externalUserId } = useConnection();
  const keeper = useMemo(
    () => new DraftKeeper(form, historyOf(form), { store, externalUserId }),
    [form, store, externalUserId],
  );
  useEffect(() => {
    const stop = keeper.start(isNew);
    const hide = () => document.visibilityState === "hidden" && keeper.flush();
    window.addEventListener("pagehide", keeper.flush);
    document.addEventListener("visibilitychange", hide);
    return () => {
      window.removeEventListener("pagehide", keeper.flush);
      document.removeEventListener("visibilitychange", hide);
      stop();
    };
    // oxlint-disable-next-line react/exhaustive-deps -- whether it is new is decided when it is opened
  }, [keeper]);
  const view = useSyncExternalStore(keeper.subscribe, keeper.view, keeper.view);
  return { keeper, view };
}
