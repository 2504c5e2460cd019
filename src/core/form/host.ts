// What the host and the form have told each other: which values are news, and which are an echo.

import type { ConfiguredProps } from "../../wire/configured-props.ts";
import { isSame } from "../same.ts";
import type { Turn } from "./effects.ts";
import { configuredProps } from "./select.ts";
import type { FormState } from "./state.ts";

/** The exchange of values with the host. */
export interface HostSync {
  /** The host's values. Those under names that are no prop (yet) pass through, and all go back in the order they came. */
  readonly values: ConfiguredProps;
  /** What a reset goes back to: the values that the form was opened with, or that the host has changed them to since. */
  readonly initial: ConfiguredProps;
  /** The values that the host passed last. */
  readonly lastReceived: ConfiguredProps;
  /** The values that the host passed or was sent last. */
  readonly lastReported: ConfiguredProps;
  /** Values that were reported and have not come back, oldest first. */
  readonly unacknowledged: readonly ConfiguredProps[];
  /** The id of dynamic props that the host passed last. */
  readonly dynamicPropsId?: string;
}

/** How many reports are remembered for a host that gives values back late. */
const MAX_UNACKNOWLEDGED = 100;

/** The host's values, and what they are to the form. */
export interface Received {
  readonly host: HostSync;
  /** `news` are the host's own. An `echo` is what it was told before. `same` changes nothing. */
  readonly kind: "news" | "echo" | "same";
}

/**
 * Takes values from the host. Values that are written anew on each render are no news, and neither are those that
 * come back from the host, however late. `current`: the values of the form now.
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

/** Which report the host gives back; -1 for none. Values that it has passed all along are not given back. */
function indexOfEcho({ unacknowledged, lastReceived }: HostSync, values: ConfiguredProps): number {
  const echo = unacknowledged.indexOf(values);
  return echo >= 0 || isSame(values, lastReceived)
    ? echo
    : unacknowledged.findIndex((reported) => isSame(reported, values));
}

/**
 * Reports values to the host, if it neither passed nor was sent the same ones. `report` is the host's own copy, to keep or
 * to change.
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

/** Reports the form's values, if the host neither passed nor was sent the same ones. */
export function reportValues(state: FormState, { effects }: Turn): FormState {
  const { host, report } = reportTo(state.host, configuredProps(state));
  if (!report) return state;
  effects.push({ run: "report", values: report });
  return { ...state, host };
}

/** Whether the host has these values from this form, or has passed them to it. */
export const hasSeen = (host: HostSync, values: ConfiguredProps): boolean =>
  [host.lastReceived, host.lastReported, ...host.unacknowledged].some((seen) => isSame(seen, values));

/** The reports that the host may still give back when it passes these values. */
export const pendingAfter = (host: HostSync, values: ConfiguredProps): readonly ConfiguredProps[] =>
  host.unacknowledged.slice(indexOfEcho(host, values) + 1);
