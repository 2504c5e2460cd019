// What ran, newest first, and which of it is looked at.

import type { ClientError } from "../../client/errors.ts";
import type { DeployedComponent } from "../../wire/deployed.ts";
import type { RunReply } from "../../wire/replies.ts";
import type { Inputs } from "../editing/inputs.ts";

/** How a run or a deploy ended, and how long it took. A run that its component failed is `ran`: its reply says so. */
export type Outcome = { milliseconds: number } & (
  | { kind: "ran"; reply: RunReply }
  | { kind: "deployed"; deployed: DeployedComponent }
  | { kind: "failed"; error: ClientError }
  | { kind: "cancelled" }
);

/** One run of an action, or one deploy of a trigger. */
export interface Run {
  id: number;
  isDeploy: boolean;
  /** Milliseconds since 1970. */
  startedAt: number;
  /** The values it was given, without their secrets. */
  inputs: Inputs;
  /** How it ended; none as long as it is under way. */
  outcome?: Outcome;
  /** Stops waiting for it, as long as it is under way. */
  cancel?(): void;
}

/** Which file stash the next run gets: none, a new one, or the one of this id. */
export type StashChoice = string | boolean;

/** What ran of one component. */
export interface Runs {
  /** Newest first. */
  list: readonly Run[];
  /** The run that is looked at. None: the newest one, unless the form was started over since. */
  shown?: number;
  /** What was chosen; nothing yet: what the component asks for. */
  stash?: StashChoice;
}

export type RunEvent =
  | { type: "started"; run: Run }
  | { type: "ended"; id: number; outcome: Outcome }
  | { type: "shown"; id: number | undefined }
  | { type: "stashChosen"; stash: StashChoice };

/** Older ones are forgotten: their results may be large. */
const MOST_RUNS = 20;

export const noRuns: Runs = { list: [] };

export function reduceRuns(runs: Runs, event: RunEvent): Runs {
  switch (event.type) {
    case "started":
      return { ...runs, list: [event.run, ...runs.list].slice(0, MOST_RUNS), shown: event.run.id };
    case "ended": {
      const { id, outcome } = event;
      return {
        ...runs,
        list: runs.list.map((run) => (run.id === id ? { ...run, outcome, cancel: undefined } : run)),
      };
    }
    case "shown":
      return { ...runs, shown: event.id };
    case "stashChosen":
      return { ...runs, stash: event.stash };
  }
}

/** Whether the component itself failed: that comes with HTTP 200. */
export const isFailure = ({ notices }: Pick<RunReply, "notices">): boolean =>
  notices.some(({ kind }) => kind === "error");

/** How an outcome is to be taken. */
export function toneOf(outcome: Outcome): "ok" | "danger" | "muted" {
  if (outcome.kind === "cancelled") return "muted";
  return outcome.kind === "failed" || (outcome.kind === "ran" && isFailure(outcome.reply)) ? "danger" : "ok";
}

/** The file stashes that runs brought, newest first, each once. */
export const knownStashes = ({ list }: Runs): string[] => [
  ...new Set(
    list.flatMap(({ outcome }) =>
      outcome?.kind === "ran" && outcome.reply.stashId ? [outcome.reply.stashId] : [],
    ),
  ),
];
