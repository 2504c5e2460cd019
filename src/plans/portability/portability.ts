import type { ConnectClient } from "../../client/port.ts";
import type { Sources } from "../../core/sources.ts";

/** Whom a configuration is for, and where. */
export interface PortabilitySide {
  readonly externalUserId: string;
  /** Account ids by the name of the prop, or by the slug of its app. */
  readonly accounts?: Readonly<Record<string, string>>;
  /** The component's version; that of `component` by default. */
  readonly version?: string;
  readonly environment?: string;
}

/** The calls that the check makes. Nothing runs, and nothing is deployed. */
export type PortabilityClient = Pick<
  ConnectClient,
  "configure" | "listAccounts" | "reload" | "retrieveComponent"
>;

export interface PortabilityRequest {
  /** The definition, or the result of `parseComponent`. */
  readonly component: unknown;
  readonly configuredProps: unknown;
  /** Props whose value comes from elsewhere are neither checked nor sent. */
  readonly sources?: Sources;
  readonly from: PortabilitySide;
  readonly to: PortabilitySide;
  /** A client for the target's environment. */
  readonly client: PortabilityClient;
  readonly signal?: AbortSignal;
  /** The most calls that are made in all; 100 by default. */
  readonly limit?: number;
}

/**
 * `works`: the same value exists there. `other`: a choice with the same label exists, but has another id. `missing`: the value
 * can't be used there. `unknown`: it couldn't be checked. `choose`: an account must be chosen.
 */
export type PortabilityStatus = "works" | "other" | "missing" | "unknown" | "choose";

/** One of the accounts that can be chosen. */
export interface AccountChoice {
  readonly id: string;
  readonly name?: string;
}

/** A prop that has a value, and whether it would work. */
export interface PortedProp {
  readonly prop: string;
  readonly status: PortabilityStatus;
  /** Why, if it doesn't simply work. Never contains values. */
  readonly message?: string;
  /** The value to use there, as a wire value. It is offered, and not applied. */
  readonly offer?: unknown;
  /** For `choose`. */
  readonly accounts?: readonly AccountChoice[];
}

/** Whether a configuration would work elsewhere, prop by prop. */
export interface PortabilityReport {
  readonly props: readonly PortedProp[];
  /** The calls that were made, and the most that would have been. */
  readonly calls: number;
  readonly limit: number;
  /** Whether everything could be checked. */
  readonly isComplete: boolean;
}
