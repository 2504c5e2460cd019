import type { ConfiguredProps } from "../wire/configured-props.ts";
import type { App, Component, Notice } from "../wire/messages.ts";
import type { AnyProp, DefinitionIssue } from "../wire/prop.ts";
import type { Held } from "./drafts.ts";
import { isSame } from "./same.ts";

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

/** Values that left the form with their props, told so that the person can take the change back. */
export interface Departure {
  labels: readonly string[];
  /** The way back from the change that made them leave; none where the form had just been opened. */
  undo?: Undo;
}

/** What a field was: what it held, whether it was on, if optional, and what was sent for it. */
export interface Memory {
  held: Held;
  isOpen: boolean;
  sent: unknown;
  /** Its prop had left the form. */
  isParked?: boolean;
}

/** What a form can go back to. Whatever is not in it stays as it is. */
export interface Undo {
  /** Fields as they were; `undefined` for one that had never been there. */
  fields: ReadonlyMap<string, Memory | undefined>;
  /** The props that were there with them. */
  made?: Pick<FormState, "props" | "dynamicPropsId"> & Partial<Pick<FormState, "component" | "issues">>;
  /** The host's values then. */
  given?: ConfiguredProps;
}

/** What a form is made of, drafts apart: those live in react-hook-form. */
export interface FormState {
  component: Component;
  /** The props of the form now: the component's own, or what the last reload answered instead. */
  props: readonly AnyProp[];
  issues: readonly DefinitionIssue[];
  /** Sent along with every call once the platform has given it. */
  dynamicPropsId?: string;
  /** Optional props that are switched on. */
  opened: ReadonlySet<string>;
  /** What is known of the apps, by slug; `null` where asking failed. */
  apps: ReadonlyMap<string, App | null>;
  reload: ReloadState;
  submit: SubmitState;
  /** What the platform said with the last reload. */
  notices: readonly Notice[];
  departure?: Departure;
}

export type FormEvent =
  | { type: "definitionChanged"; component: Component }
  | { type: "optionalAdded" | "optionalRemoved"; names: readonly string[] }
  | { type: "appLearned"; slug: string; app: App | null }
  | { type: "identified"; dynamicPropsId: string }
  | { type: "reloadStarted"; trigger?: string }
  | { type: "reloadFailed"; trigger?: string; error: unknown; notices?: readonly Notice[] }
  | {
      type: "reloadAnswered";
      props?: readonly AnyProp[];
      issues: readonly DefinitionIssue[];
      notices: readonly Notice[];
      dynamicPropsId?: string;
    }
  | { type: "valuesLeft"; departure: Departure }
  | { type: "departureAccepted" | "reset" }
  | { type: "wentBack"; undo: Undo }
  | { type: "submitStarted" | "submitRefused" | "submitSucceeded" }
  | { type: "submitFailed"; error: unknown };

/** A form that has just been opened. `opened` are the optional props with a saved value. */
export function openForm(component: Component, opened: Iterable<string>, dynamicPropsId?: string): FormState {
  return {
    component,
    props: component.props,
    issues: component.issues,
    dynamicPropsId,
    opened: new Set(opened),
    apps: new Map(),
    reload: { phase: "idle" },
    submit: { phase: "idle" },
    notices: [],
  };
}

/** The same props keep their objects, so that a field whose prop did not change need not be drawn again. */
function keepingUnchanged(next: readonly AnyProp[], before: readonly AnyProp[]): readonly AnyProp[] {
  const known = new Map(before.map((prop) => [prop.name, prop]));
  const merged = next.map((prop) => {
    const old = known.get(prop.name);
    return old && isSame(old, prop) ? old : prop;
  });
  return merged.length === before.length && merged.every((prop, i) => prop === before[i]) ? before : merged;
}

/** What an event makes of a form. */
export function reduce(state: FormState, event: FormEvent): FormState {
  switch (event.type) {
    case "definitionChanged": {
      // A definition that comes anew while dynamic props are shown changes what the next reload starts from, not those.
      const isStatic = isSame(state.props, state.component.props);
      const props = isStatic ? keepingUnchanged(event.component.props, state.props) : state.props;
      return {
        ...state,
        component: isStatic ? { ...event.component, props: props as AnyProp[] } : event.component,
        props,
        issues: event.component.issues,
      };
    }
    case "optionalAdded":
      return { ...state, opened: new Set([...state.opened, ...event.names]) };
    case "optionalRemoved": {
      const gone = new Set(event.names);
      return { ...state, opened: new Set([...state.opened].filter((name) => !gone.has(name))) };
    }
    case "appLearned":
      return { ...state, apps: new Map(state.apps).set(event.slug, event.app) };
    case "identified":
      return { ...state, dynamicPropsId: event.dynamicPropsId };
    case "reloadStarted":
      return { ...state, reload: { phase: "pending", trigger: event.trigger } };
    case "reloadFailed":
      return {
        ...state,
        reload: { phase: "failed", trigger: event.trigger, error: event.error },
        notices: event.notices ?? [],
      };
    case "reloadAnswered": {
      // An answer holds the whole list (contract §4). One without props says that there are none beside the static ones.
      const answered = event.props && event.props.length > 0 ? event.props : state.component.props;
      return {
        ...state,
        reload: { phase: "answered" },
        props: keepingUnchanged(answered, state.props),
        issues: event.issues,
        notices: event.notices,
        departure: undefined,
        dynamicPropsId: event.dynamicPropsId ?? state.dynamicPropsId,
      };
    }
    case "valuesLeft":
      return { ...state, departure: event.departure };
    case "departureAccepted":
      return { ...state, departure: undefined };
    case "reset": {
      const isSubmitting = state.submit.phase === "submitting";
      const submit = isSubmitting ? state.submit : ({ phase: "idle" } as const);
      return { ...state, opened: new Set(), departure: undefined, submit };
    }
    case "wentBack": {
      const { fields, made } = event.undo;
      const opened = new Set([
        ...[...state.opened].filter((name) => !fields.has(name)),
        ...[...fields].filter(([, memory]) => memory?.isOpen).map(([name]) => name),
      ]);
      return made
        ? { ...state, ...made, opened, reload: { phase: "idle" }, notices: [], departure: undefined }
        : { ...state, opened };
    }
    case "submitStarted":
      return { ...state, submit: { phase: "submitting" } };
    case "submitRefused":
      return { ...state, submit: { phase: "refused" } };
    case "submitSucceeded":
      return { ...state, submit: { phase: "accepted" } };
    case "submitFailed":
      return { ...state, submit: { phase: "failed", error: event.error } };
  }
}

/** Whether an app wants an account: one without an auth type needs none (contract §2). Unknown apps do. */
export function needsAccount(state: FormState, slug: string): boolean {
  const app = state.apps.get(slug);
  return !app || !(app.authType === null || app.authType === "none");
}
