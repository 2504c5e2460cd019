"use client";

import { createFormControl } from "react-hook-form";
import { EMPTY, getOwn, setOwn } from "../core/drafts.ts";
import { fieldKey, propName } from "../core/field-key.ts";
import {
  needsAccount,
  openForm,
  reduce,
  type FormEvent,
  type FormState,
  type Memory,
  type Undo,
} from "../core/form-state.ts";
import { asksForOptions, contextFor, waitsFor } from "../core/readiness.ts";
import { isSame } from "../core/same.ts";
import { issuesOf } from "../core/validation.ts";
import { accessOf, appliesDefault, isOn, isShown } from "../core/visibility.ts";
import type { Translate } from "../i18n/translate.ts";
import type { ConfiguredProps } from "../wire/configured-props.ts";
import type { Component, ReloadReply } from "../wire/messages.ts";
import { keepThroughReset } from "../ui/keep-through-reset.ts";
import { afterPress, watchPresses } from "../ui/press.ts";
import { optionKey } from "../wire/option.ts";
import type { AnyProp } from "../wire/prop.ts";
import type { SomeDefinition } from "./definition.ts";
import { FieldSlot, type DraftForm } from "./field-slot.ts";
import {
  isSameView,
  labelIn,
  mayBeEmpty,
  viewField,
  viewForm,
  type FieldView,
  type FormView,
} from "./form-view.ts";
import { HostChecks, isPromise, type Checks } from "./host-checks.ts";
import { createListeners } from "./listeners.ts";
import { reveal } from "./reveal.ts";

/** What may differ from one render to the next. */
export interface StoreOptions {
  fieldFor(prop: AnyProp): SomeDefinition;
  t: Translate;
  readOnly: boolean;
  /** The host's own checks. */
  validate?: Checks;
  /** Called with the whole `configuredProps` whenever they differ from what the host last gave or was told. */
  onConfiguredPropsChange?(configuredProps: ConfiguredProps): void;
}

/** Something that happened to the values of a form, told when it is done. */
export interface Change {
  /**
   * `edit`, `discard`, `add` and `remove` are what a person did to a field, `back` an undo, `reset` a reset. `reload`: the platform answered
   * with other props. `host`: the host gave other values. `definition`: it gave the component anew. Whoever takes values
   * for a person (from a clipboard, say) has a word of its own.
   */
  origin: string;
  /** The field of an edit, which changes no other; for a reload, the prop whose edit asked for it: none on opening. */
  name?: string;
}

const FORM = Symbol("form");
const VALUES = Symbol("values");
const CHANGES = Symbol("changes");

/** A host that gives values back does so before it is told this many times more. */
const ECHOES = 100;

/** How long typing has to pause before a host's check is asked again, in milliseconds. */
const PAUSE = 300;

let opened = 0;

/**
 * One open form: its drafts in react-hook-form, its state in the reducer of `core`, and who watches what. Free of React,
 * so that a key press costs one field, however many there are.
 */
export class FormStore {
  /** Tells the forms apart that one place on the page has shown. */
  readonly serial = ++opened;
  readonly form: DraftForm = createFormControl<Record<string, unknown>>({
    resolver: (_, __, { names }) => this.#resolve(names),
    shouldFocusError: false,
  });
  options: StoreOptions;
  #state: FormState;
  #slots = new Map<string, FieldSlot>();
  /** Fields whose props left the form: their values come back with the props, and are not sent until then. */
  #parked = new Map<string, FieldSlot>();
  /** The host's values. Those under names that are no prop (yet) pass through, and all go back in the order they came. */
  #given: ConfiguredProps;
  /** The values that the host gave last, or was told of. */
  #known: ConfiguredProps;
  /** What a reset goes back to: what the form was opened with, or what the host has changed it to since. */
  #initial: ConfiguredProps;
  /** The values that the host gave last. */
  #passed: ConfiguredProps;
  /** What the host was told and has not given back yet. */
  #told: ConfiguredProps[] = [];
  #values?: ConfiguredProps;
  #view?: FormView;
  #isViewStale = true;
  #fieldViews = new Map<string, FieldView>();
  #listeners = createListeners<string | symbol, Change>();
  #contexts = new Map<string, number>();
  #elements = new Map<string, HTMLElement>();
  /** Ends the watch over presses and resets in the page of each field's element. */
  #unwatch = new Map<string, () => void>();
  #hostChecks = new HostChecks();
  /** Fields that a host's check has yet to answer for. */
  #checking = new Set<string>();
  /** Checks that wait for a pause in typing. */
  #due = new Map<string, ReturnType<typeof setTimeout>>();

