// What happened to an open form, to be undone and done again: by field, so that a step can be taken back from among others.

import type { Memory } from "../../core/form-state.ts";
import { isSame } from "../../core/same.ts";
import type { OpenForm } from "../../react/form-context.tsx";
import type { Change } from "../../react/form-store.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";
import { fold, isFree, isInForce, join, touches } from "./steps.ts";
import {
  differences,
  isSameMade,
  isSameMemory,
  madeOf,
  momentOf,
  seenDifferences,
  type Between,
  type Fields,
  type Made,
  type Moment,
  type Value,
} from "./memory.ts";

/** Something that was done to a form, with all that followed from it. */
export interface Step {
  readonly id: number;
  /** As in the form's own `Change`, or a word of whoever gave the values. */
  readonly origin: string;
  /** The fields it was done to, without those that changed in its wake. */
  readonly names: readonly string[];
  fields: ReadonlyMap<string, Between<Memory | undefined>>;
  made?: Between<Made>;
  given?: Between<ConfiguredProps>;
  /** The step that this one took back from among others. */
  takesBack?: Step;
  /** When it was added to last, milliseconds. */
  at: number;
}

/** Values that changed although nobody edited their fields. */
export interface Entry {
  readonly id: number;
  readonly origin: string;
  /** Of a reload: the field whose edit asked for it; none on opening. */
  readonly trigger?: string;
  readonly at: number;
  readonly values: ReadonlyMap<string, Between<Value | undefined>>;
  /** What it goes back with; nothing where the form had just been opened. */
  readonly step?: Step;
}

/** A history as it is drawn. The object is new whenever something in it is. */
export interface HistoryView {
  /** Oldest first; the last is undone next. */
  done: readonly Step[];
  /** The last is done again next. */
  undone: readonly Step[];
  /** What the form itself changed, newest first, as far as it has neither been kept nor undone. */
  entries: readonly Entry[];
  /** Values that are others than what was saved. */
  changed: ReadonlyMap<string, Between<Value | undefined>>;
}

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

/** Edits of one's own: no entry tells of them. */
const OWN = new Set(["edit", "discard", "add", "remove", "back", "revert", "reset"]);

let made = 0;

/** The history of one open form, from when it is made on. */
export class History {
  #form: OpenForm;
  #limit: number;
  #now: () => number;
  #present: { fields: Map<string, Memory | undefined>; made: Made; given: ConfiguredProps };
  #saved: { fields: Map<string, Memory | undefined>; made: Made; given: ConfiguredProps };
  #done: Step[] = [];
  #undone: Step[] = [];
  #entries: Entry[] = [];
  #isDeaf = false;
  #isJoining: () => boolean = never;
  #view?: HistoryView;
  #listeners = new Set<() => void>();

