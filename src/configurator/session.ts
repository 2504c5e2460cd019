// What the Configurator remembers: the component chosen, and the work done on each.

import type { Sources } from "../core/sources.ts";
import type { ConfiguredProps } from "../wire/configured-props.ts";
import { noRuns, reduceRuns, type RunEvent, type Runs } from "./run/runs.ts";

export interface Work {
  configuredProps: ConfiguredProps;
  /** Where the other values come from. */
  sources?: Sources;
  dynamicPropsId?: string;
  /** Which version is worked on; the newest without it. */
  version?: string;
  /** What ran. */
  runs: Runs;
}

export interface Session {
  chosen?: string;
  work: Readonly<Record<string, Work>>;
}

export type SessionEvent =
  | { type: "chosen"; key: string }
  | { type: "edited"; key: string; configuredProps: ConfiguredProps }
  | { type: "sourced"; key: string; sources: Sources }
  | { type: "reloaded"; key: string; dynamicPropsId?: string }
  | { type: "versioned"; key: string; version?: string }
  | { type: "ran"; key: string; event: RunEvent };

const untouched: Work = { configuredProps: {}, runs: noRuns };

export const openSession = ({ chosen, ...saved }: { chosen?: string } & Partial<Work>): Session => ({
  chosen,
  work: chosen === undefined ? {} : { [chosen]: { ...untouched, ...saved } },
});

export const workOn = ({ work }: Session, key: string): Work => work[key] ?? untouched;

export function reduce(session: Session, event: SessionEvent): Session {
  const { key } = event;
  const work = workOn(session, key);
  const on = (change: Partial<Work>): Session => ({
    ...session,
    work: { ...session.work, [key]: { ...work, ...change } },
  });
  switch (event.type) {
    case "chosen":
      return { ...session, chosen: key };
    case "edited":
      return on({ configuredProps: event.configuredProps });
    case "sourced":
      return on({ sources: event.sources });
    case "reloaded":
      return on({ dynamicPropsId: event.dynamicPropsId });
    case "versioned":
      return on({ version: event.version });
    case "ran":
      return on({ runs: reduceRuns(work.runs, event.event) });
  }
}
