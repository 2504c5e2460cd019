// Side effects of a change, described as data: `transact` decides on them, the React layer performs them.

import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { AnyProp } from "../../wire/prop.ts";
import type { Sources } from "../sources.ts";
import type { Rules } from "./state.ts";

/** The request that reloads the props. */
export interface ReloadCall {
  componentKey: string;
  version: string | undefined;
  configuredProps: ConfiguredProps;
  dynamicPropsId: string | undefined;
  /** Props by name. The answer may contain only the names of these, without their definition. */
  known: ReadonlyMap<string, AnyProp>;
}

export type Effect =
  /** Requests the props. Replaces a pending request. */
  | { readonly run: "reload"; readonly call: ReloadCall }
  /** Cancels the pending request and ignores its answer. */
  | { readonly run: "cancelReload" }
  /** Dispatches `pauseEnded` after `ms` milliseconds. Replaces an earlier schedule. */
  | { readonly run: "scheduleReload"; readonly name: string; readonly ms: number }
  /** Passes the reloaded props to the host. */
  | { readonly run: "shareProps"; readonly id: string | undefined; readonly props: readonly AnyProp[] }
  /** Passes the values to the host. */
  | { readonly run: "report"; readonly values: ConfiguredProps }
  /** Passes the sources of values to the host. */
  | { readonly run: "reportSources"; readonly sources: Sources }
  /** Validates fields and shows their issues. */
  | { readonly run: "validate"; readonly names: readonly string[] }
  /** Validates a field again if it already shows an issue. */
  | { readonly run: "revalidate"; readonly name: string }
  /** Clears the issues of these fields; without names, of all fields, and cancels scheduled validation. */
  | { readonly run: "clearErrors"; readonly names?: readonly string[] };

/** Context of one transaction: the rules, and the effects collected so far. */
export interface Turn {
  readonly rules: Rules;
  readonly effects: Effect[];
}
