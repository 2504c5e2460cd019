// What happened to an open form, to be undone and done again: by field, so that a step can be taken back from among others.

import {
  diff,
  isSameSnapshot,
  isSamePropList,
  sideOf,
  snapshotOf,
  propListOf,
  type FormSnapshot,
} from "../../core/form/snapshot.ts";
import type { FormState } from "../../core/form/state.ts";
import type { FormEvent, Transaction } from "../../core/form/transact.ts";
import { isSame } from "../../core/same.ts";
import type { LiveForm } from "../../react/form-context.tsx";
import { momentOf, seenChanges, type Moment } from "./seen.ts";
import { isUntouched, originOf, OWN } from "./origins.ts";
import {
  endWith,
  foldReload,
  isFree,
  isInForce,
  join,
  settle,
  takeForSaved,
  type Entry,
  type Step,
  type HistoryView,
} from "./steps.ts";

export interface HistoryOptions {
  /** How many steps are kept. */
  limit?: number;
  /** The time, milliseconds. */
  now?(): number;
}

/** How long typing pauses within one step at most, milliseconds. */
const PAUSE = 1000;

const LIMIT = 200;

const never = () => false;

let made = 0;

/** Whether an event edits a field's source, rather than giving it another one. */
const isWithinSource = (
  event: FormEvent,
  before: FormState,
): event is Extract<FormEvent, { type: "sourceSet" }> =>
  event.type === "sourceSet" &&
  event.source !== undefined &&
  before.fields.get(event.name)?.source?.from === event.source.from;

/** The history of one open form, from when it is made on. */
export class History {
  #form: LiveForm;
  #limit: number;
  #now: () => number;
  /** The saved state, with changes that have no cause, such as the first reload. */
  #saved: Moment;
  #done: Step[] = [];
  #undone: Step[] = [];
  #entries: Entry[] = [];
  #isJoining: () => boolean = never;
  #view?: HistoryView;
  #listeners = new Set<() => void>();

