// When to request the props again, and how to apply the answer.

import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { AnyProp } from "../../wire/prop.ts";
import type { ReloadReply } from "../../wire/replies.ts";
import { getOwn } from "../drafts.ts";
import { isSame } from "../same.ts";
import type { Turn } from "./effects.ts";
import { reportValues } from "./host.ts";
import { byName, keepUnchanged, withProps } from "./props.ts";
import { filledFields, isSound, labelIn, requestValue, requestValues } from "./select.ts";
import { isSameRequest, snapshotOf, type FieldSnapshot, type FormSnapshot } from "./snapshot.ts";
import type { FormState } from "./state.ts";

/** How long typing must pause before an edit is committed, in milliseconds. */
const PAUSE_MS = 600;

/** A reload may add props whose defaults trigger another reload. Stops after this many. */
const MAX_CHAIN = 10;

/** A pending request. */
export interface ReloadRequest {
  readonly trigger?: string;
  readonly values: ConfiguredProps;
  readonly chain: Chain;
}

/** A series of reloads that one change has triggered. */
interface Chain {
  /** The number of earlier reloads in the series. */
  readonly length: number;
  /** Fields that were filled in at any point of the series. */
  readonly filled: readonly AnyProp[];
  /** The form before the change. */
  readonly restore?: FormSnapshot;
}

/** Bookkeeping for reloads. */
export interface ReloadRecord {
  /** The `reloadProps` fields as of the last request. */
  readonly requested: ReadonlyMap<string, FieldSnapshot | undefined>;
  /** The current props and the fields they were requested with; missing until a saved configuration's props arrive. */
  readonly shown?: FormSnapshot;
  /** The field whose edit is waiting for a pause in typing. */
  readonly paused?: string;
  readonly request?: ReloadRequest;
}

const withRecord = (state: FormState, change: Partial<ReloadRecord>): FormState => ({
  ...state,
  reloading: { ...state.reloading, ...change },
});

/** The current `reloadProps` fields. */
export function requestedNow(state: FormState): ReloadRecord["requested"] {
  const triggers = state.props.filter((prop) => prop.reloadProps);
  return new Map(triggers.map(({ name }) => [name, snapshotOf(state, name)]));
}

/** The current props and the fields they were requested with. */
export const shownNow = ({ props, dynamicPropsId, reloading }: FormState): FormSnapshot => ({
  fields: reloading.requested,
  propList: { props, dynamicPropsId },
});

/** Treats the current props as just requested. `shown`: the fields they were actually requested with. */
export function settle(state: FormState, shown?: FormSnapshot): FormState {
  const requested = requestedNow(state);
  const next: FormState = { ...state, reload: { phase: "idle" }, reloading: { requested } };
  return withRecord(next, { shown: shown ?? shownNow(next) });
}

/** Commits an edit after a pause in typing. */
export function pauseReload(state: FormState, name: string, turn: Turn): FormState {
  if (!byName(state.props).get(name)?.reloadProps) return state;
  turn.effects.push({ run: "scheduleReload", name, ms: PAUSE_MS });
  return withRecord(state, { paused: name });
}

/** Commits edits. Unchanged or invalid values don't trigger a request. */
export function commitReload(before: FormState, names: readonly string[], turn: Turn): FormState {
  let state = before;
  for (const name of names) {
    if (!byName(state.props).get(name)?.reloadProps) continue;
    if (state.reloading.paused === name) state = withRecord(state, { paused: undefined });
    const isKnown = isSameRequest(snapshotOf(state, name), state.reloading.requested.get(name));
    if (!isKnown && isSound(state, name, turn.rules)) state = startReload(state, name, turn);
  }
  return state;
}

/** Requests the props with the current values. */
export function startReload(
  state: FormState,
  trigger: string | undefined,
  { effects }: Turn,
  chain: Chain = {
    length: 0,
    filled: [],
    restore: trigger === undefined ? undefined : state.reloading.shown,
  },
): FormState {
  const { component, dynamicPropsId, props } = state;
  const values = requestValues(state);
  effects.push({
    run: "reload",
    call: {
      componentKey: component.key,
      version: component.version,
      configuredProps: values,
      dynamicPropsId,
      known: new Map([...component.props, ...props].map((prop) => [prop.name, prop])),
    },
  });
  return withRecord(
    { ...state, reload: { phase: "pending", trigger } },
    { requested: requestedNow(state), request: { trigger, values, chain } },
  );
}

