// Every change of an open form: the next state and its side effects.

import type { Component } from "../../wire/component.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { App } from "../../wire/pages.ts";
import type { AnyProp } from "../../wire/prop.ts";
import type { ReloadReply } from "../../wire/replies.ts";
import { EMPTY } from "../drafts.ts";
import { isSame } from "../same.ts";
import type { Source, Sources } from "../sources.ts";
import type { Effect, Turn } from "./effects.ts";
import { edit, withDefault, withLoaded } from "./field.ts";
import { receive, reportValues } from "./host.ts";
import { keepUnchanged, withProps } from "./props.ts";
import * as reload from "./reload.ts";
import { attachedField, configuredProps, valueOf } from "./select.ts";
import type { FormSnapshot } from "./snapshot.ts";
import { withField, type FormState, type Rules, type SubmitState } from "./state.ts";
import {
  applyValues,
  replaceValues,
  resetValues,
  restoreSnapshot,
  upgradeForm,
  type Upgrade,
} from "./values.ts";

/** Something that happens to an open form. */
export type FormEvent =
  // from the user
  | { type: "edited"; name: string; draft: unknown }
  | { type: "left"; name: string; isEdited: boolean }
  | { type: "sourceSet"; name: string; source: Source | undefined }
  | { type: "discarded"; name: string }
  | { type: "optionalAdded" | "optionalRemoved"; names: readonly string[] }
  | { type: "reset" | "reloadRetried" | "removalAccepted" | "removalUndone" }
  | { type: "submitChanged"; submit: SubmitState }
  // from features that set values for the user; `origin` names the feature in the history
  | { type: "valuesApplied"; values: ConfiguredProps; sources?: Sources; origin: string }
  | ({ type: "upgraded" } & Upgrade)
  | { type: "restored"; to: FormSnapshot; origin: "undo" | "redo" | "back" | "revert" | "reset" | "resume" }
  // from the host
  | { type: "hostChanged"; values: ConfiguredProps; sources?: Sources; dynamicPropsId?: string }
  | { type: "definitionChanged"; component: Component }
  | { type: "rulesChanged" | "sourcesLearned" | "samplesChanged" | "opened" | "resumed" }
  // timers
  | { type: "pauseEnded"; name: string }
  | { type: "flushed" }
  // from the platform
  | { type: "appLearned"; slug: string; app: App | null }
  | { type: "reloadAnswered"; reply: ReloadReply }
  | { type: "reloadFailed"; error: unknown };

type HostData = Extract<FormEvent, { type: "hostChanged" }>;

/** One change of a form: the states before and after, and the side effects to perform. */
export interface Transaction {
  readonly before: FormState;
  readonly after: FormState;
  readonly event: FormEvent;
  readonly effects: readonly Effect[];
}

/** Applies an event. Pure: rules are passed in, and effects are returned as data. */
export function transact(before: FormState, event: FormEvent, rules: Rules): Transaction {
  const effects: Effect[] = [];
  const after = next(before, event, { rules, effects });
  return { before, after, event, effects };
}

function next(state: FormState, event: FormEvent, turn: Turn): FormState {
  switch (event.type) {
    case "edited":
      return editField(state, event.name, event.draft, turn);
    case "left":
      return leaveField(state, event.name, event.isEdited, turn);
    case "sourceSet":
      return turn.rules.sources?.set(state, event.name, event.source, turn) ?? state;
    case "discarded":
      return discardValue(state, event.name, turn);
    case "optionalAdded":
      return addOptional(state, event.names, turn);
    case "optionalRemoved":
      return removeOptional(state, event.names, turn);
    case "reset":
      return resetValues(state, turn);
    case "reloadRetried":
      return reload.retryReload(state, turn);
    case "removalAccepted":
      return { ...state, removed: undefined };
    case "removalUndone":
      return undoRemoval(state, turn);
    case "submitChanged":
      return { ...state, submit: event.submit };
    case "valuesApplied":
      return applyValues(state, event.values, event.sources, turn);
    case "upgraded":
      return upgradeForm(state, event, turn);
    case "restored":
      return restoreSnapshot(state, event.to, turn);
    case "hostChanged":
      return receiveFromHost(state, event, turn);
    case "definitionChanged":
      return redefine(state, event.component, turn);
    case "rulesChanged":
      return withProps(state, state.props, turn.rules);
    case "sourcesLearned":
      return turn.rules.sources?.learn(state, turn) ?? state;
    case "samplesChanged":
      return turn.rules.sources?.renewAll(state, turn) ?? state;
    case "opened":
      return reload.openReload(reportValues(state, turn), turn);
    case "resumed":
      return reload.resumeReload(state, turn);
    case "pauseEnded":
      return state.reloading.paused === event.name ? reload.commitReload(state, [event.name], turn) : state;
    case "flushed":
      return state.reloading.paused === undefined
        ? state
        : reload.commitReload(state, [state.reloading.paused], turn);
    case "appLearned":
      return { ...state, apps: new Map(state.apps).set(event.slug, event.app) };
    case "reloadAnswered":
      return reload.answerReload(state, event.reply, turn);
    case "reloadFailed":
      return reload.failReload(state, event.error);
  }
}

