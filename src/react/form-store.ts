import { createFormControl } from "react-hook-form";
import { load, wireOf, EMPTY, getOwn, setOwn, type Loaded } from "../core/drafts.ts";
import { fieldKey, propName } from "../core/field-key.ts";
import { needsAccount, openForm, reduce, type FormEvent, type FormState, type Undo } from "../core/form-state.ts";
import { asksForOptions, contextFor, waitsFor } from "../core/readiness.ts";
import { isSame } from "../core/same.ts";
import { issuesOf, isUnset } from "../core/validation.ts";
import { accessOf, appliesDefault, isOn, isShown, labelOf, type Access } from "../core/visibility.ts";
import type { Translate } from "../i18n/translate.ts";
import type { ConfiguredProps } from "../wire/configured-props.ts";
import type { Component, ReloadReply } from "../wire/messages.ts";
import type { AnyProp } from "../wire/prop.ts";
import type { FieldDefinition } from "./definition.ts";
import { createListeners } from "./listeners.ts";

/** A definition for some prop; that it fits the prop is the registry's promise. */
// oxlint-disable-next-line typescript/no-explicit-any -- as in core/drafts: the registry pairs props and definitions
export type SomeDefinition = FieldDefinition<any, any>;

/** What may differ from one render to the next. */
export interface StoreOptions {
  fieldFor(prop: AnyProp): SomeDefinition;
  t: Translate;
  readOnly: boolean;
  /** Called with the whole `configuredProps` whenever they differ from what the host last gave or was told. */
  onConfiguredPropsChange?(configuredProps: ConfiguredProps): void;
}

/** A field as it is drawn. The object is new when, and only when, something in it changed. */
export interface FieldView {
  prop: AnyProp;
  label: string;
  definition: SomeDefinition;
  draft: unknown;
  errors: readonly string[];
  access: Access;
  isRequired: boolean;
  /** A saved value that this field cannot show: it is kept until the field is edited or the value is discarded. */
  unreadable?: unknown;
  /** Must be set before this field's options can be asked for. */
  waitsFor?: { name: string; label: string };
  /** The field's change made the form ask for other props. */
  isReloading: boolean;
}

/** The form's list of fields, and whatever is not of one field. */
export interface FormView {
  state: FormState;
  /** Names of the fields on screen, in order. */
  fields: readonly string[];
  /** Optional props that are off. */
  offered: readonly { name: string; label: string }[];
}

interface Field {
  prop: AnyProp;
  definition: SomeDefinition;
  key: string;
  loaded: Loaded;
  /** The draft that `loaded` made, as react-hook-form holds it. */
  loadedDraft: unknown;
  /** The draft that `wire` was computed from. */
  wireDraft: unknown;
  wire: unknown;
  view?: FieldView;
  element?: HTMLElement | null;
}

const FORM = Symbol("form");

let opened = 0;

/**
 * One open form: its drafts in react-hook-form, its state in the reducer of `core`, and who watches what. React-free but
 * for react-hook-form, so that a key press costs one field, however many there are.
 */
export class FormStore {
  /** Tells the forms apart that one place on the page has shown. */
  readonly serial = ++opened;
  options: StoreOptions;
  readonly form = createFormControl<Record<string, unknown>>({
    resolver: (_, __, { names }) => this.#resolve(names),
    shouldFocusError: false,
  });
  #state: FormState;
  #fields = new Map<string, Field>();
  /** Fields whose props left the form: their values come back with the props, and are not sent until then. */
  #parked = new Map<string, Field>();
  /** Saved values under names that are no prop (yet): they pass through. */
  #carried: ConfiguredProps;
  /** The names in the order the host gave them: values go back in the order they came. */
  #given: readonly string[];
  #values?: ConfiguredProps;
  #known: ConfiguredProps;
  #listeners = createListeners<string | typeof FORM>();
  #view?: FormView;
  #lastView?: FormView;
  #contexts = new Map<string, number>();

