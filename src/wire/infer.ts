// From a literal component definition to the type of its configured props. Types only.

import type {
  AppValue,
  ConfiguredProps,
  HttpRequestValue,
  SqlValue,
  TimerValue,
} from "./configured-props.ts";
import type { LabelValue, LabelValues } from "./label-value.ts";

/** What each type stores. A type that is not here has values the form does not make: `unknown`, and never required. */
interface Stored {
  any: unknown;
  app: AppValue;
  boolean: boolean;
  integer: number;
  "integer[]": number[];
  string: string;
  "string[]": string[];
  object: Record<string, unknown>;
  sql: SqlValue;
  http_request: HttpRequestValue;
  "$.interface.timer": TimerValue;
  data_store: string;
  "$.airtable.baseId": string;
  "$.airtable.tableId": string;
  "$.airtable.viewId": string;
  "$.airtable.fieldId": string;
  "$.discord.channel": string;
  "$.discord.channel[]": string[];
}

type RemoteType = "data_store" | `$.airtable.${string}` | `$.discord.${string}`;

type WithLabel<V> = V extends readonly (infer I)[] ? V | LabelValues<I> : V | LabelValue<V>;

// A boolean must not be distributed over: boolean | LabelValue<boolean>, not | LabelValue<true> | LabelValue<false>.
type Labelled<V> = [V] extends [boolean] ? V | LabelValue<V> : WithLabel<V>;

type ValueOf<P> = P extends { type: infer T }
  ? T extends keyof Stored
    ? P extends { remoteOptions: true } | { withLabel: true } | { type: RemoteType }
      ? Labelled<Stored[T]>
      : Stored[T]
    : unknown
  : unknown;

type Optional =
  | { optional: true }
  | { disabled: true }
  | { hidden: true }
  | { type: "$.interface.timer"; static: object };

type IsRequired<P> = P extends Optional ? false : P extends { type: keyof Stored } ? true : false;

type Keys<P, Required extends boolean> = P extends { name: infer N extends string; type: infer T }
  ? T extends "alert"
    ? never
    : IsRequired<P> extends Required
      ? N
      : never
  : never;

type FromProps<P> = {
  [N in Keys<P, true>]: ValueOf<Extract<P, { name: N }>>;
} & {
  [N in Keys<P, false>]?: ValueOf<Extract<P, { name: N }>>;
} extends infer O
  ? { [K in keyof O]: O[K] }
  : never;

type ListOf<C> = C extends readonly unknown[]
  ? C
  : C extends
        | { configurableProps: infer L extends readonly unknown[] }
        | { configurable_props: infer L extends readonly unknown[] }
    ? L
    : unknown[];

/**
 * The configured props of a component, from its literal definition: `InferConfiguredProps<typeof
 * component.configurableProps>` of an `as const` list, or of the component itself. A prop is a required key unless it is
 * `optional`, `hidden` or `disabled`; alerts have no key; what the platform supplies is optional and unknown; where
 * options are fetched, or a label is to be kept, label-values are allowed. Not literal → `ConfiguredProps`.
 */
export type InferConfiguredProps<C> = number extends ListOf<C>["length"]
  ? ConfiguredProps
  : FromProps<ListOf<C>[number]>;