  /**
   * `passed`: what the host passes, where that is another form's and not for this one. `due`: what it was told by the
   * form that stood here before, and may still give back.
   */
  constructor(
    component: Component,
    given: ConfiguredProps,
    dynamicPropsId: string | undefined,
    options: StoreOptions,
    passed = given,
    due: readonly ConfiguredProps[] = [],
  ) {
    this.options = options;
    this.#given = this.#initial = given;
    this.#known = this.#passed = passed;
    this.#told = [...due];
    this.#state = openForm(component, [], dynamicPropsId);
    this.form.subscribe({ formState: { errors: true }, callback: ({ name }) => this.#issuesChanged(name) });
    this.#takeProps();
  }

  // ---- reading

  get state(): FormState {
    return this.#state;
  }

  /** Whether the host has these values of this form: passed to it, or told by it. */
  hasShared(values: ConfiguredProps): boolean {
    return [this.#passed, this.#known, ...this.#told].some((shared) => isSame(shared, values));
  }

  /** What the host was told and has not given back, when it passes these values. */
  dueAfter(values: ConfiguredProps): readonly ConfiguredProps[] {
    return this.#told.slice(this.#echo(values) + 1);
  }

  subscribe = (listener: () => void): (() => void) => this.#listeners.add(FORM, listener);
  /** For those who show the values as they would be sent; a field's own draft is `subscribeField`'s. */
  subscribeValues = (listener: () => void): (() => void) => this.#listeners.add(VALUES, listener);
  subscribeField = (name: string, listener: () => void): (() => void) => this.#listeners.add(name, listener);
  /** For those who keep a history: every change, in the order they are made. */
  subscribeChanges = (listener: (change: Change) => void): (() => void) =>
    this.#listeners.add(CHANGES, listener);
  /** Tells of a change. */
  tell(origin: string, name?: string): void {
    this.#listeners.notify(CHANGES, { origin, name });
  }

  getForm = (): FormView => {
    if (this.#isViewStale || !this.#view)
      this.#view = viewForm(this.#state, this.#slots.values(), this.#view);
    this.#isViewStale = false;
    return this.#view;
  };

  getField = (name: string): FieldView | undefined => {
    const slot = this.#slots.get(name);
    const known = this.#fieldViews.get(name);
    if (!slot || known) return slot && known;
    const view = this.#viewField(slot);
    this.#fieldViews.set(name, view);
    return view;
  };

  /** The values as they would be sent now. */
  configuredProps = (): ConfiguredProps => {
    if (this.#values) return this.#values;
    const values: ConfiguredProps = {};
    for (const name of new Set([...Object.keys(this.#given), ...this.#slots.keys()])) {
      const isParked = this.#parked.has(name);
      const value = this.#slots.has(name)
        ? this.valueOf(name)
        : isParked
          ? undefined
          : getOwn(this.#given, name);
      if (value !== undefined) setOwn(values, name, value);
    }
    this.#values = values;
    return values;
  };

  /** What a field sends now; `undefined` when nothing. */
  valueOf(name: string): unknown {
    const slot = this.#slots.get(name);
    if (!slot || this.#isOn(slot.prop)) return slot?.wire;
    // A saved null goes back with the rest, although it opens no field.
    return slot.loaded.wire === null && slot.draft === undefined ? null : undefined;
  }

  draftOf(name: string): unknown {
    return this.#slots.get(name)?.draft;
  }

  /** The host's values, as it gave them last or as they were taken for it. */
  get given(): ConfiguredProps {
    return this.#given;
  }

  /** Names of all fields, those that left the form with their props included. */
  names(): readonly string[] {
    return [...this.#slots.keys(), ...this.#parked.keys()];
  }

  /** What a field is now, for `goBack`. */
  memoryOf(name: string): Memory | undefined {
    const isParked = this.#parked.has(name);
    const slot = this.#slots.get(name) ?? this.#parked.get(name);
    return (
      slot && { held: slot.held, isOpen: this.#state.opened.has(name), sent: this.valueOf(name), isParked }
    );
  }

  /** The draft as it was loaded. Set again, it is sent just as it came. */
  loadedDraftOf(name: string): unknown {
    return this.#slots.get(name)?.loadedDraft;
  }

  /** Whether there is something in the field. */
  isSet(name: string): boolean {
    return this.#slots.get(name)?.isSet === true;
  }

  /** Whether the field is empty, or holds what could be sent. */
  isSound(name: string): boolean {
    const slot = this.#slots.get(name);
    return slot !== undefined && this.#issues(slot, true).length === 0;
  }

  /** The values that a request for a field's options depends on. */
  contextOf(name: string): ConfiguredProps {
    const slot = this.#slots.get(name);
    return slot ? contextFor(slot.prop, this.#state.props, this.configuredProps()) : {};
  }

  /** A number for a context: the same for the same values, and saying nothing of them, so that no secret is in a key. */
  contextId(name: string): number {
    const context = optionKey([this.#state.dynamicPropsId, this.contextOf(name)]);
    const known = this.#contexts.get(context) ?? this.#contexts.size;
    this.#contexts.set(context, known);
    return known;
  }

  // ---- editing

  /** Takes an edit. Says whether what would be sent changed by it. */
  setDraft(name: string, draft: unknown): boolean {
    const slot = this.#slots.get(name);
    if (!slot) return false;
    const before = this.valueOf(name);
    slot.edit(draft);
    const isChanged = !isSame(before, this.valueOf(name));
    if (slot.error) this.#checkAgain(name);
    this.#fieldChanged(slot, isChanged);
    this.tell("edit", name);
    return isChanged;
  }

  /** Lets go of a saved value that the field cannot show. */
  discard(name: string): void {
    const slot = this.#slots.get(name);
    if (!slot) return;
    slot.put(EMPTY);
    this.form.clearErrors(slot.key);
    this.#fieldChanged(slot, true);
    this.tell("discard");
  }

  /** Checks a field and shows what is wrong with it. */
  check(name: string): void {
    clearTimeout(this.#due.get(name));
    this.#due.delete(name);
    afterPress(this.#elements.get(name)?.ownerDocument, () => {
      if (this.#slots.has(name)) void this.form.trigger(fieldKey(name));
    });
  }

  /** Checks a field that is being mended: at once by the kit's own checks, after a pause by the host's. */
  #checkAgain(name: string): void {
    clearTimeout(this.#due.get(name));
    if (!this.#checkOf(name)) this.check(name);
    else
      this.#due.set(
        name,
        setTimeout(() => this.check(name), PAUSE),
      );
  }

  /** The form has left the page, for good or for a while. */
  interrupt(): void {
    for (const timer of this.#due.values()) clearTimeout(timer);
    this.#hostChecks.interrupt();
  }

  /** The form is back on the page: it goes on with what was interrupted. */
  resume(): void {
    this.#hostChecks.resume();
    for (const name of this.#due.keys()) this.check(name);
  }

  addOptional(names: readonly string[]): void {
    for (const name of names) {
      const slot = this.#slots.get(name);
      // The last value comes back; the default is for the first time only.
      if (slot?.isUntouched) slot.putDefault();
    }
    this.dispatch({ type: "optionalAdded", names });
    this.#valuesChanged();
    this.tell("add");
  }

  removeOptional(names: readonly string[]): void {
    this.form.clearErrors(names.map(fieldKey));
    this.dispatch({ type: "optionalRemoved", names });
    this.#valuesChanged();
    this.tell("remove");
  }

  /** Takes values that the host changed, and names the fields they changed. The others keep what is being typed. */
  receive(given: ConfiguredProps): readonly string[] {
    if (!this.#isNews(given)) return [];
    this.#initial = given;
    return this.take(given, "host");
  }

  /** Gives every field what it was opened with, and names the fields that changed. */
  reset(): readonly string[] {
    const before = [...this.#slots.keys()].map((name) => [name, this.valueOf(name)] as const);
    for (const timer of this.#due.values()) clearTimeout(timer);
    this.#due.clear();
    this.form.clearErrors();
    for (const slot of this.#slots.values()) slot.put(EMPTY);
    this.#slots.clear();
    this.#parked.clear();
    this.#given = this.#initial;
    this.#state = reduce(this.#state, { type: "reset" });
    this.#takeProps();
    this.#refresh();
    this.#valuesChanged();
    this.tell("reset");
    return before.filter(([name, value]) => !isSame(value, this.valueOf(name))).map(([name]) => name);
  }

  /** Takes values in place of all there are, and names the fields that they changed. `origin`: who gives them. */
  take(given: ConfiguredProps, origin: string): readonly string[] {
    this.#given = given;
    const changed = [...this.#slots.values()].filter(
      ({ prop }) => !isSame(getOwn(given, prop.name), this.valueOf(prop.name)),
    );
    for (const [name, slot] of this.#parked) {
      const value = getOwn(given, name);
      if (value === undefined || isSame(value, slot.wire)) continue;
      slot.put(EMPTY);
      this.#parked.delete(name);
    }
    for (const slot of changed) slot.putSaved(given);
    this.form.clearErrors(changed.map((slot) => slot.key));
    const names = changed.map((slot) => slot.prop.name);
    for (const name of names) this.#redraw(name);
    this.dispatch({
      type: "optionalAdded",
      names: changed.filter((slot) => slot.isInUse).map((slot) => slot.prop.name),
    });
    this.#valuesChanged();
    this.tell(origin);
    return names;
  }

  /** Values that are written anew at each render are no news, nor those that come back from the host, however late. */
  #isNews(given: ConfiguredProps): boolean {
    const echo = this.#echo(given);
    const isNews = echo < 0 && !isSame(given, this.#passed) && !isSame(given, this.configuredProps());
    this.#told.splice(0, isNews ? this.#told.length : echo + 1);
    this.#passed = given;
    if (this.#told.length === 0) this.#known = given;
    // What came back may be of the form before: the host is to have this one's.
    if (echo >= 0) this.announce();
    return isNews;
  }

  /** Which of the values that it was told the host gives back; -1 for none. What it passed all along is not given back. */
  #echo(given: ConfiguredProps): number {
    const echo = this.#told.indexOf(given);
    return echo >= 0 || isSame(given, this.#passed)
      ? echo
      : this.#told.findIndex((told) => isSame(told, given));
  }

  /** Tells the host of values that it neither gave nor was told of. */
  announce(): void {
    const values = this.configuredProps();
    if (isSame(values, this.#known)) return;
    this.#known = values;
    // The host's own to change.
    const told = { ...values };
    this.#told = [...this.#told, told].slice(-ECHOES);
    this.options.onConfiguredPropsChange?.(told);
  }

  // ---- state

  dispatch(event: FormEvent): void {
    const before = this.#state;
    this.#state = reduce(before, event);
    if (this.#state.props !== before.props) this.#takeProps();
    this.#refresh();
  }

  /** Fields that hold something a person gave them: it is worth a word when they leave. */
  filledFields(): readonly AnyProp[] {
    return [...this.#slots.values()]
      .filter((slot) => slot.isFilled && this.#isOn(slot.prop))
      .map((slot) => slot.prop);
  }

  /** Takes the answer of a reload, and says which of the filled fields left the form with their props. */
  replaceProps(reply: ReloadReply, filled: readonly AnyProp[], undo: Undo | undefined): void {
    this.dispatch({ ...reply, type: "reloadAnswered" });
    const labels = filled
      .filter(({ name }) => !this.#slots.has(name))
      .map((prop) => labelIn(this.#state, prop));
    if (labels.length > 0) this.dispatch({ type: "valuesLeft", departure: { labels, undo } });
  }

  /** Goes back to fields as they were, and to the props that were there with them. */
  goBack(undo: Undo): void {
    const { fields, given } = undo;
    if (given) this.#given = given;
    this.dispatch({ type: "wentBack", undo });
    // What was off then is off again, although what is filled in stays on where its prop becomes optional.
    const off = [...fields].filter(([, memory]) => !memory?.isOpen).map(([name]) => name);
    this.dispatch({ type: "optionalRemoved", names: off });
    for (const [name, memory] of fields) {
      if (!memory) this.#parked.delete(name);
      if (!memory) continue;
      const { prop } = memory.held;
      let slot = this.#slots.get(name);
      if (!slot) {
        // A field that leaves with these props keeps what it holds now: it may come back.
        if (!memory.isParked) continue;
        slot = new FieldSlot(this.form, prop, this.options.fieldFor(prop));
        this.#parked.set(name, slot);
      }
      slot.restore(memory.held);
      this.form.clearErrors(slot.key);
      this.#redraw(name);
    }
    this.#valuesChanged();
    this.tell("back");
  }

  /** Takes a component's definition anew. One that is written out at each render is no news. */
  redefine(component: Component): void {
    if (isSame(this.#state.component, component)) return;
    this.dispatch({ type: "definitionChanged", component });
    this.announce();
    this.tell("definition");
  }

  /** The options changed (language, read-only, fields): what looks different by it is drawn anew. */
  reconfigure(options: StoreOptions): void {
    const { fieldFor, t, readOnly } = this.options;
    this.options = options;
    if (fieldFor !== options.fieldFor) this.#takeProps();
    if (fieldFor !== options.fieldFor || t !== options.t || readOnly !== options.readOnly) this.#refresh();
  }

  // ---- the controls on the page

  /** Remembers the control of a field, to lead the focus to it. */
  setElement(name: string, element: HTMLElement | null): void {
    this.#unwatch.get(name)?.();
    this.#unwatch.delete(name);
    if (!element) {
      this.#elements.delete(name);
      return;
    }
    this.#elements.set(name, element);
    const ends = [watchPresses(element.ownerDocument), keepThroughReset(element)];
    this.#unwatch.set(name, () => ends.forEach((end) => end()));
  }

  /** Leads the focus to a field's control. Says whether the control takes it. */
  focus(name: string): boolean {
    const element = this.#elements.get(name);
    const focusable = "input:not([type=hidden]), select, textarea, button, [tabindex]";
    const target = element?.matches(focusable) ? element : element?.querySelector<HTMLElement>(focusable);
    target?.focus();
    const shown = target ?? element;
    if (shown) reveal(shown);
    return target?.matches(":focus") === true;
  }

  /** Fields with an issue, in the order of the form. */
  invalidFields(): { name: string; label: string; message: string }[] {
    return this.getForm().fields.flatMap((name) => {
      const view = this.getField(name);
      const message = view?.errors[0];
      return view && message !== undefined ? [{ name, label: view.label, message }] : [];
    });
  }

  // ---- inside

  #isOn = (prop: AnyProp): boolean => isOn(prop, this.#state.opened);

  /** Makes the slots those of the props there are now: those that stay keep their drafts, those that go are parked. */
  #takeProps(): void {
    const before = this.#slots;
    this.#slots = new Map();
    const withValue: string[] = [];
    const changed: string[] = [];
    for (const prop of this.#state.props) {
      const { name } = prop;
      const definition = this.options.fieldFor(prop);
      const old = before.get(name) ?? this.#parked.get(name);
      const slot = old?.renewed(prop, definition) ?? new FieldSlot(this.form, prop, definition);
      if (!old && getOwn(this.#given, name) !== undefined) slot.putSaved(this.#given);
      else if (slot.isUntouched && appliesDefault(prop)) slot.putDefault();
      // A field that may be left out from now on stays where it is, if there is something in it.
      if (prop.optional && !prop.hidden && (!old || this.#isOn(old.prop)) && slot.isInUse)
        withValue.push(name);
      this.#slots.set(name, slot);
      this.#parked.delete(name);
      before.delete(name);
      if (slot !== old) changed.push(name);
    }
    for (const [name, slot] of before) {
      this.#parked.set(name, slot);
      this.#fieldViews.delete(name);
      this.form.clearErrors(slot.key);
    }
    if (withValue.length > 0) this.#state = reduce(this.#state, { type: "optionalAdded", names: withValue });
    this.#values = undefined;
    for (const name of changed) this.#redraw(name);
    this.#listeners.notify(VALUES);
  }

  #fieldChanged(slot: FieldSlot, isValueChanged: boolean): void {
    this.#redraw(slot.prop.name);
    if (isValueChanged) this.#valuesChanged(slot.prop);
  }

  #redraw(name: string): void {
    this.#fieldViews.delete(name);
    this.#listeners.notify(name);
  }

  #valuesChanged(by?: AnyProp): void {
    this.#values = undefined;
    this.#listeners.notify(VALUES);
    // Only what others wait for can change what they wait for.
    if (!by || by.type === "app" || asksForOptions(by)) this.#refresh();
    this.announce();
  }

  /** Draws again what something outside of it changed. */
  #refresh(slots: Iterable<FieldSlot> = this.#slots.values()): void {
    this.#isViewStale = true;
    for (const slot of slots) {
      const { name } = slot.prop;
      const known = this.#fieldViews.get(name);
      if (known && !isSameView(known, this.#viewField(slot))) this.#redraw(name);
    }
    this.#listeners.notify(FORM);
  }

  #viewField(slot: FieldSlot): FieldView {
    return viewField(slot, {
      ...this.options,
      state: this.#state,
      waitsFor: this.#waitsFor(slot.prop),
      isChecking: this.#checking.has(slot.prop.name),
    });
  }

  #waitsFor(prop: AnyProp): AnyProp | undefined {
    if (!asksForOptions(prop)) return undefined;
    return waitsFor(prop, {
      props: this.#state.props,
      isSet: (name) => this.#slots.get(name)?.isSet === true,
      isOn: this.#isOn,
      needsAccount: (slug) => needsAccount(this.#state, slug),
    });
  }

  #isChecked({ prop, definition }: FieldSlot): boolean {
    const access = accessOf(prop, this.options.readOnly);
    return !definition.passive && isShown(prop) && this.#isOn(prop) && access === "edit";
  }

  #issues(slot: FieldSlot, isEmptyFine = mayBeEmpty(this.#state, slot.prop)): string[] {
    return this.#isChecked(slot) ? issuesOf(slot, isEmptyFine, this.options.t) : [];
  }

  #checkOf(name: string) {
    const { validate = {} } = this.options;
    return Object.hasOwn(validate, name) ? validate[name] : undefined;
  }

  /** What the kit has to say against a field, or else the host. What was edited meanwhile is checked once more. */
  #allIssues(slot: FieldSlot): readonly string[] | Promise<readonly string[]> {
    const own = this.#issues(slot);
    const { name } = slot.prop;
    const check = this.#checkOf(name);
    if (own.length > 0 || !check || !this.#isChecked(slot) || !slot.isSet) return own;
    const { wire } = slot;
    const said = this.#hostChecks.issuesOf(name, check, wire, this.configuredProps(), this.options.t);
    if (!isPromise(said)) return said;
    this.#checking.add(name);
    this.#refresh([slot]);
    return said.then((issues) => {
      this.#checking.delete(name);
      this.#refresh([slot]);
      return slot.wire === wire ? issues : this.#allIssues(slot);
    });
  }

  /** React-hook-form's resolver: the issues of the fields asked for, or of all. */
  #resolve(keys: readonly string[] | undefined) {
    const asked = keys?.length
      ? keys.map((key) => this.#slots.get(propName(key))).filter((slot) => slot !== undefined)
      : [...this.#slots.values()];
    const answers = asked.map((slot) => this.#allIssues(slot));
    const read = (all: readonly (readonly string[])[]) => {
      const errors: Record<string, { type: string; message: string }> = {};
      for (const [index, slot] of asked.entries()) {
        const issues = all[index] ?? [];
        if (issues.length > 0) errors[slot.key] = { type: "issue", message: issues.join("\n") };
      }
      return { values: {}, errors };
    };
    // At once where that can be: a person who leaves a field sees what is wrong with it in the same frame.
    const now = answers.filter((answer): answer is readonly string[] => !isPromise(answer));
    if (now.length === answers.length) return read(now);
    return Promise.all(answers.map(async (answer) => answer)).then(read);
  }

  #issuesChanged(key: string | undefined): void {
    const slot = key === undefined ? undefined : this.#slots.get(propName(key));
    this.#refresh(slot ? [slot] : undefined);
  }
}
