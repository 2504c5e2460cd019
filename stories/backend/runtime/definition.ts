/**
 * What an author writes: `defineApp` and `defineComponent`, in the manner of the platform. Both return
 * their argument; they are there for the types, above all for what `this` is inside `run`.
 */

import type { TemporaryFiles } from "../state/stashes.ts";

/** A person's choice that keeps the words it was shown with. */
export interface LabelValue<T = string> {
  readonly label: string;
  readonly value: T;
}

export type OfferedOption = string | number | boolean | null | { label: string | number; value: unknown };

/** `options()` may answer a plain list, or a list with a context that it gets back with the next page. */
export type OptionsAnswer =
  | readonly OfferedOption[]
  | { options: readonly OfferedOption[]; context?: Record<string, unknown> }
  | undefined;

export interface OptionsQuery {
  /** 0 for the first page. */
  readonly page: number;
  /** What the previous page returned as `context`. */
  readonly prevContext: Record<string, unknown>;
  /** What the person has typed, for a prop with `useQuery`. */
  readonly query?: string;
  /** What the prop's `propDefinition` mapped from the configured props. */
  readonly [mapped: string]: unknown;
}

export interface PropDefinition {
  readonly type: string;
  label?: string;
  description?: string;
  optional?: boolean;
  disabled?: boolean;
  readOnly?: boolean;
  hidden?: boolean;
  useQuery?: boolean;
  reloadProps?: boolean;
  withLabel?: boolean;
  default?: unknown;
  /** Inside `options()`, `this` is the component; in an app's propDefinitions it is the app. */
  // oxlint-disable-next-line typescript/no-explicit-any -- which of the two it is cannot be said here
  options?: readonly unknown[] | ((this: any, query: OptionsQuery) => Promise<OptionsAnswer> | OptionsAnswer);
  /** What one type has and others have not: `min`, `secret`, `alertType`, `appProp`, … */
  [field: string]: unknown;
}

/** An app prop's definition: shared prop definitions, and methods that talk to the app's API. */
export interface AppDefinition {
  readonly type: "app";
  /** The name slug. */
  readonly app: string;
  readonly propDefinitions?: Readonly<Record<string, PropDefinition>>;
  readonly methods?: Readonly<Record<string, (...args: never[]) => unknown>>;
}

/** Borrows a prop from an app; the mapper turns the configured values into arguments of its `options()`. */
export interface BorrowedProp {
  readonly propDefinition:
    | readonly [app: AppDefinition, name: string]
    | readonly [
        app: AppDefinition,
        name: string,
        map: (configured: Record<string, unknown>) => Record<string, unknown>,
      ];
  readonly [override: string]: unknown;
}

export type PropSource = PropDefinition | AppDefinition | BorrowedProp;
export type Props = Readonly<Record<string, PropSource>>;

/** What the playground lends to an app in place of a network. Components never reach anything else. */
export interface Host {
  sql(
    text: string,
    params?: readonly unknown[],
  ): Promise<{ rows: Record<string, unknown>[]; fields: string[]; affected: number }>;
  /** Reaches the backend's own `/echo/…` and nothing else. */
  fetch(request: Request): Promise<Response>;
  readonly origin: string;
}

/** `this.<app>` at run time. Reading `$auth` throws when no usable account is connected. */
export interface AppInstance {
  readonly $auth: Readonly<Record<string, string>>;
  readonly $host: Host;
}

interface Values {
  string: string;
  "string[]": string[];
  integer: number;
  "integer[]": number[];
  boolean: boolean;
  object: Record<string, unknown>;
  sql: { value: string; query: string; params?: string[]; usePreparedStatements?: boolean };
  "$.service.db": { get(key: string): unknown; set(key: string, value: unknown): void };
  "$.interface.timer": { intervalSeconds?: number; cron?: string; timezone?: string };
}

type ValueOf<P> = P extends { type: "app"; methods?: infer M }
  ? AppInstance & M
  : P extends {
        propDefinition: readonly [infer A extends AppDefinition, infer N extends string, ...unknown[]];
      }
    ? ValueOf<NonNullable<A["propDefinitions"]>[N]>
    : P extends { type: "string"; withLabel: true }
      ? LabelValue
      : P extends { type: "string[]"; withLabel: true }
        ? LabelValue[]
        : P extends { type: infer T extends keyof Values }
          ? P extends { optional: true }
            ? Values[T] | undefined
            : Values[T]
          : unknown;

/** `this` of a component: its props by name, then whatever its dynamic props brought. */
export type Instance<P> = { readonly [K in keyof P]: ValueOf<P[K]> } & {
  readonly [dynamic: string]: unknown;
};

export interface StepContext {
  /** Names a result, or sets the one-line summary. */
  export(name: string, value: unknown): void;
}

export interface RunContext {
  readonly $: StepContext;
  /** What is logged here comes back as observations (a parameter: two runs at once must not mix). */
  readonly console: Pick<Console, "log" | "warn" | "error">;
  /** What lies under `/tmp`: the run's file stash, or what is gone after it. */
  readonly files: TemporaryFiles;
  /** What set off a trigger. */
  readonly event?: { readonly timestamp: number; readonly interval_seconds?: number };
}

/** A trigger also emits. */
export interface Emitting {
  $emit(
    event: Record<string, unknown>,
    metadata: { id: string | number; summary?: string; ts?: number },
  ): void;
}

interface Shared<P extends Props> {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly version: string;
  readonly annotations?: Readonly<Record<string, boolean | string>>;
  readonly props: P;
  /** Answers further props for the values so far. May also change `previous`, such as hiding one. */
  additionalProps?(this: Instance<P>, previous: Record<string, PropDefinition>): Promise<Props> | Props;
}

export interface ActionDefinition<P extends Props = Props> extends Shared<P> {
  readonly type: "action";
  /** Whether a run needs a file stash, or may have one. */
  readonly stash?: "required" | "optional";
  run(this: Instance<P>, context: RunContext): Promise<unknown> | unknown;
}

export interface TriggerDefinition<P extends Props = Props> extends Shared<P> {
  readonly type: "source";
  /** `unique`: an event whose id was emitted before is dropped. */
  readonly dedupe?: "unique";
  readonly hooks?: {
    /** Runs once, when the trigger is deployed with `emit_on_deploy`. */
    deploy?(this: Instance<P> & Emitting, context: RunContext): Promise<void> | void;
  };
  run(this: Instance<P> & Emitting, context: RunContext): Promise<unknown> | unknown;
}

/** A component whose own prop types no longer matter. */
export type ComponentDefinition = ActionDefinition | TriggerDefinition;

export function defineApp<const A extends AppDefinition>(app: A & ThisType<AppInstance & A["methods"]>): A {
  return app;
}

export function defineComponent<const P extends Props>(
  component: ActionDefinition<P> | TriggerDefinition<P>,
): ComponentDefinition {
  return component;
}

/** The author's way of saying "this is configured wrongly": shown to the person, without a stack. */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
}
