// How steps of a history go together. They are by field: what a later step did to a field is the later step's to undo.

import {
  isSameSnapshot,
  isSamePropList,
  type Change,
  type FieldSnapshot,
  type Patch,
  type PropList,
} from "../../core/form/snapshot.ts";
import type { Moment, ShownValue } from "./seen.ts";

/** Something that was done to a form, with all that followed from it. */
export interface Step extends Patch {
  readonly id: number;
  /** Who did it: `originOf` has the words, and whoever gives values has one of its own. */
  readonly origin: string;
  /** The fields it was done to, without those that changed in its wake. */
  readonly names: readonly string[];
  fields: Patch["fields"];
  propList?: Change<PropList>;
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
  readonly values: ReadonlyMap<string, Change<ShownValue | undefined>>;
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
  changed: ReadonlyMap<string, Change<ShownValue | undefined>>;
}

/** Whether a step did something to a field, were it only by bringing it. */
const touches = (step: Step, name: string): boolean => step.fields.has(name);

/** Whether no later step is about something that this one is about, too. */
export function isFree(step: Step, done: readonly Step[]): boolean {
  const at = done.indexOf(step);
  if (at < 0) return false;
  return done
    .slice(at + 1)
    .every(
      (later) =>
        !(step.propList && later.propList) &&
        !(step.values && later.values) &&
        [...step.fields.keys()].every((name) => !touches(later, name)),
    );
}

/** Whether what a step did has not been taken back. */
export const isInForce = (step: Step, done: readonly Step[]): boolean =>
  done.includes(step) && !done.some(({ takesBack }) => takesBack === step);

/** Adds an edit to a step that edited the same field and nothing else. Says whether it could. */
export function join(step: Step, name: string, after: FieldSnapshot | undefined): boolean {
  const known = step.fields.get(name);
  if (!known || step.origin !== "edit" || step.fields.size > 1 || step.propList) return false;
  const { before } = known;
  step.fields = isSameSnapshot(before, after) ? new Map() : new Map([[name, { before, after }]]);
  return true;
}

type FieldChange = Change<FieldSnapshot | undefined>;

function put(
  step: Step | undefined,
  name: string,
  change: (known: FieldChange | undefined) => FieldChange,
): void {
  if (step) step.fields = new Map(step.fields).set(name, change(step.fields.get(name)));
}

/**
 * A field that was typed into and emptied again is as it was, but no default applies to it any more: the last step about it
 * ends with that, so that redo doesn't bring a default.
 */
export function endWith(done: readonly Step[], name: string, after: FieldSnapshot | undefined): void {
  put(
    done.findLast((step) => touches(step, name)),
    name,
    (known) => ({ before: known?.before, after }),
  );
}

/**
 * Folds what followed from the step at `at` into it; what later steps have touched since is theirs. At -1 only that: the
 * rest was nobody's doing.
 */
function fold(followed: Step, done: readonly Step[], at: number): void {
  const cause = done[at];
  for (const [name, { before, after }] of followed.fields) {
    const later = done.slice(at + 1).filter((step) => touches(step, name));
    const known = cause?.fields.get(name);
    put(later.at(-1) ?? cause, name, (between) => ({ before: between ? between.before : before, after }));
    // The field may have become one of another kind, which cannot hold what it held before: the cause keeps it for then.
    const held = later[0]?.fields.get(name)?.before;
    if (later.length > 0 && !known) put(cause, name, () => ({ before: held, after: held }));
  }
  if (!cause || !followed.propList) return;
  cause.propList = {
    before: cause.propList?.before ?? followed.propList.before,
    after: followed.propList.after,
  };
}

/**
 * Merges the result of a reload into the step that caused it, and returns that step. The first reload has no cause.
 */
export function foldReload(step: Step, trigger: string | undefined, done: readonly Step[]): Step | undefined {
  const cause = trigger === undefined ? -1 : done.findLastIndex((one) => touches(one, trigger));
  // Prop lists build on each other, so later ones are undone first. Upgrades reload without a trigger.
  const latest = done.findLastIndex((one) => one.propList !== undefined);
  const at = cause < 0 && trigger !== undefined ? -1 : Math.max(cause, latest);
  fold(step, done, at);
  return done[at];
}

/** Adds a change without a cause to the saved state, for fields that hadn't been changed. */
export function settle(saved: Moment, { fields, propList }: Step): void {
  for (const [name, { before, after }] of fields)
    if (isSameSnapshot(before, saved.fields.get(name))) saved.fields.set(name, after);
  if (propList && isSamePropList(propList.before, saved.propList)) saved.propList = propList.after;
}

/** Treats the host's values as saved. */
export function takeForSaved(saved: Moment, { fields, values }: Step): void {
  for (const [name, { after }] of fields) saved.fields.set(name, after);
  if (values) saved.values = values.after;
}
