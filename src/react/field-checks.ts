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

/** The form that is checked. */
export interface CheckedForm {
  state(): FormState;
  rules(): Rules;
  /** The host's own checks, by prop name. */
  hostChecks(): Checks | undefined;
  /** The page that a field's control is in. */
  pageOf(name: string): Document | undefined;
  /** The issues of a field have changed, or of all. */
  onChange(name?: string): void;
}

/**
 * The issues of a form's fields, in react-hook-form: what is wrong, who is being checked, and the submit that waits for
 * all of it. The values themselves are the form state's.
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

  /** For the hooks of react-hook-form. Errors are under `fieldKey(name)`. */
  get control(): Control<Record<string, unknown>> {
    return this.#rhf.control;
  }

  /** What is wrong with a field, one issue a line. */
  errorOf(name: string): string | undefined {
    return this.#rhf.getFieldState(fieldKey(name)).error?.message;
  }

  isChecking(name: string): boolean {
    return this.#checking.has(name);
  }

  /** Checks fields and shows what is wrong with them, once nothing on the page is pressed. */
  check(names: readonly string[]): void {
    for (const name of names) {
      clearTimeout(this.#due.get(name));
      this.#due.delete(name);
      afterPress(this.#form.pageOf(name), () => {
        if (attachedField(this.#form.state(), name)) void this.#rhf.trigger(fieldKey(name));
      });
    }
  }

  /** Checks a field that is being mended: at once by the kit's own checks, after a pause by the host's. */
  checkAgain(name: string): void {
    if (this.errorOf(name) === undefined) return;
    clearTimeout(this.#due.get(name));
    if (!this.#hostCheckOf(name)) return this.check([name]);
    this.#due.set(
      name,
      setTimeout(() => this.check([name]), PAUSE_MS),
    );
  }

  /** Takes the errors off fields; without names off all, together with the checks that are due. */
  clear(names?: readonly string[]): void {
    if (names) return names.length > 0 ? this.#rhf.clearErrors(names.map(fieldKey)) : undefined;
    for (const timer of this.#due.values()) clearTimeout(timer);
    this.#due.clear();
    this.#rhf.clearErrors();
  }

  /** Checks fields, or all, shows what is wrong with them, and says whether nothing is. */
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

  /** Checks all fields, and calls one or the other. Rejects if a check of the host's throws. */
  submit(accept: () => Promise<void>, refuse: () => void): Promise<void> {
    return this.#rhf.handleSubmit(accept, refuse)();
  }

  /** The form has left the page, for good or for a while. */
  interrupt(): void {
    for (const timer of this.#due.values()) clearTimeout(timer);
    this.#hostChecks.interrupt();
  }

  /** The form is back on the page: it goes on with what was interrupted. */
  resume(): void {
    this.#hostChecks.resume();
    this.check([...this.#due.keys()]);
  }

  #hostCheckOf(name: string) {
    const checks = this.#form.hostChecks() ?? {};
    return Object.hasOwn(checks, name) ? checks[name] : undefined;
  }

  /** What the kit has to say against a field, or else the host. What was edited meanwhile is checked once more. */
  #issuesOf(field: FieldState): readonly string[] | Promise<readonly string[]> {
    const state = this.#form.state();
    const rules = this.#form.rules();
    const own = fieldIssues(state, field, rules);
    const { name } = field.prop;
    const check = this.#hostCheckOf(name);
    if (own.length > 0 || !check || !isChecked(state, field, rules) || !isSet(field)) return own;
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

  /** React-hook-form's resolver: the issues of the fields asked for, or of all. */
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
