// What a form is at a moment, and what lies between two of them.

import { getOwn, type Held } from "../../core/drafts.ts";
import type { Memory, Undo } from "../../core/form-state.ts";
import { isSame } from "../../core/same.ts";
import type { OpenForm } from "../../react/form-context.tsx";
import type { ConfiguredProps } from "../../wire/configured-props.ts";

/** The props of a form, whose they are, and what they were asked for with. */
export interface Made extends Required<Pick<NonNullable<Undo["made"]>, "props" | "component" | "issues">> {
  dynamicPropsId?: string;
  shown?: Undo;
}

/** The fields of a form at a moment: `undefined` for one that had not been there yet. */
export type Fields = ReadonlyMap<string, Memory | undefined>;

/** All that a form is made of. */
export interface Moment {
  fields: Fields;
  made: Made;
  given: ConfiguredProps;
}

/** Something before and after. */
export interface Between<T> {
  before: T;
  after: T;
}

export function madeOf({ store, reloads }: OpenForm): Made {
  const { props, component, issues, dynamicPropsId } = store.state;
  return { props, component, issues, dynamicPropsId, shown: reloads.shown };
}

export function momentOf(form: OpenForm): Moment {
  const { store } = form;
  const fields = new Map(store.names().map((name) => [name, store.memoryOf(name)]));
  return { fields, made: madeOf(form), given: store.given };
}

/** Whether the props are others. What they were asked for with tells nothing of the form. */
export const isSameMade = (a: Made, b: Made): boolean =>
  a.props === b.props && a.component === b.component && a.dynamicPropsId === b.dynamicPropsId;

/** Whether a field holds the same, and is on, off or put aside likewise. */
export function isSameMemory(a: Memory | undefined, b: Memory | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    a.isOpen === b.isOpen &&
    a.isParked === b.isParked &&
    a.held.prop.type === b.held.prop.type &&
    isSame(a.held.draft, b.held.draft) &&
    isSame(a.sent, b.sent) &&
    isSame(a.held.wire, b.held.wire)
  );
}

/** The fields of these names that differ. */
export function differences(
  before: Fields,
  after: Fields,
  names: Iterable<string> = new Set([...before.keys(), ...after.keys()]),
): Map<string, Between<Memory | undefined>> {
  const found = new Map<string, Between<Memory | undefined>>();
  for (const name of names) {
    const [was, is] = [before.get(name), after.get(name)];
    if (!isSameMemory(was, is)) found.set(name, { before: was, after: is });
  }
  return found;
}

/** What a person sees of a value: what is sent under a name, and what its field held, if it had one. */
export interface Value {
  sent: unknown;
  held?: Held;
  isOpen?: boolean;
  isParked?: boolean;
}

/** What a name stood for. A value without a field passes through. */
function valueAt({ fields, given }: Moment, name: string): Value | undefined {
  const passed = getOwn(given, name);
  return fields.get(name) ?? (passed === undefined ? undefined : { sent: passed });
}

/** Whether a person sees a difference: in what is sent, or in what was typed and is no value. */
const isSeen = (before: Value | undefined, after: Value | undefined): boolean =>
  !isSame(before?.sent, after?.sent) ||
  (before?.sent === undefined && !isSame(before?.held?.draft, after?.held?.draft));

/** All that a person sees to be different. */
export function seenDifferences(before: Moment, after: Moment): Map<string, Between<Value | undefined>> {
  const found = new Map<string, Between<Value | undefined>>();
  const all = [before, after].flatMap(({ fields, given }) => [...fields.keys(), ...Object.keys(given)]);
  for (const name of new Set(all)) {
    const between = { before: valueAt(before, name), after: valueAt(after, name) };
    if (isSeen(between.before, between.after)) found.set(name, between);
  }
  return found;
}
