// The complete state of an open form, and its initial value.

import type { Translate } from "../../i18n/translate.ts";
import type { Component } from "../../wire/component.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { Notice } from "../../wire/notices.ts";
import type { App } from "../../wire/pages.ts";
import type { AnyProp, DefinitionIssue } from "../../wire/prop.ts";
import type { Sources } from "../sources.ts";
import type { FieldRules, FieldState } from "./field.ts";
import { synced, type HostSync } from "./host.ts";
import { withProps } from "./props.ts";
import { settle, type ReloadRecord } from "./reload.ts";
import type { FormSnapshot } from "./snapshot.ts";
import type { SourceEngine } from "./sources.ts";

/** The status of the last reload. `trigger` is the prop whose change caused it; none when the form opened. */
export type ReloadState =
  | { phase: "idle" }
  | { phase: "answered" }
  | { phase: "pending"; trigger?: string }
  | { phase: "failed"; trigger?: string; error: unknown };

/** The status of the last submit. `refused`: fields have issues. `accepted`: the host accepted the values. */
export type SubmitState =
  | { phase: "idle" | "submitting" | "refused" | "accepted" }
  | { phase: "failed"; error: unknown };

/** Filled-in fields that a reload has removed. */
export interface RemovedFields {
  readonly labels: readonly string[];
  /** The form before the change that removed them; none if the form had just been opened. */
  readonly restore?: FormSnapshot;
}

/** The complete state of an open form. Immutable: `transact` returns the next state. */
export interface FormState {
  readonly component: Component;
  /** The current props: the component's own, or those of the last reload. */
  readonly props: readonly AnyProp[];
  readonly issues: readonly DefinitionIssue[];
  /** Sent with every call, once the platform has assigned one. */
  readonly dynamicPropsId?: string;
  /** By name, including detached fields: those whose prop was removed and may return. */
  readonly fields: ReadonlyMap<string, FieldState>;
  /** Optional props that are switched on. */
  readonly opened: ReadonlySet<string>;
  readonly host: HostSync;
  readonly reload: ReloadState;
  readonly reloading: ReloadRecord;
  readonly submit: SubmitState;
  /** Apps by slug; `null` if a request failed. */
  readonly apps: ReadonlyMap<string, App | null>;
  /** Messages from the last reload. */
  readonly notices: readonly Notice[];
  readonly removed?: RemovedFields;
}

/** Everything besides the state that transactions depend on. May change between renders. Passed in, as core has no registry. */
export interface Rules {
  fieldFor(prop: AnyProp): FieldRules;
  t: Translate;
  readOnly: boolean;
  /** The part of the engine that handles sources, in forms that have them. */
  sources?: SourceEngine;
}

/** Initial data of a form. */
export interface Opening {
  component: Component;
  values: ConfiguredProps;
  sources?: Sources;
  dynamicPropsId?: string;
  /** The host's current data, if it still belongs to the previous form. */
  received?: { values: ConfiguredProps; sources?: Sources; dynamicPropsId?: string };
  /** Reports of the previous form that may still come back. */
  unacknowledged?: readonly ConfiguredProps[];
}

const NO_SOURCES: Sources = {};

/** The initial state. Requests start with the event `opened`. */
export function openForm(opening: Opening, rules: Rules): FormState {
  const { component, values, sources = NO_SOURCES, dynamicPropsId, unacknowledged } = opening;
  const { received = { values, sources, dynamicPropsId } } = opening;
  const blank: FormState = {
    component,
    props: component.props,
    issues: component.issues,
    dynamicPropsId,
    fields: new Map(),
    opened: new Set(),
    host: {
      ...synced(values, received.values, unacknowledged),
      sources: synced(sources, received.sources),
      dynamicPropsId: received.dynamicPropsId,
    },
    reload: { phase: "idle" },
    reloading: { requested: new Map() },
    submit: { phase: "idle" },
    apps: new Map(),
    notices: [],
  };
  return settle(withProps(blank, component.props, rules));
}

/** Replaces one field. */
export const withField = (state: FormState, field: FieldState): FormState => ({
  ...state,
  fields: new Map(state.fields).set(field.prop.name, field),
});
