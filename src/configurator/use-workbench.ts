"use client";

import { useCallback, useEffect, useReducer, useState } from "react";
import { keepFocus } from "../ui/keep-focus.ts";
import { useRecent } from "./catalog/recent.ts";
import { useRail } from "./catalog/use-rail.ts";
import type { WorkbenchProps } from "./configurator-props.ts";
import type { History } from "./history/history.ts";
import { useUnsavedChanges } from "./history/use-unsaved-changes.ts";
import { openSession, reduce, workOn } from "./session.ts";
import type { View } from "./shell/Frame.tsx";
import type { SideTab } from "./shell/side-tabs.ts";

/** Which deployed triggers are shown: one of them, or the list. */
interface Deployed {
  id?: string;
}

export type Workbench = ReturnType<typeof useWorkbench>;

/** The state of a Configurator above its open form: what was chosen and worked on, what is shown, and where it's drawn. */
export function useWorkbench(props: WorkbenchProps) {
  const { componentKey, version, configuredProps = {}, sources, dynamicPropsId, recent: store } = props;
  const { onChoose, drafts, askBeforeLeaving = true } = props;
  const [session, dispatch] = useReducer(
    reduce,
    { chosen: componentKey, version, configuredProps, sources, dynamicPropsId },
    openSession,
  );
  const [given, setGiven] = useState(componentKey);
  if (given !== componentKey) {
    setGiven(componentKey);
    if (componentKey !== undefined) dispatch({ type: "chosen", key: componentKey });
  }
  const [recent, remember] = useRecent(store);
  const railState = useRail();
  const [view, setView] = useState<View>("form");
  const [tab, setTab] = useState<SideTab>("result");
  const [main, setMain] = useState<HTMLElement | null>(null);
  const [side, setSide] = useState<HTMLElement | null>(null);
  // The side is mounted again when the component arrives.
  useEffect(() => (side ? keepFocus(side) : undefined), [side]);
  const [deployed, setDeployed] = useState<Deployed>();
  const choose = useCallback(
    (key: string) => {
      setView("form");
      setDeployed(undefined);
      // Another component is seen from its top.
      main?.scrollTo(0, 0);
      dispatch({ type: "chosen", key });
      onChoose?.(key);
    },
    [main, onChoose],
  );
  const onRun = useCallback(() => {
    setTab("result");
    setView("side");
  }, []);
  const openDeployed = useCallback((id?: string) => {
    setView("form");
    setDeployed({ id });
  }, []);
  const onForm = useCallback(() => setView("form"), []);
  const [histories] = useState(() => new Map<string, History>());
  // Work is kept for as long as this is on the page, and beyond where there are drafts.
  const isUnsaved = useCallback(
    () => askBeforeLeaving && !drafts && [...histories.values()].some((it) => it.view().changed.size > 0),
    [askBeforeLeaving, drafts, histories],
  );
  useUnsavedChanges(isUnsaved);
  return {
    chosen: session.chosen,
    work: session.chosen === undefined ? undefined : workOn(session, session.chosen),
    dispatch,
    histories,
    isUnsaved,
    recent,
    remember,
    railState,
    choose,
    view,
    setView,
    tab,
    setTab,
    places: { main, setMain, side, setSide },
    deployed,
    openDeployed,
    onRun,
    onForm,
  };
}
