// Synchronisation with the host: tells new values from echoes of our own reports.

import type { ConfiguredProps } from "../../wire/configured-props.ts";
import { isSame } from "../same.ts";
import type { Sources } from "../sources.ts";
import type { Turn } from "./effects.ts";
import { configuredProps } from "./select.ts";
import type { FormState } from "./state.ts";

/** The state of the exchange of some data with the host: its values, or their sources. */
export interface Synced<T> {
  /** The host's data. Entries without a prop pass through, and the key order is preserved. */
  readonly values: T;
  /** The data a reset restores: what the form was opened with, or the host's latest changes. */
  readonly initial: T;
  /** The data the host passed most recently. */
  readonly lastReceived: T;
  /** The data the host passed or was sent most recently. */
  readonly lastReported: T;
  /** Reports that the host hasn't passed back yet, oldest first. */
  readonly unacknowledged: readonly T[];
}

/** The state of the exchange with the host. */
export interface HostSync extends Synced<ConfiguredProps> {
  readonly sources: Synced<Sources>;
  /** The dynamic props id the host passed most recently. */
  readonly dynamicPropsId?: string;
}

/** An exchange that begins with this data. `received`: what the host passes at the time. */
export const synced = <T>(values: T, received: T = values, unacknowledged: readonly T[] = []): Synced<T> => ({
  values,
  initial: values,
  lastReceived: received,
  lastReported: received,
  unacknowledged,
});

/** How many reports to remember for hosts that pass values back late. */
const MAX_UNACKNOWLEDGED = 100;

/** The result of receiving values from the host. */
export interface Received<H> {
  readonly host: H;
  /** `news`: the host changed the values. `echo`: an earlier report came back. `same`: no change. */
  readonly kind: "news" | "echo" | "same";
}

/**
 * Classifies data from the host. Ignores equal data re-created on render, and late echoes of our own reports.
 * `current`: the form's data.
 */
export function receive<H extends Synced<object>>(
  host: H,
  values: H["values"],
  current: H["values"],
): Received<H> {
  const echo = indexOfEcho(host, values);
  const isNews = echo < 0 && !isSame(values, host.lastReceived) && !isSame(values, current);
  const unacknowledged = isNews ? [] : host.unacknowledged.slice(echo + 1);
  const lastReported = unacknowledged.length === 0 ? values : host.lastReported;
  return {
    host: { ...host, unacknowledged, lastReported, lastReceived: values },
    kind: isNews ? "news" : echo < 0 ? "same" : "echo",
  };
}

/** The index of the report that the host passed back; -1 if it just keeps passing the same values. */
function indexOfEcho({ unacknowledged, lastReceived }: Synced<object>, values: object): number {
  const echo = unacknowledged.indexOf(values);
  return echo >= 0 || isSame(values, lastReceived)
    ? echo
    : unacknowledged.findIndex((reported) => isSame(reported, values));
}

/**
 * Records a report, unless the host already has the same data. `report` is a copy that the host may keep or
 * change.
 */
export function reportTo<H extends Synced<object>>(
  host: H,
  current: H["values"],
): { host: H; report?: H["values"] } {
  if (isSame(current, host.lastReported)) return { host };
  const report = { ...current };
  const unacknowledged = [...host.unacknowledged, report].slice(-MAX_UNACKNOWLEDGED);
  return { host: { ...host, lastReported: current, unacknowledged }, report };
}

/** Reports the form's values and sources, unless the host already has the same ones. */
export function reportValues(before: FormState, turn: Turn): FormState {
  const state = turn.rules.sources?.report(before, turn) ?? before;
  const { host, report } = reportTo(state.host, configuredProps(state));
  if (!report) return state;
  turn.effects.push({ run: "report", values: report });
  return { ...state, host };
}

/** Whether the host has passed these values to this form, or received them from it. */
export const hasSeen = (host: HostSync, values: ConfiguredProps): boolean =>
  [host.lastReceived, host.lastReported, ...host.unacknowledged].some((seen) => isSame(seen, values));

/** The reports that may still come back after the host passed these values. */
export const pendingAfter = (host: HostSync, values: ConfiguredProps): readonly ConfiguredProps[] =>
  host.unacknowledged.slice(indexOfEcho(host, values) + 1);