function editField(state: FormState, name: string, draft: unknown, turn: Turn): FormState {
  const field = attachedField(state, name);
  if (!field) return state;
  // The draft of a field with a source may be its sample.
  const next = edit(field, draft);
  const edited = withField(state, turn.rules.sources?.renew(next, turn.rules) ?? next);
  turn.effects.push({ run: "revalidate", name });
  if (!field.source && isSame(valueOf(state, name), valueOf(edited, name))) return edited;
  const reported = reportValues(edited, turn);
  return field.rules.commit === "change"
    ? reload.commitReload(reported, [name], turn)
    : reload.pauseReload(reported, name, turn);
}

function leaveField(state: FormState, name: string, isEdited: boolean, turn: Turn): FormState {
  const left = reload.commitReload(state, [name], turn);
  if (isEdited) turn.effects.push({ run: "validate", names: [name] });
  return left;
}

/** Discards a saved value that the field can't show. */
function discardValue(state: FormState, name: string, turn: Turn): FormState {
  const field = attachedField(state, name);
  if (!field) return state;
  turn.effects.push({ run: "clearErrors", names: [name] });
  const discarded = reportValues(withField(state, withLoaded(field, EMPTY)), turn);
  return reload.commitReload(discarded, [name], turn);
}

function addOptional(state: FormState, names: readonly string[], turn: Turn): FormState {
  let added: FormState = { ...state, opened: new Set([...state.opened, ...names]) };
  for (const name of names) {
    const field = attachedField(state, name);
    // The last value is restored; the default applies only the first time.
    if (field && !field.isTouched) added = withField(added, withDefault(field));
  }
  return reload.commitReload(reportValues(added, turn), names, turn);
}

function removeOptional(state: FormState, names: readonly string[], turn: Turn): FormState {
  turn.effects.push({ run: "clearErrors", names });
  const opened = new Set([...state.opened].filter((name) => !names.includes(name)));
  return reload.commitReload(reportValues({ ...state, opened }, turn), names, turn);
}

function undoRemoval(state: FormState, turn: Turn): FormState {
  const to = state.removed?.restore;
  return to
    ? restoreSnapshot(state, { ...to, propList: to.propList && { ...to.propList, shown: to } }, turn)
    : state;
}

function receiveFromHost(
  before: FormState,
  { values, sources, dynamicPropsId }: HostData,
  turn: Turn,
): FormState {
  const state = (sources && turn.rules.sources?.receive(before, sources, turn)) ?? before;
  const { host, kind } = receive(state.host, values, configuredProps(state));
  const isOtherId =
    dynamicPropsId !== state.host.dynamicPropsId &&
    dynamicPropsId !== undefined &&
    dynamicPropsId !== state.dynamicPropsId;
  const received: FormState = { ...state, host: { ...host, dynamicPropsId } };
  // The echo may belong to the previous form, so make sure that the host has this one's values.
  if (kind !== "news") return kind === "echo" ? reportValues(received, turn) : received;
  const [taken, changed] = replaceValues(
    { ...received, host: { ...received.host, initial: values } },
    values,
    turn,
  );
  return isOtherId
    ? reload.reopenReload(taken, dynamicPropsId, turn)
    : reload.commitReload(taken, changed, turn);
}

/** Replaces the component's definition. Equal definitions re-created on render are ignored. */
function redefine(state: FormState, component: Component, turn: Turn): FormState {
  const { component: before } = state;
  if (isSame(before, component)) return state;
  // While dynamic props are shown, a new definition takes effect with the next reload.
  const isStatic = isSame(state.props, before.props);
  const props = isStatic ? keepUnchanged(component.props, state.props) : state.props;
  const redefined: FormState = {
    ...state,
    component: isStatic ? { ...component, props: props as AnyProp[] } : component,
    issues: component.issues,
  };
  const bound = props === state.props ? redefined : withProps(redefined, props, turn.rules);
  const reported = reportValues(bound, turn);
  return before.version === component.version ? reported : reload.repeatReload(reported, turn);
}