  constructor(form: OpenForm, { limit = LIMIT, now = Date.now }: HistoryOptions = {}) {
    this.#form = form;
    this.#limit = limit;
    this.#now = now;
    this.#present = copied(momentOf(form));
    this.#saved = copied(momentOf(form));
    form.store.subscribeChanges((change) => this.#hear(change));
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
      changed: seenDifferences(this.#saved, this.#present),
    });

  /** Takes the last step back, and says which. */
  undo(): Step | undefined {
    const step = this.#done.pop();
    if (!step) return undefined;
    this.#undone.push(step);
    this.#quietly(() => this.#go(step, "before"));
    return step;
  }

  redo(): Step | undefined {
    const step = this.#undone.pop();
    if (!step) return undefined;
    this.#done.push(step);
    this.#quietly(() => this.#go(step, "after"));
    return step;
  }

  /** Does several things in one step. */
  record(origin: string, act: () => void): void {
    const { fields, made, given } = this.#present;
    const before = { fields: new Map(fields), made, given };
    this.#quietly(act);
    this.#add({ origin }, before);
    this.#changedNow();
  }

  /**
   * Takes back a step: it alone, as a step of its own, where nothing since builds on it; and else with all that was done
   * since.
   */
  takeBack(step: Step): void {
    if (!isFree(step, this.#done)) while (this.#done.includes(step)) this.undo();
    else {
      this.record("back", () => this.#go(step, "before"));
      const back = this.#done.at(-1);
      if (back) back.takesBack = step;
      this.#changedNow();
    }
  }

  /** How many steps since would have to be taken back with one. */
  since(step: Step): number {
    return isFree(step, this.#done) ? 0 : this.#done.length - 1 - this.#done.indexOf(step);
  }

  /** Gives fields back what was saved. */
  revert(names: readonly string[]): void {
    const fields = new Map(names.map((name) => [name, this.#saved.fields.get(name)]));
    this.record("revert", () => this.#goTo({ fields }));
  }

  /** Gives the whole form back what was saved, the props included. */
  reset(): void {
    const { fields, made, given } = this.#saved;
    const all = new Map(
      [...this.#present.fields.keys(), ...fields.keys()].map((name) => [name, fields.get(name)]),
    );
    const isMade = isSameMade(made, this.#present.made);
    this.record("reset", () => this.#goTo({ fields: all, made: isMade ? undefined : made, given }));
  }

  /**
   * Goes on where the history of another form of the same component left off, with all that was typed there. Does nothing
   * where the definition has become another since.
   */
  resume(from: History): void {
    const { fields, made, given } = from.#present;
    if (from === this || !isSame(made.component, this.#present.made.component)) return;
    this.#quietly(() => this.#goTo({ fields, made, given }));
    this.#saved = copied(from.#saved);
    this.#done = [...from.#done];
    this.#undone = [...from.#undone];
    this.#entries = [...from.#entries];
    this.#changedNow();
  }

  /** The form is about to be saved as it is now. Gives what says that it was, whatever has been typed meanwhile. */
  saving(): () => void {
    const now = copied(this.#present);
    return () => {
      this.#saved = now;
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

  #hear(change: Change): void {
    if (this.#isDeaf) return;
    const { fields, made, given } = this.#present;
    if (change.origin === "edit" && change.name !== undefined) {
      const before = fields.get(change.name);
      this.#edited(change.name, before);
    } else this.#add(change, { fields: new Map(fields), made, given });
    this.#changedNow();
  }

  #edited(name: string, before: Memory | undefined): void {
    const after = this.#form.store.memoryOf(name);
    this.#present.fields.set(name, after);
    this.#present.made = madeOf(this.#form);
    const found = differences(new Map([[name, before]]), new Map([[name, after]]), [name]);
    if (found.size === 0) return;
    const at = this.#now();
    const top = this.#done.at(-1);
    const isTyping = this.#form.store.getField(name)?.definition.commit === "blur";
    const isOneMore = this.#isJoining() || (isTyping && top !== undefined && at - top.at < PAUSE);
    // What the platform has been asked with meanwhile was a step, too.
    const { reload } = this.#form.store.state;
    const isAsked = reload.phase === "pending" && reload.trigger === name;
    if (top && isOneMore && !isAsked && this.#undone.length === 0 && join(top, name, after)) {
      top.at = at;
      if (top.fields.size === 0) this.#done.pop();
    } else this.#push({ id: ++made, origin: "edit", names: [name], fields: found, at });
  }

  /** Finds what changed since, and puts it where it belongs. */
  #add({ origin, name }: Change, before: Moment): void {
    const after = momentOf(this.#form);
    this.#present = copied(after);
    const fields = differences(before.fields, after.fields);
    const values = seenDifferences(before, after);
    const step: Step = {
      id: ++made,
      origin,
      names: [...(values.size > 0 ? values : fields).keys()],
      fields,
      at: this.#now(),
      ...(!isSameMade(before.made, after.made) && { made: { before: before.made, after: after.made } }),
      ...(before.given !== after.given && { given: { before: before.given, after: after.given } }),
    };
    if (origin === "definition") this.#forget();
    const home = origin === "reload" ? this.#foldIn(step, name) : origin === "definition" ? undefined : step;
    if (home === step) {
      if (fields.size === 0 && !step.made && isSame(before.given, after.given)) return;
      this.#push(step);
    }
    // What came without anybody's doing is where the person starts from.
    if (name === undefined && !home) this.#settle(step);
    if (origin === "host") this.#takeForSaved(step);
    if (OWN.has(origin) || values.size === 0) return;
    const entry = { id: ++made, origin, trigger: name, at: step.at, values, step: home };
    this.#entries = [entry, ...this.#entries].slice(0, this.#limit);
  }

  /** What a reload brought goes back with the edit, or the upgrade, that asked for it; the first one is nobody's. */
  #foldIn(step: Step, trigger: string | undefined): Step | undefined {
    const cause = trigger === undefined ? -1 : this.#done.findLastIndex((one) => touches(one, trigger));
    // Props follow each other: what came later goes back first. Another version is asked for its props without a trigger.
    const latest = this.#done.findLastIndex((one) => one.made !== undefined);
    const at = cause < 0 && trigger !== undefined ? -1 : Math.max(cause, latest);
    fold(step, this.#done, at);
    return this.#done[at];
  }

  #settle({ fields, made }: Step): void {
    for (const [name, { before, after }] of fields)
      if (isSameMemory(before, this.#saved.fields.get(name))) this.#saved.fields.set(name, after);
    if (made && isSameMade(made.before, this.#saved.made)) this.#saved.made = made.after;
  }

  /** What the host gives is what it has saved. */
  #takeForSaved({ fields, given }: Step): void {
    for (const [name, { after }] of fields) this.#saved.fields.set(name, after);
    if (given) this.#saved.given = given.after;
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

  #go({ fields, made, given }: Step, side: "before" | "after"): void {
    this.#goTo({
      fields: new Map([...fields].map(([name, between]) => [name, between[side]])),
      made: made?.[side],
      given: given?.[side],
    });
  }

  #goTo({ fields, made, given }: { fields: Fields; made?: Made; given?: ConfiguredProps }): void {
    const { store, reloads } = this.#form;
    if (made) {
      const { shown, ...rest } = made;
      return reloads.goBack({ fields, made: rest, given }, shown);
    }
    store.goBack({ fields, given });
    for (const name of fields.keys()) reloads.commit(name);
  }

  /** Does something without writing it down. */
  #quietly(act: () => void): void {
    this.#isDeaf = true;
    try {
      act();
    } finally {
      this.#isDeaf = false;
    }
    this.#present = copied(momentOf(this.#form));
    this.#changedNow();
  }

  #changedNow(): void {
    this.#view = undefined;
    for (const listener of this.#listeners) listener();
  }
}

const copied = ({ fields, made, given }: Moment) => ({ fields: new Map(fields), made, given });
