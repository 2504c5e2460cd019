// What a form promises about its values, written as plainly as possible: the reference that `sequences.test.ts` compares
// the real form with. It knows values, not drafts; which prop is on screen, not how it is drawn.
import type { ConfiguredProps } from "../../src/wire/configured-props.ts";
import type { AnyProp } from "../../src/wire/prop.ts";
import { isSame } from "../../src/core/same.ts";

/** What one name holds, on screen or not. */
interface Held {
  /** `undefined`: nothing. */
  value: unknown;
  /** What an emptied field goes back to: a saved null, an empty text. */
  whenEmpty?: unknown;
  /** What it was made from, until somebody edits it. */
  origin?: { value: unknown };
  /** Taken from a list: sent with its label where the list is the platform's, without where it is the definition's. */
  isPicked?: boolean;
  /** It is a value of the prop's type, or nothing. */
  isFine: boolean;
  /** It is there, and nobody has given it anything yet: a default still may. */
  isUntouched?: true;
}

/** What a prop was when the platform was asked, by it, for others. */
interface Asked {
  as: AnyProp;
  value: unknown;
  /** Its value, sent or not. */
  inside: unknown;
  /** Nothing where nobody had given it anything. */
  held?: Held;
  isOpen: boolean;
}

/** The form as it can be gone back to. */
interface Point {
  props: readonly AnyProp[];
  id: string | undefined;
  /** What the props were asked for with. */
  asked: ReadonlyMap<string, Asked>;
}

interface Pending {
  trigger: string | undefined;
  sent: ConfiguredProps;
  undo: Point | undefined;
  /** Names that held something by the time of an earlier answer of the same chain. */
  filled: AnyProp[];
  length: number;
}

const NOTHING: Held = { value: undefined, isFine: true };
const own = (values: ConfiguredProps, name: string) =>
  Object.hasOwn(values, name) ? values[name] : undefined;
const isEmpty = (value: unknown) => value === undefined || value === null || value === "";
export const isPassive = (prop: AnyProp) =>
  prop.type === "alert" || prop.type === "unknown" || prop.type.startsWith("$.");

/** Props of one kind are edited alike. */
const isChoice = (prop: AnyProp) => prop.options !== undefined || prop.remoteOptions === true;
const kindOf = (prop: AnyProp) => `${prop.type}${isChoice(prop) ? " choice" : ""}`;

/** A choice in the spelling that its prop asks for. */
function spelled(prop: AnyProp, picked: unknown): unknown {
  const choice = (picked as { __lv?: { label: string; value: unknown } }).__lv ?? {
    label: String(picked),
    value: picked,
  };
  return prop.remoteOptions ? { __lv: choice } : choice.value;
}

/** What a field makes of a value that it is given and nobody edits: it may be spelled otherwise, and be in the way. */
export type Reader = (
  prop: AnyProp,
  value: unknown,
) => {
  value: unknown;
  isFine: boolean;
  isConverted: boolean;
};

export class Model {
  props: readonly AnyProp[];
  ownProps: readonly AnyProp[];
  id: string | undefined;
  given: ConfiguredProps;
  readOnly = false;
  pending: Pending | undefined;
  failed: { trigger: string | undefined } | undefined;
  departure: { names: readonly string[]; undo: Point | undefined } | undefined;
  /** Every request there must have been. */
  requests: { trigger: string | undefined; values: ConfiguredProps; id: string | undefined }[] = [];
  #held = new Map<string, Held>();
  /** As what a name was on screen last. */
  #last = new Map<string, AnyProp>();
  #open = new Set<string>();
  #asked: Map<string, Asked>;
  #shown: Point | undefined;

  #read: Reader;

  constructor(props: readonly AnyProp[], given: ConfiguredProps, id: string | undefined, read: Reader) {
    this.#read = read;
    this.props = this.ownProps = props;
    this.given = given;
    this.id = id;
    this.#take(props);
    this.#asked = this.#triggers();
    this.#shown = this.#point();
    const isSaved = props.some((prop) => prop.reloadProps && this.valueOf(prop.name) !== undefined);
    if (!isSaved && id === undefined) return;
    this.#shown = undefined;
    this.#ask(undefined);
  }

  // ---- what can be seen

  prop(name: string): AnyProp | undefined {
    return this.props.find((prop) => prop.name === name);
  }

  isOn(prop: AnyProp): boolean {
    return !prop.optional || prop.hidden === true || this.#open.has(prop.name);
  }

  /** What a name sends now. */
  valueOf(name: string): unknown {
    const prop = this.prop(name);
    if (!prop) return undefined;
    const value = this.#valueIn(prop);
    return this.isOn(prop) || value === null ? value : undefined;
  }

