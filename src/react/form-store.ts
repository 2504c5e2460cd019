"use client";

import {
  attachedField,
  configuredProps,
  contextOf,
  isSetIn,
  isSound,
  requestValues,
  valueOf,
} from "../core/form/select.ts";
import { wireValue } from "../core/form/field.ts";
import { snapshotOf, type FieldSnapshot } from "../core/form/snapshot.ts";
import { openForm, type FormState, type Opening, type Rules } from "../core/form/state.ts";
import { transact, type FormEvent, type Transaction } from "../core/form/transact.ts";
import type { Effect } from "../core/form/effects.ts";
import type { Sources, Suppliers } from "../core/sources.ts";
import { optionKey } from "../wire/option.ts";
import type { ConfiguredProps } from "../wire/configured-props.ts";
import type { AnyProp } from "../wire/prop.ts";
import type { SomeDefinition } from "./definition.ts";
import { FieldChecks } from "./field-checks.ts";
import { createFocus } from "./focus.ts";
import type { SourceSupport } from "./form-view.ts";
import { FormViews } from "./form-views.ts";
import type { Checks } from "./host-checks.ts";
import { createListeners } from "./listeners.ts";
import { createEffects, type EffectTargets } from "./run-effects.ts";

/** What may differ from one render to the next. */
export interface StoreOptions extends Rules {
  fieldFor(prop: AnyProp): SomeDefinition;
  /** The host's own checks, by prop name. */
  validate?: Checks;
  sources?: SourceSupport;
  suppliers?: Suppliers;
}

let opened = 0;

/**
 * One open form: holds its state, runs transactions and notifies subscribers of the fields that changed. Doesn't depend on
 * React, so that a key press renders one field, however many there are.
 */
export class FormStore extends FormViews {
  /** Distinguishes forms shown one after another in the same place. */
  readonly serial = ++opened;
  override readonly checks: FieldChecks;
  readonly #focus = createFocus();
  readonly #effects: ReturnType<typeof createEffects>;
  readonly #listeners = createListeners<"transaction", Transaction>();
  readonly #contexts = new Map<string, number>();
  /** Pending effects. Running one may dispatch another event. */
  readonly #queue: Effect[] = [];
  #isRunning = false;
  #isInterrupted = false;
  #options: StoreOptions;
  #state: FormState;

  constructor(opening: Opening, options: StoreOptions, targets: () => EffectTargets) {
    super();
    this.#options = options;
    this.#state = openForm(opening, options);
    this.checks = new FieldChecks({
      state: () => this.#state,
      rules: () => this.#options,
      hostChecks: () => this.#options.validate,
      pageOf: this.#focus.pageOf,
      onChange: (name) => this.refresh(name === undefined ? undefined : [name]),
    });
    this.#effects = createEffects(targets, this.checks, (event) => this.dispatch(event));
  }

  override get state(): FormState {
    return this.#state;
  }

  override get options(): StoreOptions {
    return this.#options;
  }

  /** Applies an event. All changes go through here. */
  dispatch = (event: FormEvent): void => {
    const transaction = transact(this.#state, event, this.#options);
    this.#state = transaction.after;
    this.changed(transaction);
    if (transaction.before !== transaction.after) this.#listeners.notify("transaction", transaction);
    this.#queue.push(...transaction.effects);
    if (this.#isRunning) return;
    this.#isRunning = true;
    try {
      // Effects of nested events run after those already queued.
      for (let effect = this.#queue.shift(); effect; effect = this.#queue.shift()) this.#effects.run(effect);
    } finally {
      this.#isRunning = false;
    }
  };

  // ---- reading

  /** Subscribes to every change, in order; for histories. */
  subscribeTransactions = (listener: (transaction: Transaction) => void): (() => void) =>
    this.#listeners.add("transaction", listener);

  /** The values to run with while the form is edited: those to send, and the samples of sources. */
  requestValues = (): ConfiguredProps => requestValues(this.#state);
  /** The values as they would be sent now. */
  configuredProps = (): ConfiguredProps => configuredProps(this.#state);
  /** Where the other values come from. */
  sources = (): Sources => this.#state.host.sources.lastReported;
  /** What a field sends now; `undefined` when nothing. */
  override valueOf = (name: string): unknown => valueOf(this.#state, name);
  /** The value that was entered in a field, wherever it comes from now. */
  keptOf = (name: string): unknown => {
    const field = attachedField(this.#state, name);
    return field && wireValue(field);
  };
  draftOf = (name: string): unknown => attachedField(this.#state, name)?.draft;
  /** What a field is now, for a restore. */
  snapshotOf = (name: string): FieldSnapshot | undefined => snapshotOf(this.#state, name);
  /** Whether there is something in the field. */
  isSet = (name: string): boolean => isSetIn(this.#state, name);
  /** Whether the field is empty, or holds what could be sent. */
  isSound = (name: string): boolean => isSound(this.#state, name, this.#options);
  /** The values that a request for a field's options depends on. */
  contextOf = (name: string): ConfiguredProps => contextOf(this.#state, name);

  /** A number for a context: the same for the same values, and saying nothing of them, so that no secret is in a key. */
  contextId(name: string): number {
    const context = optionKey([this.#state.dynamicPropsId, this.contextOf(name)]);
    const known = this.#contexts.get(context) ?? this.#contexts.size;
    this.#contexts.set(context, known);
    return known;
  }

  /** Fields with an issue, in the order of the form. */
  invalidFields(): { name: string; label: string; message: string }[] {
    return this.getForm().fields.flatMap((name) => {
      const view = this.getField(name);
      const message = view?.errors[0];
      return view && message !== undefined ? [{ name, label: view.label, message }] : [];
    });
  }

  // ---- the page

  /** Registers the control of a field, to focus it later. */
  setElement = this.#focus.setElement;
  /** Focuses a field's control. Returns whether it took the focus. */
  focus = this.#focus.focus;

  /** Applies changed options (language, read-only, fields) and renders affected fields again. */
  reconfigure(options: StoreOptions): void {
    const before = this.#options;
    this.#options = options;
    const isRebound = before.fieldFor !== options.fieldFor;
    const isResupplied = before.sources !== options.sources || before.suppliers !== options.suppliers;
    if (isRebound) this.dispatch({ type: "rulesChanged" });
    if (isResupplied) this.dispatch({ type: before.sources ? "samplesChanged" : "sourcesLearned" });
    if (isRebound || isResupplied || before.t !== options.t || before.readOnly !== options.readOnly)
      this.refresh();
  }

  /** The form left the page, perhaps temporarily: interrupts pending work. */
  interrupt(): void {
    this.#isInterrupted = true;
    this.#effects.interrupt();
    this.checks.interrupt();
  }

  /** The form is back on the page: resumes interrupted work. */
  resume(): void {
    if (!this.#isInterrupted) return;
    this.#isInterrupted = false;
    this.checks.resume();
    this.dispatch({ type: "resumed" });
  }
}