  constructor(form: LiveForm, { limit = LIMIT, now = Date.now }: HistoryOptions = {}) {
    this.#form = form;
    this.#limit = limit;
    this.#now = now;
    this.#saved = momentOf(form.store.state);
    form.store.subscribeTransactions((transaction) => this.#hear(transaction));
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  view = (): HistoryView =>
    (this.#view ??= {
      done: [...this.#done],
      undone: [...this.#undone],
      entries: this.#entries.filter(({ step }) => !step || isInForce(step, this.#done)),
      changed: seenChanges(this.#saved, momentOf(this.#form.store.state)),
    });

  /** Takes the last step back, and says which. */
  undo(): Step | undefined {
    const step = this.#done.pop();
    if (!step) return undefined;
    this.#undone.push(step);
    this.#goTo(sideOf(step, "before"), "undo");
    return step;
  }

  redo(): Step | undefined {
    const step = this.#undone.pop();
    if (!step) return undefined;
    this.#done.push(step);
    this.#goTo(sideOf(step, "after"), "redo");
    return step;
  }

  /**
   * Takes back a step: it alone, as a step of its own, where nothing since builds on it; and else with all that was done
   * since.
   */
  takeBack(step: Step): void {
    if (!isFree(step, this.#done)) while (this.#done.includes(step)) this.undo();
    else {
      const last = this.#done.at(-1);
      this.#goTo(sideOf(step, "before"), "back");
      const back = this.#done.at(-1);
      if (back && back !== last) back.takesBack = step;
      this.#changedNow();
    }
  }

  /** How many steps since would have to be taken back with one. */
  since(step: Step): number {
    return isFree(step, this.#done) ? 0 : this.#done.length - 1 - this.#done.indexOf(step);
  }

  /** Gives fields back what was saved. */
  revert(names: readonly string[]): void {
    this.#goTo({ fields: new Map(names.map((name) => [name, this.#saved.fields.get(name)])) }, "revert");
  }

  /** Gives the whole form back what was saved, the props included. */
  reset(): void {
    const { fields, propList, values } = this.#saved;
    const { state } = this.#form.store;
    const all = new Map(
      [...state.fields.keys(), ...fields.keys()].map((name) => [name, fields.get(name)] as const),
    );
    const isOther = !isSamePropList(propList, propListOf(state));
    this.#goTo({ fields: all, propList: isOther ? propList : undefined, values }, "reset");
  }

  /**
   * Goes on where the history of another form of the same component left off, with all that was typed there. Does nothing
   * where the definition has become another since.
   */
  resume(from: History): void {
    const there = momentOf(from.#form.store.state);
    if (from === this || !isSame(there.propList.component, this.#form.store.state.component)) return;
    this.#goTo(there, "resume");
    this.#saved = { ...from.#saved, fields: new Map(from.#saved.fields) };
    this.#done = [...from.#done];
    this.#undone = [...from.#undone];
    this.#entries = [...from.#entries];
    this.#changedNow();
  }

  /** The form is about to be saved as it is now. Gives what says that it was, whatever has been typed meanwhile. */
  saving(): () => void {
    const { state } = this.#form.store;
    return () => {
      this.#saved = momentOf(state);
      this.#changedNow();
    };
  }

  /** The person is content with what the form changed. */
  keep(entries: readonly Entry[]): void {
    this.#entries = this.#entries.filter((entry) => !entries.includes(entry));
    this.#changedNow();
  }

  /** As long as this says so, an edit is a text field's own undo: it belongs to the step that it takes back. Gives the way to end this. */
  joinWhile(isUndoing: () => boolean): () => void {
    this.#isJoining = isUndoing;
    return () => void (this.#isJoining = never);
  }

  // ---- inside

  #hear(transaction: Transaction): void {
    const { before, after, event } = transaction;
    if (isUntouched(before, after)) return;
    const origin = originOf(event);
    if (event.type === "edited" || isWithinSource(event, before)) this.#edited(event.name, before, after);
    else if (origin !== undefined) this.#add(origin, before, after);
    this.#changedNow();
  }

  #edited(name: string, before: FormState, after: FormState): void {
    const [was, is] = [snapshotOf(before, name), snapshotOf(after, name)];
    if (isSameSnapshot(was, is)) return;
    const at = this.#now();
    const top = this.#done.at(-1);
    const isTyping = is?.field.rules.commit === "blur" || is?.field.source !== undefined;
    const isOneMore = this.#isJoining() || (isTyping && top !== undefined && at - top.at < PAUSE);
    // What the platform has been asked with meanwhile was a step, too.
    const isAsked = before.reload.phase === "pending" && before.reload.trigger === name;
    if (top && isOneMore && !isAsked && this.#undone.length === 0 && join(top, name, is)) {
      top.at = at;
      if (top.fields.size > 0) return;
      this.#done.pop();
      endWith(this.#done, name, is);
    } else {
      const fields = new Map([[name, { before: was, after: is }]]);
      this.#push({ id: ++made, origin: "edit", names: [name], fields, at });
    }
  }

  /** Records a change as a step, or as part of the step that caused it. */
  #add(origin: string, before: FormState, after: FormState): void {
    const patch = diff(before, after);
    const { fields, propList, values } = patch;
    const trigger = origin === "reload" ? before.reloading.request?.trigger : undefined;
    const seen = seenChanges(momentOf(before), momentOf(after));
    const names = [...(seen.size > 0 ? seen : fields).keys()];
    const step: Step = { ...patch, id: ++made, origin, names, at: this.#now() };
    if (origin === "definition") this.#forget();
    const home =
      origin === "reload"
        ? foldReload(step, trigger, this.#done)
        : origin === "definition"
          ? undefined
          : step;
    if (home === step) {
      if (fields.size === 0 && !propList && isSame(values?.before, values?.after)) return;
      this.#push(step);
    }
    // What came without anybody's doing is where the person starts from.
    if (trigger === undefined && !home) settle(this.#saved, step);
    if (origin === "host") takeForSaved(this.#saved, step);
    if (OWN.has(origin) || seen.size === 0) return;
    const entry = { id: ++made, origin, trigger, at: step.at, values: seen, step: home };
    this.#entries = [entry, ...this.#entries].slice(0, this.#limit);
  }

  #push(step: Step): void {
    this.#done = [...this.#done, step].slice(-this.#limit);
    this.#undone = [];
  }

  #forget(): void {
    this.#done = [];
    this.#undone = [];
    this.#entries = [];
  }

  #goTo(to: FormSnapshot, origin: Extract<FormEvent, { type: "restored" }>["origin"]): void {
    this.#form.store.dispatch({ type: "restored", to, origin });
  }

  #changedNow(): void {
    this.#view = undefined;
    for (const listener of this.#listeners) listener();
  }
}