  /** All values, in the order in which the host gave them, then in that of the form. */
  sent(): ConfiguredProps {
    const entries: [string, unknown][] = [];
    for (const name of new Set([...Object.keys(this.given), ...this.props.map((prop) => prop.name)])) {
      const passes = !this.prop(name) && !this.#held.has(name);
      const value = passes ? own(this.given, name) : this.valueOf(name);
      if (value !== undefined) entries.push([name, value]);
    }
    return Object.fromEntries(entries);
  }

  fields(): string[] {
    return this.props.filter((prop) => !prop.hidden && this.isOn(prop)).map((prop) => prop.name);
  }

  offered(): string[] {
    return this.props.filter((prop) => !prop.hidden && !this.isOn(prop)).map((prop) => prop.name);
  }

  /** Whether a submit goes out: every field that can be edited is filled in, and with what it takes. */
  isSound(): boolean {
    return this.props.every((prop) => !this.#isChecked(prop) || this.#isFine(prop, !!prop.optional));
  }

  // ---- what happens

  /** Says whether what is sent changed by it. */
  edit(name: string, value: unknown, isMistyped = false): boolean {
    const before = this.valueOf(name);
    const { whenEmpty } = this.#held.get(name) ?? NOTHING;
    const isCleared = value === undefined && !isMistyped;
    const isPicked = !isCleared && isChoice(this.prop(name)!);
    this.#held.set(name, { value: isCleared ? whenEmpty : value, whenEmpty, isPicked, isFine: !isMistyped });
    return !isSame(before, this.valueOf(name));
  }

  /** Somebody was in the field, whether or not it changed by that. */
  touch(name: string): void {
    const { isUntouched: _, ...held } = this.#held.get(name) ?? NOTHING;
    this.#held.set(name, held);
  }

  discard(name: string): void {
    this.#held.set(name, { ...NOTHING });
  }

  /** A text that counts as typed, a choice that was made. */
  commit(name: string): void {
    const prop = this.prop(name);
    if (!prop?.reloadProps) return;
    if (isSame(this.valueOf(name), this.#asked.get(name)?.value)) return;
    if (this.#isChecked(prop) && !this.#isFine(prop, true)) return;
    this.#ask(name);
  }

  add(name: string): void {
    const prop = this.prop(name);
    if (prop && this.#isUntouched(name)) this.#holdDefault(prop);
    this.#open.add(name);
    this.commit(name);
  }

  remove(name: string): void {
    this.#open.delete(name);
    this.commit(name);
  }

  /** The host gives values of its own. */
  receive(given: ConfiguredProps): void {
    this.given = given;
    const changed = this.props.filter(({ name }) => !isSame(this.valueOf(name), own(given, name)));
    for (const name of this.#held.keys()) {
      if (
        !this.prop(name) &&
        own(given, name) !== undefined &&
        !isSame(own(given, name), this.#valueIn(this.#last.get(name)!))
      ) {
        this.#held.delete(name);
        this.#last.delete(name);
      }
    }
    for (const prop of changed) {
      this.#load(prop, own(given, prop.name));
      if ((own(given, prop.name) ?? null) !== null) this.#open.add(prop.name);
    }
    for (const prop of changed) this.commit(prop.name);
  }

  /** The host gives another definition of the same component. */
  redefine(props: readonly AnyProp[]): void {
    const isShown = isSame(this.props, this.ownProps);
    this.ownProps = props;
    if (isShown) this.#take(props);
  }

  answer(props: readonly AnyProp[] | undefined, id: string | undefined): void {
    const { undo, length, filled, sent } = this.pending!;
    const had = [...new Set([...filled, ...this.props.filter((prop) => this.#isFilled(prop))])];
    this.#take(props?.length ? props : this.ownProps);
    this.id = id ?? this.id;
    this.pending = this.failed = this.departure = undefined;
    const names = [...new Set(had.map((prop) => prop.name).filter((name) => !this.prop(name)))];
    if (names.length > 0) this.departure = { names, undo };
    const fresh = this.props.filter((prop) => prop.reloadProps && !this.#asked.has(prop.name));
    for (const { name } of fresh) this.#asked.set(name, this.#trigger(name));
    this.#shown = this.#point();
    const next = fresh.find(({ name }) => !isSame(this.valueOf(name), own(sent, name)));
    if (next && length < 10) this.#ask(next.name, { undo, filled: had, length: length + 1 });
  }

  fail(): void {
    const { trigger } = this.pending!;
    this.pending = undefined;
    this.failed = { trigger };
    if (trigger !== undefined) this.#asked.delete(trigger);
  }

  retry(): void {
    if (this.failed) this.#ask(this.failed.trigger);
  }

  undo(): void {
    const point = this.departure?.undo;
    if (!point) return;
    this.pending = this.failed = this.departure = undefined;
    this.#take(point.props);
    for (const [name, { isOpen }] of point.asked) {
      if (isOpen) this.#open.add(name);
      else this.#open.delete(name);
    }
    this.id = point.id;
    for (const [name, { held, as, inside }] of point.asked) {
      const prop = this.prop(name);
      if (prop && !held) this.#held.set(name, { ...NOTHING, isUntouched: true });
      else if (prop && held && kindOf(prop) === kindOf(as)) this.#held.set(name, held);
      else if (prop) this.#load(prop, held?.origin ? held.origin.value : inside);
    }
    this.#asked = this.#triggers();
    this.#shown = point;
  }

  // ---- inside

  #isUntouched(name: string): boolean {
    return this.#held.get(name)?.isUntouched ?? !this.#held.has(name);
  }

  #valueIn(prop: AnyProp): unknown {
    const { value, isPicked } = this.#held.get(prop.name) ?? NOTHING;
    return isPicked ? spelled(prop, value) : value;
  }

  /** Props come and go; what their names hold stays, and a default is for what nobody has given anything. */
  #take(props: readonly AnyProp[]): void {
    for (const prop of props) {
      const { name } = prop;
      const held = this.#held.get(name);
      const before = this.#last.get(name);
      this.#last.set(name, prop);
      const isSaved = !held && own(this.given, name) !== undefined;
      if (isSaved) this.#load(prop, own(this.given, name));
      else if (this.#isUntouched(name) && (!prop.optional || prop.hidden) && !prop.disabled)
        this.#holdDefault(prop);
      else if (held && kindOf(before!) !== kindOf(prop)) {
        this.#load(prop, held.origin ? held.origin.value : this.#valueIn(before!));
        const { isUntouched: _, ...read } = this.#held.get(name)!;
        this.#held.set(name, { ...read, ...(held.isUntouched && { isUntouched: true }) });
      }
      // What may be left out, and has a value, is there until somebody takes it away.
      const { value, isFine } = this.#held.get(name) ?? NOTHING;
      if (
        prop.optional &&
        !prop.hidden &&
        (isSaved || !before || this.isOn(before)) &&
        ((value ?? null) !== null || !isFine)
      )
        this.#open.add(name);
    }
    this.props = props;
  }

  #load(prop: AnyProp, value: unknown): void {
    const { isConverted, ...read } = this.#read(prop, value);
    const isPicked = isConverted && !isEmpty(value) && isChoice(prop);
    // Null is how the platform says that an optional prop has never been on.
    const isUntouched = value === null && prop.optional && !prop.hidden && { isUntouched: true as const };
    this.#held.set(prop.name, {
      ...read,
      origin: { value },
      isPicked,
      ...(isEmpty(value) && { whenEmpty: value }),
      ...isUntouched,
    });
  }

  #holdDefault(prop: AnyProp): void {
    if (!isEmpty(prop.default)) this.#load(prop, prop.default);
  }

  #isFilled(prop: AnyProp): boolean {
    const value = this.valueOf(prop.name);
    return this.isOn(prop) && !isPassive(prop) && !isEmpty(value) && !isSame(value, prop.default);
  }

  #isChecked(prop: AnyProp): boolean {
    return (
      !isPassive(prop) &&
      !prop.hidden &&
      this.isOn(prop) &&
      !prop.disabled &&
      !prop.readOnly &&
      !this.readOnly
    );
  }

  #isFine(prop: AnyProp, mayBeEmpty: boolean): boolean {
    const { value, isFine } = this.#held.get(prop.name) ?? NOTHING;
    return isFine && (mayBeEmpty || !isEmpty(value));
  }

  #trigger(name: string): Asked {
    const as = this.prop(name)!;
    return {
      as,
      value: this.valueOf(name),
      inside: this.#valueIn(as),
      held: this.#held.get(name),
      isOpen: this.#open.has(name),
    };
  }

  #triggers() {
    return new Map(
      this.props.filter((prop) => prop.reloadProps).map(({ name }) => [name, this.#trigger(name)]),
    );
  }

  #point(): Point {
    return { props: this.props, id: this.id, asked: new Map(this.#asked) };
  }

  #ask(
    trigger: string | undefined,
    chain: Pick<Pending, "undo" | "filled" | "length"> = {
      undo: trigger === undefined ? undefined : this.#shown,
      filled: [],
      length: 0,
    },
  ): void {
    const sent = this.sent();
    this.#asked = this.#triggers();
    this.failed = undefined;
    this.pending = { trigger, sent, ...chain };
    this.requests.push({ trigger, values: sent, id: this.id });
  }
}
