// Synchronisation with the host: tells new values from echoes of our own reports.

import type { ConfiguredProps } from "../../wire/configured-props.ts";
import { isSame } from "../same.ts";
import type { Turn } from "./effects.ts";
import { configuredProps } from "./select.ts";
import type { FormState } from "./state.ts";

/** The state of the exchange with the host. */
export interface HostSync {
  /** The host's values. Those without a prop pass through, and the key order is preserved. */
  readonly values: ConfiguredProps;
  /** The values a reset restores: those the form was opened with, or the host's latest changes. */
  readonly initial: ConfiguredProps;
  /** The values the host passed most recently. */
  readonly lastReceived: ConfiguredProps;
  /** The values the host passed or was sent most recently. */
  readonly lastReported: ConfiguredProps;
  /** Reports that the host hasn't passed back yet, oldest first. */
  readonly unacknowledged: readonly ConfiguredProps[];
  /** The dynamic props id the host passed most recently. */
  readonly dynamicPropsId?: string;
}

/** How many reports to remember for hosts that pass values back late. */
const MAX_UNACKNOWLEDGED = 100;

/** The result of receiving values from the host. */
export interface Received {
  readonly host: HostSync;
  /** `news`: the host changed the values. `echo`: an earlier report came back. `same`: no change. */
  readonly kind: "news" | "echo" | "same";
}

/**
 * Classifies values from the host. Ignores equal values re-created on render, and late echoes of our own reports.
 * `current`: the form's values.
 */
export function receive(host: HostSync, values: ConfiguredProps, current: ConfiguredProps): Received {
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
function indexOfEcho({ unacknowledged, lastReceived }: HostSync, values: ConfiguredProps): number {
  const echo = unacknowledged.indexOf(values);
  return echo >= 0 || isSame(values, lastReceived)
    ? echo
    : unacknowledged.findIndex((reported) => isSame(reported, values));
}

/**
 * Records a report, unless the host already has the same values. `report` is a copy that the host may keep or
 * change.
 */
export function reportTo(
  host: HostSync,
  current: ConfiguredProps,
): { host: HostSync; report?: ConfiguredProps } {
  if (isSame(current, host.lastReported)) return { host };
  const report = { ...current };
  const unacknowledged = [...host.unacknowledged, report].slice(-MAX_UNACKNOWLEDGED);
  return { host: { ...host, lastReported: current, unacknowledged }, report };
}

/** Reports the form's values, unless the host already has the same ones. */
export function reportValues(state: FormState, { effects }: Turn): FormState {
  const { host, report } = reportTo(state.host, configuredProps(state));
  if (!report) return state;
  effects.push({ run: "report", values: report });
  return { ...state, host };
}

/** Whether the host has passed these values to this form, or received them from it. */
export const hasSeen = (host: HostSync, values: ConfiguredProps): boolean =>
  [host.lastReceived, host.lastReported, ...host.unacknowledged].some((seen) => isSame(seen, values));

/** The reports that may still come back after the host passed these values. */
export const pendingAfter = (host: HostSync, values: ConfiguredProps): readonly ConfiguredProps[] =>
  host.unacknowledged.slice(indexOfEcho(host, values) + 1);
