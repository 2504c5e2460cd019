// What is to be done about a change of the form, as data: `transact` decides, the React layer does it.

import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { AnyProp } from "../../wire/prop.ts";
import type { Rules } from "./state.ts";

/** What the platform is asked for the props with. */
export interface ReloadCall {
  componentKey: string;
  version: string | undefined;
  configuredProps: ConfiguredProps;
  dynamicPropsId: string | undefined;
  /** Props that may be left out of the answer, by name: the platform repeats only their names. */
  known: ReadonlyMap<string, AnyProp>;
}

export type Effect =
  /** Asks the platform for the props, in place of a request under way. */
  | { readonly run: "reload"; readonly call: ReloadCall }
  /** Ends the request under way: its answer no longer counts. */
  | { readonly run: "cancelReload" }
  /** Ends the pause of an edit after so many milliseconds, in place of the pause before. */
  | { readonly run: "scheduleReload"; readonly name: string; readonly ms: number }
  /** Gives the host the props that a reload has answered. */
  | { readonly run: "shareProps"; readonly id: string | undefined; readonly props: readonly AnyProp[] }
  /** Gives the host the values. */
  | { readonly run: "report"; readonly values: ConfiguredProps }
  /** Checks fields and shows what is wrong with them. */
  | { readonly run: "validate"; readonly names: readonly string[] }
  /** Checks a field again that is being mended: only if it shows an error. */
  | { readonly run: "revalidate"; readonly name: string }
  /** Takes the errors off fields; without names off all, together with the checks that are due. */
  | { readonly run: "clearErrors"; readonly names?: readonly string[] };

/** One change in the making: the rules it is made by, and the effects it has so far. */
export interface Turn {
  readonly rules: Rules;
  readonly effects: Effect[];
}
