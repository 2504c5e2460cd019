"use client";

import { createFormControl, type Control } from "react-hook-form";
import { isSet, wireValue } from "../core/form/field.ts";
import { fieldKey, propName } from "../core/field-key.ts";
import {
  attachedField,
  attachedFields,
  configuredProps,
  fieldIssues,
  isChecked,
} from "../core/form/select.ts";
import type { FieldState } from "../core/form/field.ts";
import type { FormState, Rules } from "../core/form/state.ts";
import { afterPress } from "../ui/press.ts";
import { HostChecks, isPromise, type Checks } from "./host-checks.ts";

/** How long typing has to pause before a host's check is asked again, in milliseconds. */
const PAUSE_MS = 300;

/** The form to validate. */
export interface CheckedForm {
  state(): FormState;
  rules(): Rules;
  /** The host's own checks, by prop name. */
  hostChecks(): Checks | undefined;
  /** The page that a field's control is in. */
  pageOf(name: string): Document | undefined;
  /** Called when the issues of a field have changed, or without a name, those of all fields. */
  onChange(name?: string): void;
}

/**
 * Issues, validation and submit, kept in react-hook-form. Values aren't: they belong to the form's state.
 */
export class FieldChecks {
  readonly #form: CheckedForm;
  readonly #rhf = createFormControl<Record<string, unknown>>({
    resolver: (_, __, { names }) => this.#resolve(names),
    shouldFocusError: false,
  });
  readonly #hostChecks = new HostChecks();
  /** Fields that a host's check has yet to answer for. */
  readonly #checking = new Set<string>();
  /** Checks that wait for a pause in typing. */
  readonly #due = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(form: CheckedForm) {
    this.#form = form;
    this.#rhf.subscribe({
      formState: { errors: true },
      callback: ({ name }) => form.onChange(name === undefined ? undefined : propName(name)),
    });
  }

  /** For the hooks of react-hook-form. Errors are stored under `fieldKey(name)`. */
  get control(): Control<Record<string, unknown>> {
    return this.#rhf.control;
  }

  /** The issues of a field, one per line. */
  errorOf(name: string): string | undefined {
    return this.#rhf.getFieldState(fieldKey(name)).error?.message;
  }

  isChecking(name: string): boolean {
    return this.#checking.has(name);
  }

  /** Validates fields and shows their issues, after any pointer press has ended. */
  check(names: readonly string[]): void {
    for (const name of names) {
      clearTimeout(this.#due.get(name));
      this.#due.delete(name);
      afterPress(this.#form.pageOf(name), () => {
        if (attachedField(this.#form.state(), name)) void this.#rhf.trigger(fieldKey(name));
      });
    }
  }

  /** Validates a field with an issue while it is edited: at once by the kit's rules, after a pause by the host's. */
  checkAgain(name: string): void {
    if (this.errorOf(name) === undefined) return;
    clearTimeout(this.#due.get(name));
    if (!this.#hostCheckOf(name)) return this.check([name]);
    this.#due.set(
      name,
      setTimeout(() => this.check([name]), PAUSE_MS),
    );
  }

  /** Clears the issues of these fields; without names, of all fields, and cancels scheduled validation. */
  clear(names?: readonly string[]): void {
    if (names) return names.length > 0 ? this.#rhf.clearErrors(names.map(fieldKey)) : undefined;
    for (const timer of this.#due.values()) clearTimeout(timer);
    this.#due.clear();
    this.#rhf.clearErrors();
  }

  /** Validates these fields, or all, shows their issues and resolves to whether there are none. */
  validate(names?: readonly string[]): Promise<boolean> {
    return this.#rhf.trigger(names?.map(fieldKey));
  }

  /** What is wrong with the fields, by name and in the order of the form. Shows nothing. */
  async issues(): Promise<{ name: string; message: string }[]> {
    const fields = attachedFields(this.#form.state());
    const all = await Promise.all(fields.map(async (field) => this.#issuesOf(field)));
    return fields.flatMap(({ prop }, index) => {
      const [message] = all[index] ?? [];
      return message === undefined ? [] : [{ name: prop.name, message }];
    });
  }

  /** The first field that shows an issue, or of which the kit itself knows one. */
  firstInvalid(): string | undefined {
    const state = this.#form.state();
    const rules = this.#form.rules();
    const isInvalid = (field: FieldState) =>
      this.errorOf(field.prop.name) !== undefined || fieldIssues(state, field, rules).length > 0;
    return attachedFields(state).find(isInvalid)?.prop.name;
  }

  /** Validates all fields and calls `accept` or `refuse`. Rejects if one of the host's checks throws. */
  submit(accept: () => Promise<void>, refuse: () => void): Promise<void> {
    return this.#rhf.handleSubmit(accept, refuse)();
  }

  /** The form left the page, perhaps temporarily. */
  interrupt(): void {
    for (const timer of this.#due.values()) clearTimeout(timer);
    this.#hostChecks.interrupt();
  }

  /** The form is back on the page: resumes interrupted checks. */
  resume(): void {
    this.#hostChecks.resume();
    this.check([...this.#due.keys()]);
  }

  #hostCheckOf(name: string) {
    const checks = this.#form.hostChecks() ?? {};
    return Object.hasOwn(checks, name) ? checks[name] : undefined;
  }

  /** The kit's issues with a field, or else the host's. Validates again if the field is edited meanwhile. */
  #issuesOf(field: FieldState): readonly string[] | Promise<readonly string[]> {
    const state = this.#form.state();
    const rules = this.#form.rules();
    const own = fieldIssues(state, field, rules);
    const { name } = field.prop;
    const check = this.#hostCheckOf(name);
    if (own.length > 0 || !check || field.source || !isChecked(state, field, rules) || !isSet(field))
      return own;
    const wire = wireValue(field);
    const said = this.#hostChecks.issuesOf(name, check, wire, configuredProps(state), rules.t);
    if (!isPromise(said)) return said;
    this.#checking.add(name);
    this.#form.onChange(name);
    return said.then((issues) => {
      this.#checking.delete(name);
      this.#form.onChange(name);
      const now = attachedField(this.#form.state(), name);
      return !now || wireValue(now) === wire ? issues : this.#issuesOf(now);
    });
  }

  /** React-hook-form's resolver: the issues of the given fields, or of all. */
  #resolve(keys: readonly string[] | undefined) {
    const state = this.#form.state();
    const fields = keys?.length
      ? keys.map((key) => attachedField(state, propName(key))).filter((field) => field !== undefined)
      : attachedFields(state);
    const answers = fields.map((field) => this.#issuesOf(field));
    const read = (all: readonly (readonly string[])[]) => {
      const errors: Record<string, { type: string; message: string }> = {};
      for (const [index, { prop }] of fields.entries()) {
        const issues = all[index] ?? [];
        if (issues.length > 0) errors[fieldKey(prop.name)] = { type: "issue", message: issues.join("\n") };
      }
      return { values: {}, errors };
    };
    // At once where that can be: a person who leaves a field sees what is wrong with it in the same frame.
    const now = answers.filter((answer): answer is readonly string[] => !isPromise(answer));
    if (now.length === answers.length) return read(now);
    return Promise.all(answers.map(async (answer) => answer)).then(read);
  }
}
