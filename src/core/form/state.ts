// The whole state of an open form, and how it opens.

import type { Translate } from "../../i18n/translate.ts";
import type { Component } from "../../wire/component.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { Notice } from "../../wire/notices.ts";
import type { App } from "../../wire/pages.ts";
import type { AnyProp, DefinitionIssue } from "../../wire/prop.ts";
import type { FieldRules, FieldState } from "./field.ts";
import type { HostSync } from "./host.ts";
import { withProps } from "./props.ts";
import { settle, type ReloadRecord } from "./reload.ts";
import type { FormSnapshot } from "./snapshot.ts";

/** How the last reload of the props stands. `trigger` is the prop whose change asked for it; none on opening. */
export type ReloadState =
  | { phase: "idle" }
  | { phase: "answered" }
  | { phase: "pending"; trigger?: string }
  | { phase: "failed"; trigger?: string; error: unknown };

/** How the last submit stands. `refused`: fields have issues. `accepted`: the host has taken the values. */
export type SubmitState =
  | { phase: "idle" | "submitting" | "refused" | "accepted" }
  | { phase: "failed"; error: unknown };

/** Fields that left the form with their props although they were filled in. */
export interface RemovedFields {
  readonly labels: readonly string[];
  /** The form before the change that made them leave; none if it had just been opened. */
  readonly restore?: FormSnapshot;
}

/** All there is to know about an open form. Never changed, only replaced: `transact` makes the next one. */
export interface FormState {
  readonly component: Component;
  /** The props of the form now: the component's own, or what the last reload answered instead. */
  readonly props: readonly AnyProp[];
  readonly issues: readonly DefinitionIssue[];
  /** Sent along with every call once the platform has given it. */
  readonly dynamicPropsId?: string;
  /** By name. Detached fields included: those whose prop has left, but may come back. */
  readonly fields: ReadonlyMap<string, FieldState>;
  /** Optional props that are switched on. */
  readonly opened: ReadonlySet<string>;
  readonly host: HostSync;
  readonly reload: ReloadState;
  readonly reloading: ReloadRecord;
  readonly submit: SubmitState;
  /** What is known about the apps, by slug; `null` where asking failed. */
  readonly apps: ReadonlyMap<string, App | null>;
  /** What the platform said with the last reload. */
  readonly notices: readonly Notice[];
  readonly removed?: RemovedFields;
}

/** What a form is decided by, besides its state. It may differ from one render to the next. Core knows no registry. */
export interface Rules {
  fieldFor(prop: AnyProp): FieldRules;
  t: Translate;
  readOnly: boolean;
}

/** What a form opens with. */
export interface Opening {
  component: Component;
  values: ConfiguredProps;
  dynamicPropsId?: string;
  /** What the host passes, where that is another form's and not for this one. */
  received?: { values: ConfiguredProps; dynamicPropsId?: string };
  /** Reports of the form that stood here before, which the host may still give back. */
  unacknowledged?: readonly ConfiguredProps[];
}

/** The state of a form that has just been opened. Nothing is requested yet: that takes the event `opened`. */
export function openForm(opening: Opening, rules: Rules): FormState {
  const { component, values, dynamicPropsId, unacknowledged = [] } = opening;
  const { received = { values, dynamicPropsId } } = opening;
  const blank: FormState = {
    component,
    props: component.props,
    issues: component.issues,
    dynamicPropsId,
    fields: new Map(),
    opened: new Set(),
    host: {
      values,
      initial: values,
      lastReceived: received.values,
      lastReported: received.values,
      unacknowledged,
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