/** Requests the dynamic props of a saved configuration, recognised by an id or by the value of a `reloadProps` prop. */
export function openReload(state: FormState, turn: Turn): FormState {
  const { props, dynamicPropsId } = state;
  const isSaved = props.some((prop) => prop.reloadProps && requestValue(state, prop.name) !== undefined);
  if (!isSaved && dynamicPropsId === undefined) return state;
  return startReload(withRecord(state, { shown: undefined }), undefined, turn);
}

/** Requests the dynamic props of another saved configuration of the same component. */
export function reopenReload(state: FormState, dynamicPropsId: string | undefined, turn: Turn): FormState {
  return openReload({ ...stopReload(state, turn), dynamicPropsId }, turn);
}

/** Cancels pending work. */
export function stopReload(state: FormState, { effects }: Turn): FormState {
  effects.push({ run: "cancelReload" });
  return withRecord(state, { request: undefined, paused: undefined });
}

/** Retries after a failure. */
export function retryReload(state: FormState, turn: Turn): FormState {
  const { reload: last } = state;
  return last.phase === "failed" ? startReload(state, last.trigger, turn) : state;
}

/** Repeats the last request for another version of the component. */
export function repeatReload(state: FormState, turn: Turn): FormState {
  const { reload: last } = state;
  if (last.phase === "pending") return startReload(state, last.trigger, turn);
  return last.phase === "answered" ? startReload(state, undefined, turn) : state;
}

/** Resumes after the form was off the page: repeats an interrupted request and commits a waiting edit. */
export function resumeReload(state: FormState, turn: Turn): FormState {
  const { request, paused } = state.reloading;
  const next = request ? startReload(state, request.trigger, turn, request.chain) : state;
  return paused === undefined ? next : commitReload(next, [paused], turn);
}

/** Applies the answer to the pending request. */
export function answerReload(state: FormState, reply: ReloadReply, turn: Turn): FormState {
  const { request } = state.reloading;
  if (!request) return state;
  const { values, chain } = request;
  const filled = [...byName([...chain.filled, ...filledFields(state)]).values()];
  // An answer contains the whole list. Without props it means: only the component's own.
  const answered = reply.props && reply.props.length > 0 ? reply.props : state.component.props;
  const answer: FormState = {
    ...state,
    issues: reply.issues,
    notices: reply.notices,
    removed: undefined,
    dynamicPropsId: reply.dynamicPropsId ?? state.dynamicPropsId,
    reload: { phase: "answered" },
    reloading: { ...state.reloading, request: undefined },
  };
  const props = keepUnchanged(answered, state.props);
  let next = props === state.props ? answer : withProps(answer, props, turn.rules);
  const labels = filled.filter(({ name }) => !byName(props).has(name)).map((prop) => labelIn(next, prop));
  if (labels.length > 0) next = { ...next, removed: { labels, restore: chain.restore } };
  if (reply.props) turn.effects.push({ run: "shareProps", id: reply.dynamicPropsId, props: reply.props });
  next = reportValues(next, turn);
  const { requested } = next.reloading;
  const fresh = next.props.filter(({ name, reloadProps }) => reloadProps && !requested.has(name));
  next = withRecord(next, {
    requested: new Map([...requested, ...fresh.map(({ name }) => [name, snapshotOf(next, name)] as const)]),
  });
  next = withRecord(next, { shown: shownNow(next) });
  // A new prop with a value that wasn't in the request, such as a default, may add more props.
  const more = fresh.find(({ name }) => !isSame(requestValue(next, name), getOwn(values, name)));
  if (!more || chain.length >= MAX_CHAIN) return next;
  return startReload(next, more.name, turn, { ...chain, filled, length: chain.length + 1 });
}

/** Records a failure. The same edit can then be committed again. */
export function failReload(state: FormState, error: unknown): FormState {
  const { request } = state.reloading;
  if (!request) return state;
  const { trigger } = request;
  const requested = new Map(state.reloading.requested);
  if (trigger !== undefined) requested.delete(trigger);
  const failed: FormState = { ...state, reload: { phase: "failed", trigger, error }, notices: [] };
  return withRecord(failed, { requested, request: undefined });
}
