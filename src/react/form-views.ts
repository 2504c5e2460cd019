import { asksForOptions } from "../core/readiness.ts";
import { attachedField, configuredProps, statusOf } from "../core/form/select.ts";
import type { FieldState } from "../core/form/field.ts";
import { byName } from "../core/form/props.ts";
import type { FormState } from "../core/form/state.ts";
import type { Transaction } from "../core/form/transact.ts";
import type { FieldChecks } from "./field-checks.ts";
import {
  isSameView,
  viewField,
  viewForm,
  type FieldView,
  type FormView,
  type SourceSupport,
} from "./form-view.ts";
import { createListeners } from "./listeners.ts";
import type { Translate } from "../i18n/translate.ts";

const FORM = Symbol("form");
const VALUES = Symbol("values");

/** Views for rendering. A view stays the same object until something in it changes; only then are its subscribers notified. */
export abstract class FormViews {
  abstract readonly state: FormState;
  abstract readonly options: { t: Translate; readOnly: boolean; sources?: SourceSupport };
  abstract readonly checks: Pick<FieldChecks, "errorOf" | "isChecking">;
  readonly #listeners = createListeners<string | symbol>();
  readonly #fields = new Map<string, FieldView>();
  #form?: FormView;
  #isStale = true;

  subscribe = (listener: () => void): (() => void) => this.#listeners.add(FORM, listener);
  /** Subscribes to the values to send; for a single draft, use `subscribeField`. */
  subscribeValues = (listener: () => void): (() => void) => this.#listeners.add(VALUES, listener);
  subscribeField = (name: string, listener: () => void): (() => void) => this.#listeners.add(name, listener);

  getForm = (): FormView => {
    if (this.#isStale || !this.#form) this.#form = viewForm(this.state, this.#form);
    this.#isStale = false;
    return this.#form;
  };

  getField = (name: string): FieldView | undefined => {
    const field = attachedField(this.state, name);
    const known = this.#fields.get(name);
    if (!field || known) return field && known;
    const view = this.#viewField(field);
    this.#fields.set(name, view);
    return view;
  };

  /** Updates the views that a transaction affects. */
  protected changed({ before, after }: Transaction): void {
    if (before === after) return;
    const names = changedFields(before, after);
    for (const name of names) this.#redraw(name);
    const status = statusOf(before);
    const isGateChanged = names.some(
      (name) => isGate(after.fields.get(name)) || isGate(before.fields.get(name)),
    );
    if (isGateChanged || statusOf(after, status) !== status) this.refresh();
    if (configuredProps(before) !== configuredProps(after) || before.host.sources !== after.host.sources)
      this.#listeners.notify(VALUES);
  }

  /** Updates fields after a change outside of them. */
  protected refresh(names: Iterable<string> = [...this.#fields.keys()]): void {
    this.#isStale = true;
    for (const name of names) {
      const known = this.#fields.get(name);
      const field = attachedField(this.state, name);
      if (known && field && !isSameView(known, this.#viewField(field))) this.#redraw(name);
    }
    this.#listeners.notify(FORM);
  }

  #redraw(name: string): void {
    this.#fields.delete(name);
    this.#listeners.notify(name);
  }

  #viewField(field: FieldState): FieldView {
    const { checks, options, state } = this;
    const { name } = field.prop;
    const issues = { error: checks.errorOf(name), isChecking: checks.isChecking(name) };
    return viewField(state, field, { ...options, ...issues });
  }
}

/** Names of fields that were changed, added or removed. */
function changedFields(before: FormState, after: FormState): string[] {
  if (before.props !== after.props)
    return [...new Set([...before.fields.keys(), ...after.fields.keys()])].filter(
      (name) => attachedField(before, name) !== attachedField(after, name),
    );
  if (before.fields === after.fields) return [];
  return [...byName(after.props).keys()].filter((name) => before.fields.get(name) !== after.fields.get(name));
}

/** Whether other fields may wait for this one. */
const isGate = (field: FieldState | undefined): boolean =>
  field !== undefined &&
  (field.prop.type === "app" || field.source !== undefined || asksForOptions(field.prop));