  constructor(component: Component, given: ConfiguredProps, dynamicPropsId: string | undefined, options: StoreOptions) {
    this.options = options;
    this.#known = given;
    this.#given = Object.keys(given);
    this.#carried = { ...given };
    const saved = component.props.filter((prop) => prop.optional && (getOwn(given, prop.name) ?? undefined) !== undefined);
    this.#state = openForm(component, saved.map((prop) => prop.name), dynamicPropsId);
    this.form.subscribe({ formState: { errors: true }, callback: ({ name }) => this.#errorsChanged(name) });
    this.#takeProps();
  }

  // ---- reading

  get state(): FormState {
    return this.#state;
  }

  /** The values that the host gave last, or was told of. */
  get known(): ConfiguredProps {
    return this.#known;
  }

  subscribe = (listener: () => void): (() => void) => this.#listeners.add(FORM, listener);
  subscribeField = (name: string, listener: () => void): (() => void) => this.#listeners.add(name, listener);

  getForm = (): FormView => {
    this.#view ??= this.#buildView();
    return this.#view;
  };

  getField = (name: string): FieldView | undefined => {
    const field = this.#fields.get(name);
    if (field) field.view ??= this.#buildField(field);
    return field?.view;
  };

  /** The values as they would be sent now. */
  configuredProps = (): ConfiguredProps => {
    if (this.#values) return this.#values;
    const values: ConfiguredProps = {};
    const put = (name: string) => {
      const field = this.#fields.get(name);
      const value = field ? this.#valueOf(field) : getOwn(this.#carried, name);
      if (value !== undefined) setOwn(values, name, value);
    };
    for (const name of this.#given) put(name);
    for (const name of this.#fields.keys()) if (!Object.hasOwn(values, name)) put(name);
    this.#values = values;
    return values;
  };

  /** What a field sends now; `undefined` when nothing. */
  valueOf(name: string): unknown {
    const field = this.#fields.get(name);
    return field && this.#valueOf(field);
  }

  draftOf(name: string): unknown {
    const field = this.#fields.get(name);
    return field && this.form.getValues(field.key);
  }

  /** Whether a value could be sent for the field as it stands: it is empty, or nothing is wrong with it. */
  isSound(name: string): boolean {
    const field = this.#fields.get(name);
    return field !== undefined && (this.#draft(field) === undefined || this.#issues(field).every((i) => i === this.options.t("issue.required")));
  }

  /** The values that a request for a field's options depends on. */
  contextOf(name: string): ConfiguredProps {
    const field = this.#fields.get(name);
    return field ? contextFor(field.prop, this.#state.props, this.configuredProps()) : {};
  }

  /** A number for a context: the same for the same values, and saying nothing of them, so that no secret is in a key. */
  contextId(name: string): number {
    const context = JSON.stringify([this.#state.dynamicPropsId, this.contextOf(name)]);
    const known = this.#contexts.get(context);
    if (known !== undefined) return known;
    this.#contexts.set(context, this.#contexts.size);
    return this.#contexts.size - 1;
  }

  // ---- editing

  /** Takes an edit. Says whether what would be sent changed by it. */
  setDraft(name: string, draft: unknown): boolean {
    const field = this.#fields.get(name);
    if (!field) return false;
    const before = this.#valueOf(field);
    this.form.setValue(field.key, draft);
    if (field.loaded.isUnreadable && draft !== undefined) field.loaded = EMPTY;
    const changed = !isSame(before, this.#valueOf(field));
    if (this.#error(field)) void this.form.trigger(field.key);
    this.#fieldChanged(field, changed);
    return changed;
  }

  /** Lets go of a saved value that the field cannot show. */
  discard(name: string): void {
    const field = this.#fields.get(name);
    if (!field) return;
    this.#putLoaded(field, EMPTY);
    this.form.clearErrors(field.key);
    this.#fieldChanged(field, true);
  }

  /** Checks a field and shows what is wrong with it. */
  check(name: string): void {
    const field = this.#fields.get(name);
    if (field) void this.form.trigger(field.key);
  }

  addOptional(names: readonly string[]): void {
    this.dispatch({ type: "optionalAdded", names });
    for (const name of names) {
      const field = this.#fields.get(name);
      // The last value comes back; the default is for the first time only.
      if (field && this.#draft(field) === undefined && field.loaded === EMPTY) this.#putLoaded(field, this.#defaultOf(field));
    }
    this.#valuesChanged();
  }

  removeOptional(names: readonly string[]): void {
    this.dispatch({ type: "optionalRemoved", names });
    this.form.clearErrors(names.map(fieldKey));
    this.#valuesChanged();
  }

  /** Takes values that the host changed. Fields whose value is the same keep what is being typed. */
  receive(given: ConfiguredProps): readonly string[] {
    const current = this.configuredProps();
    this.#known = given;
    if (isSame(given, current)) return [];
    this.#given = Object.keys(given);
    this.#carried = { ...given };
    const changed = [...this.#fields.values()].filter((field) => !isSame(getOwn(given, field.prop.name), this.#valueOf(field)));
    for (const field of changed) {
      const { prop, definition } = field;
      this.#putLoaded(field, load(definition, prop, getOwn(given, prop.name)));
      field.view = undefined;
    }
    const added = changed.filter(({ prop }) => prop.optional && getOwn(given, prop.name) !== undefined);
    if (added.length > 0) this.dispatch({ type: "optionalAdded", names: added.map(({ prop }) => prop.name) });
    this.form.clearErrors(changed.map((field) => field.key));
    for (const { prop } of changed) this.#listeners.notify(prop.name);
    this.#valuesChanged();
    return changed.map(({ prop }) => prop.name);
  }

  /** Tells the host of values that it neither gave nor was told of. */
  announce(): void {
    const values = this.configuredProps();
    if (isSame(values, this.#known)) return;
    this.#known = values;
    this.options.onConfiguredPropsChange?.(values);
  }

  // ---- state

  dispatch(event: FormEvent): void {
    const before = this.#state;
    this.#state = reduce(before, event);
    if (this.#state.props !== before.props) this.#takeProps();
    this.#refresh();
  }

  /** Takes the answer of a reload, and says so where values left the form with their props. */
  replaceProps(reply: ReloadReply, undo: Undo | undefined): void {
    const filled = [...this.#fields.values()].filter((field) => this.#isFilled(field));
    this.dispatch({ ...reply, type: "reloadAnswered" });
    const labels = filled.filter(({ prop }) => !this.#fields.has(prop.name)).map(({ prop }) => this.#label(prop));
    if (labels.length > 0) this.dispatch({ type: "valuesLeft", departure: { labels, undo } });
  }

  /** The options changed (language, read-only, fields): everything is drawn anew. */
  reconfigure(options: StoreOptions): void {
    const { fieldFor, t, readOnly } = this.options;
    this.options = options;
    if (fieldFor === options.fieldFor && t === options.t && readOnly === options.readOnly) return;
    for (const field of this.#fields.values()) field.definition = options.fieldFor(field.prop);
    this.#refresh(true);
  }

  // ---- the controls on the page

  /** Remembers the control of a field, to lead the focus to it. */
  setElement(name: string, element: HTMLElement | null): void {
    const field = this.#fields.get(name);
    if (field) field.element = element;
  }

  focus(name: string): void {
    const element = this.#fields.get(name)?.element;
    const focusable = "input:not([type=hidden]), select, textarea, button, [tabindex]";
    const target = element?.matches(focusable) ? element : element?.querySelector<HTMLElement>(focusable);
    target?.focus();
    (target ?? element)?.scrollIntoView?.({ block: "nearest" });
  }

  /** Fields with an issue, in the order of the form. */
  invalidFields(): { name: string; label: string; message: string }[] {
    return this.getForm().fields.flatMap((name) => {
      const view = this.getField(name);
      return view && view.errors.length > 0 ? [{ name, label: view.label, message: view.errors[0]! }] : [];
    });
  }

  // ---- inside

  #draft = (field: Field): unknown => this.form.getValues(field.key);
  #error = (field: Field) => this.form.getFieldState(field.key).error?.message;
  #isOn = (prop: AnyProp): boolean => isOn(prop, this.#state.opened);

  #wire(field: Field): unknown {
    const draft = this.#draft(field);
    if (draft === field.loadedDraft && field.loaded.keepsWire) return field.loaded.wire;
    if (field.wireDraft !== draft) {
      field.wireDraft = draft;
      field.wire = wireOf(field.definition, field.prop, draft, field.loaded, field.loadedDraft);
    }
    return field.wire;
  }

  #valueOf(field: Field): unknown {
    const { prop, definition, loaded } = field;
    if (definition.passive) return loaded.wire;
    if (!this.#isOn(prop)) return loaded.wire === null && this.#draft(field) === undefined ? null : undefined;
    return this.#wire(field);
  }

  #putLoaded(field: Field, loaded: Loaded): void {
    this.form.setValue(field.key, loaded.draft);
    field.loaded = loaded;
    field.loadedDraft = this.#draft(field);
    field.wireDraft = field.wire = undefined;
    field.view = undefined;
  }

  /** Whether the field holds something that somebody gave it. */
  #isFilled(field: Field): boolean {
    const value = this.#valueOf(field);
    return !field.definition.passive && !isUnset(value) && !("default" in field.prop && isSame(value, field.prop.default));
  }

  #defaultOf({ prop, definition }: Field): Loaded {
    const value = "default" in prop ? prop.default : undefined;
    return isUnset(value) ? EMPTY : load(definition, prop, value);
  }

  /** Makes the fields those of the props there are now: those that stay keep their drafts, those that go are parked. */
  #takeProps(): void {
    const before = this.#fields;
    this.#fields = new Map();
    for (const prop of this.#state.props) {
      const definition = this.options.fieldFor(prop);
      const old = before.get(prop.name) ?? this.#parked.get(prop.name);
      before.delete(prop.name);
      this.#parked.delete(prop.name);
      this.#fields.set(prop.name, old ? this.#renewed(old, prop, definition) : this.#opened(prop, definition));
    }
    for (const [name, field] of before) {
      this.#parked.set(name, field);
      this.form.clearErrors(field.key);
    }
    this.#values = undefined;
  }

  #opened(prop: AnyProp, definition: SomeDefinition): Field {
    const field: Field = { prop, definition, key: fieldKey(prop.name), loaded: EMPTY, loadedDraft: undefined, wireDraft: undefined, wire: undefined };
    const saved = getOwn(this.#carried, prop.name);
    const isSaved = saved !== undefined;
    if (isSaved && prop.optional && saved !== null && !this.#state.opened.has(prop.name)) {
      this.#state = reduce(this.#state, { type: "optionalAdded", names: [prop.name] });
    }
    const loaded = isSaved ? load(definition, prop, saved) : appliesDefault(prop) ? this.#defaultOf(field) : EMPTY;
    if (loaded !== EMPTY) this.#putLoaded(field, loaded);
    return field;
  }

  /** A field whose prop came anew: its draft stays, unless the prop became one of another kind. */
  #renewed(field: Field, prop: AnyProp, definition: SomeDefinition): Field {
    if (field.prop === prop && field.definition === definition) return field;
    const sameKind = field.prop.type === prop.type && field.definition.Widget === definition.Widget;
    const wire = sameKind ? undefined : this.#wire(field);
    const next = { ...field, prop, definition, view: undefined };
    if (!sameKind) this.#putLoaded(next, load(definition, prop, wire));
    else if (this.#draft(next) === undefined && next.loaded === EMPTY && appliesDefault(prop)) this.#putLoaded(next, this.#defaultOf(next));
    return next;
  }

  #fieldChanged(field: Field, valueChanged: boolean): void {
    field.view = undefined;
    this.#listeners.notify(field.prop.name);
    if (valueChanged) this.#valuesChanged(field.prop);
  }

  #valuesChanged(by?: AnyProp): void {
    this.#values = undefined;
    // Only what others wait for can change what they wait for.
    if (!by || by.type === "app" || asksForOptions(by)) this.#refresh();
    this.announce();
  }

  /** Redraws the fields whose view changed by something outside of them. */
  #refresh(all = false): void {
    this.#view = undefined;
    for (const [name, field] of this.#fields) {
      if (!field.view) continue;
      const next = this.#buildField(field);
      if (!all && isSameView(field.view, next)) continue;
      field.view = next;
      this.#listeners.notify(name);
    }
    this.#listeners.notify(FORM);
  }

  #buildField(field: Field): FieldView {
    const { prop, definition, loaded } = field;
    const { t, readOnly } = this.options;
    const draft = this.#draft(field);
    const error = this.#error(field);
    const isUnreadable = loaded.isUnreadable && draft === undefined;
    const access = accessOf(prop, readOnly);
    const missing = asksForOptions(prop) ? this.#waitsFor(prop) : undefined;
    const { reload } = this.#state;
    return {
      prop,
      label: this.#label(prop),
      definition,
      draft,
      errors: error ? error.split("\n") : isUnreadable ? [t("issue.unreadable", { type: prop.type })] : NO_ERRORS,
      access,
      isRequired: !prop.optional && access === "edit" && !this.#mayBeEmpty(prop) && !definition.passive,
      ...(isUnreadable && { unreadable: loaded.wire }),
      ...(missing && { waitsFor: { name: missing.name, label: this.#label(missing) } }),
      isReloading: reload.phase === "pending" && reload.trigger === prop.name,
    };
  }

  #buildView(): FormView {
    const shown = [...this.#fields.values()].filter(({ prop }) => isShown(prop));
    const fields = shown.filter(({ prop }) => this.#isOn(prop)).map(({ prop }) => prop.name);
    const offered = shown.filter(({ prop }) => !this.#isOn(prop)).map(({ prop }) => ({ name: prop.name, label: this.#label(prop) }));
    const before = this.#lastView;
    this.#lastView = {
      state: this.#state,
      fields: before && isSame(before.fields, fields) ? before.fields : fields,
      offered: before && isSame(before.offered, offered) ? before.offered : offered,
    };
    return this.#lastView;
  }

  #waitsFor(prop: AnyProp): AnyProp | undefined {
    return waitsFor(prop, {
      props: this.#state.props,
      isSet: (name) => !isUnset(this.valueOf(name)),
      isOn: this.#isOn,
      needsAccount: (slug) => needsAccount(this.#state, slug),
    });
  }

  /** An app is known by its name, beside whatever its prop is called. */
  #label(prop: AnyProp): string {
    const app = prop.type === "app" ? this.#state.apps.get(prop.app ?? "") : undefined;
    if (!app) return labelOf(prop);
    return prop.label && !prop.label.includes(app.name) ? `${prop.label} · ${app.name}` : (prop.label ?? app.name);
  }

  #mayBeEmpty = (prop: AnyProp): boolean => prop.type === "app" && !needsAccount(this.#state, prop.app ?? "");

  #issues(field: Field): string[] {
    const { prop, definition, loaded } = field;
    if (definition.passive || !isShown(prop) || !this.#isOn(prop) || accessOf(prop, this.options.readOnly) !== "edit") return [];
    const draft = this.#draft(field);
    return issuesOf(
      { codec: definition, prop, draft, loaded, wire: this.#wire(field), mayBeEmpty: this.#mayBeEmpty(prop) },
      this.options.t,
    );
  }

  /** React-hook-form's resolver: the issues of the fields asked for, or of all. */
  #resolve(keys: readonly string[] | undefined) {
    const fields = keys && keys.length > 0 ? keys.map((key) => this.#fields.get(propName(key))) : [...this.#fields.values()];
    const errors: Record<string, { type: string; message: string }> = {};
    for (const field of fields) {
      const issues = field ? this.#issues(field) : [];
      if (field && issues.length > 0) errors[field.key] = { type: "issue", message: issues.join("\n") };
    }
    return { values: {}, errors };
  }

  #errorsChanged(key: string | undefined): void {
    const fields = key ? [this.#fields.get(propName(key))] : [...this.#fields.values()];
    for (const field of fields) {
      if (!field?.view) continue;
      const next = this.#buildField(field);
      if (isSameView(field.view, next)) continue;
      field.view = next;
      this.#listeners.notify(field.prop.name);
    }
    // The summary of a refused submit follows what is mended.
    if (this.#state.submit.phase === "refused") this.#view = undefined;
    this.#listeners.notify(FORM);
  }
}

const NO_ERRORS: readonly string[] = [];

function isSameView(a: FieldView, b: FieldView): boolean {
  return (Object.keys(b) as (keyof FieldView)[]).every((key) => a[key] === b[key] || (typeof b[key] === "object" && key !== "definition" && isSame(a[key], b[key])))
    && Object.keys(a).length === Object.keys(b).length;
}
