"use client";

import { createContext, useContext, useLayoutEffect, useMemo, useState, type ReactNode } from "react";
import { ConnectProvider, useConnection } from "../../react/connect-context.tsx";
import { queryClientOf } from "../../react/queries.ts";
import { onDemand, useOnDemand } from "../../ui/on-demand.ts";
import { lazyPart, LoadFailed } from "../shell/lazy.tsx";
import { Skeleton } from "../shell/Skeleton.tsx";
import { useWords } from "../words.ts";
import type { createTimeline, Timeline } from "./timeline.ts";

const CallList = lazyPart(() => import("./developer.ts").then((it) => it.CallList));

const timelines = onDemand(() => import("./developer.ts").then((it) => it.createTimeline));

/** What is fetched while it is off. */
const nothing = onDemand(async () => undefined);

/** The calls that are noted above this component: nothing where none are, `null` where the code for it could not be had. */
const TimelineContext = createContext<Timeline | null | undefined>(undefined);

/** Whether calls are noted above this component. */
export const useIsWatched = (): boolean => useContext(TimelineContext) !== undefined;

interface TimelineProviderProps {
  /** Calls are noted while this is true, which it is if left out. */
  isOn?: boolean;
  /** The component's definition, where the client is not asked for it: it says which props are secret. */
  component?: unknown;
  /** Texts that may not be kept, beside the secrets that the kit knows by itself. */
  secrets?: readonly string[];
  /** How many calls are kept; 200 without it. */
  size?: number;
  children?: ReactNode;
}

/**
 * Notes what the parts below ask the platform for, for a `TimelineView` among them. Below a `ConnectProvider`. Its code is
 * fetched when it is on: from the start, the parts below wait for it, so that no call is missed.
 */
export function TimelineProvider({ isOn = true, component, secrets, size, children }: TimelineProviderProps) {
  const t = useWords();
  const connection = useConnection();
  const { client } = connection;
  const { value: create, hasFailed } = useOnDemand<typeof createTimeline | undefined>(
    isOn ? timelines : nothing,
  );
  const [first] = useState({ isOn, component, secrets, size });
  const timeline = useMemo(() => create?.(first), [create, first]);
  const watched = useMemo(() => timeline?.watch(client), [timeline, client]);
  useLayoutEffect(() => timeline?.follow(queryClientOf(connection)), [timeline, connection]);
  if (isOn && first.isOn && !timeline && !hasFailed)
    return <Skeleton label={t("late.loading")} size="large" />;
  return (
    <TimelineContext.Provider value={isOn ? (timeline ?? null) : undefined}>
      <ConnectProvider {...connection} client={watched ?? client}>
        {children}
      </ConnectProvider>
    </TimelineContext.Provider>
  );
}

/**
 * The calls made below the `TimelineProvider` around: what each was for, its inputs without secrets, how long it took, what
 * came of it. They are filtered, cleared, and exported as a file that `replayClient` of `propsmith/testing` answers from.
 */
export function TimelineView() {
  const timeline = useContext(TimelineContext);
  if (timeline === undefined) throw new Error("Propsmith: there is no <TimelineProvider> around this.");
  return timeline ? <CallList timeline={timeline} /> : <LoadFailed onRetry={() => void timelines.load()} />;
}
