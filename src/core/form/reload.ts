// When the platform is asked for the props again, and what becomes of its answer.

import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { AnyProp } from "../../wire/prop.ts";
import type { ReloadReply } from "../../wire/replies.ts";
import { getOwn } from "../drafts.ts";
import { isSame } from "../same.ts";
import type { Turn } from "./effects.ts";
import { reportValues } from "./host.ts";
import { byName, keepUnchanged, withProps } from "./props.ts";
import { configuredProps, filledFields, isSound, labelIn, valueOf } from "./select.ts";
import { snapshotOf, type FieldSnapshot, type FormSnapshot } from "./snapshot.ts";
import type { FormState } from "./state.ts";

/** A pause in typing that counts as an edit made, in milliseconds. */
const PAUSE_MS = 600;

/** A reload may bring props whose defaults call for another one. A definition that never settles is left at this. */
const MAX_CHAIN = 10;

/** A request under way. */
export interface ReloadRequest {
  readonly trigger?: string;
  readonly values: ConfiguredProps;
  readonly chain: Chain;
}

/** Reloads that follow from one change. */
interface Chain {
  /** How many came before. */
  readonly length: number;
  /** The fields that were filled in at some point of the chain. */
  readonly filled: readonly AnyProp[];
  /** The form before the change. */
  readonly restore?: FormSnapshot;
}

/** What the engine remembers of its requests for props. */
export interface ReloadRecord {
  /** What each `reloadProps` prop was when the props were last requested. */
  readonly requested: ReadonlyMap<string, FieldSnapshot | undefined>;
  /** The props on screen and what they were requested with; none before a saved configuration has its own. */
  readonly shown?: FormSnapshot;
  /** The field whose edit counts as made after a pause. */
  readonly paused?: string;
  readonly request?: ReloadRequest;
}

const withRecord = (state: FormState, change: Partial<ReloadRecord>): FormState => ({
  ...state,
  reloading: { ...state.reloading, ...change },
});

/** What the `reloadProps` props are now. */
export function requestedNow(state: FormState): ReloadRecord["requested"] {
  const triggers = state.props.filter((prop) => prop.reloadProps);
  return new Map(triggers.map(({ name }) => [name, snapshotOf(state, name)]));
}

/** The props on screen, with what they were requested with. */
export const shownNow = ({ props, dynamicPropsId, reloading }: FormState): FormSnapshot => ({
  fields: reloading.requested,
  source: { props, dynamicPropsId },
});

/** The form with its props as they would be if they had been requested just now. `shown`: what they were requested with. */
export function settle(state: FormState, shown?: FormSnapshot): FormState {
  const requested = requestedNow(state);
  const next: FormState = { ...state, reload: { phase: "idle" }, reloading: { requested } };
  return withRecord(next, { shown: shown ?? shownNow(next) });
}

/** An edit, which counts as made after a pause. */
export function pauseReload(state: FormState, name: string, turn: Turn): FormState {
  if (!byName(state.props).get(name)?.reloadProps) return state;
  turn.effects.push({ run: "scheduleReload", name, ms: PAUSE_MS });
  return withRecord(state, { paused: name });
}

/** Edits that count as made. The same values as before, or ones that are not sound, request nothing. */
export function commitReload(before: FormState, names: readonly string[], turn: Turn): FormState {
  let state = before;
  for (const name of names) {
    if (!byName(state.props).get(name)?.reloadProps) continue;
    if (state.reloading.paused === name) state = withRecord(state, { paused: undefined });
    const isKnown = isSame(valueOf(state, name), state.reloading.requested.get(name)?.sent);
    if (!isKnown && isSound(state, name, turn.rules)) state = startReload(state, name, turn);
  }
  return state;
}

/** Requests the props with the values of now. */
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
  const values = configuredProps(state);
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

/** Requests the dynamic props of a saved configuration: a reload prop has a value, or the platform knows an id. */
export function openReload(state: FormState, turn: Turn): FormState {
  const { props, dynamicPropsId } = state;
  const isSaved = props.some((prop) => prop.reloadProps && valueOf(state, prop.name) !== undefined);
  if (!isSaved && dynamicPropsId === undefined) return state;
  return startReload(withRecord(state, { shown: undefined }), undefined, turn);
}

/** Requests the dynamic props of another saved configuration of the same component. */
export function reopenReload(state: FormState, dynamicPropsId: string | undefined, turn: Turn): FormState {
  return openReload({ ...stopReload(state, turn), dynamicPropsId }, turn);
}

/** Ends what is under way. */
export function stopReload(state: FormState, { effects }: Turn): FormState {
  effects.push({ run: "cancelReload" });
  return withRecord(state, { request: undefined, paused: undefined });
}

/** Requests again after a failure. */
export function retryReload(state: FormState, turn: Turn): FormState {
  const { reload: last } = state;
  return last.phase === "failed" ? startReload(state, last.trigger, turn) : state;
}

/** Requests from another version of the component what was requested from the one before. */
export function repeatReload(state: FormState, turn: Turn): FormState {
  const { reload: last } = state;
  if (last.phase === "pending") return startReload(state, last.trigger, turn);
  return last.phase === "answered" ? startReload(state, undefined, turn) : state;
}

/** The form is back on the page: what was cut off is requested again, and an edit that waited for its pause is made. */
export function resumeReload(state: FormState, turn: Turn): FormState {
  const { request, paused } = state.reloading;
  const next = request ? startReload(state, request.trigger, turn, request.chain) : state;
  return paused === undefined ? next : commitReload(next, [paused], turn);
}

/** The platform has answered the request under way. */
export function answerReload(state: FormState, reply: ReloadReply, turn: Turn): FormState {
  const { request } = state.reloading;
  if (!request) return state;
  const { values, chain } = request;
  const filled = [...byName([...chain.filled, ...filledFields(state)]).values()];
  // An answer holds the whole list. One without props says that there are none beside the component's own.
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
  // A prop that came with a value which the request did not carry, such as a default, may bring props of its own.
  const more = fresh.find(({ name }) => !isSame(valueOf(next, name), getOwn(values, name)));
  if (!more || chain.length >= MAX_CHAIN) return next;
  return startReload(next, more.name, turn, { ...chain, filled, length: chain.length + 1 });
}

/** The request under way has failed. The edit that it was for may be made again as it is. */
export function failReload(state: FormState, error: unknown): FormState {
  const { request } = state.reloading;
  if (!request) return state;
  const { trigger } = request;
  const requested = new Map(state.reloading.requested);
  if (trigger !== undefined) requested.delete(trigger);
  const failed: FormState = { ...state, reload: { phase: "failed", trigger, error }, notices: [] };
  return withRecord(failed, { requested, request: undefined });
}
