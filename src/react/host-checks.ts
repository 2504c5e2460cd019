import type { Translate } from "../i18n/translate.ts";
import type { ConfiguredProps } from "../wire/configured-props.ts";
import { plainValue } from "../wire/label-value.ts";
import { errorText } from "./error-text.ts";

/** What a check is given beside the value. */
export interface CheckContext {
  configuredProps: ConfiguredProps;
  /** Aborted when a newer check of the same field starts, and when the form leaves the page. */
  signal: AbortSignal;
}

/** A check by a function: says what is wrong, in words for the person, or nothing. */
export type Check = (
  value: unknown,
  context: CheckContext,
) => string | undefined | Promise<string | undefined>;

interface SchemaResult {
  readonly issues?: readonly { readonly message: string }[] | undefined;
}

/** A check by a schema of any library that speaks Standard Schema: zod, Valibot, ArkType. */
export interface CheckSchema {
  readonly "~standard": {
    validate(value: unknown): SchemaResult | Promise<SchemaResult>;
  };
}

/** A host's own checks, by prop name. They see a value that is set and has passed the kit's own checks, without its label. */
export type Checks = Readonly<Record<string, Check | CheckSchema>>;

interface Run {
  wire: unknown;
  configuredProps: ConfiguredProps;
  abort: AbortController;
  issues: readonly string[] | Promise<readonly string[]>;
}

/** A promise of any make. */
export const isPromise = <T>(value: T | PromiseLike<T>): value is Promise<T> =>
  typeof value === "object" && value !== null && "then" in value;

/**
 * Runs a host's checks. A field has one check at a time: a newer one aborts the one before, and whoever waits for that one
 * is given the newer one's answer. The same values are not checked twice.
 */
export class HostChecks {
  #runs = new Map<string, Run>();
  /** Resolves when the form is back on the page. */
  #isBack = Promise.resolve();
  #comeBack = () => {};

  issuesOf(
    name: string,
    check: Check | CheckSchema,
    wire: unknown,
    configuredProps: ConfiguredProps,
    t: Translate,
  ): readonly string[] | Promise<readonly string[]> {
    const last = this.#runs.get(name);
    if (last && last.wire === wire && last.configuredProps === configuredProps) return last.issues;
    last?.abort.abort();
    const abort = new AbortController();
    const run: Run = { wire, configuredProps, abort, issues: [] };
    this.#runs.set(name, run);
    const unable = (error: unknown) => {
      this.#runs.delete(name); // so that it is tried again
      return [t("issue.unchecked", { message: errorText(error, t) })];
    };
    try {
      const issues = ask(check, plainValue(wire), { configuredProps, signal: abort.signal });
      const settle = async (own: readonly string[]) => {
        if (abort.signal.aborted) await this.#isBack;
        const newest = this.#runs.get(name);
        if (newest && newest !== run) return newest.issues;
        return abort.signal.aborted ? this.issuesOf(name, check, wire, configuredProps, t) : own;
      };
      run.issues = isPromise(issues)
        ? Promise.race([issues, aborted(abort.signal)])
            .catch((error: unknown) => (this.#runs.get(name) === run ? unable(error) : []))
            .then(settle)
        : issues;
    } catch (error) {
      run.issues = unable(error);
    }
    return run.issues;
  }

  /** Ends what is under way; it is asked again when the form comes back to the page. */
  interrupt(): void {
    for (const { abort } of this.#runs.values()) abort.abort();
    this.#runs.clear();
    this.#isBack = new Promise((resolve) => void (this.#comeBack = resolve));
  }

  resume(): void {
    this.#comeBack();
  }
}

/** A check may be deaf to its signal. */
const aborted = (signal: AbortSignal) =>
  new Promise<readonly string[]>((resolve) => signal.addEventListener("abort", () => resolve([])));

function ask(check: Check | CheckSchema, value: unknown, context: CheckContext) {
  const read = (answer: string | undefined) => (answer ? [answer] : []);
  if (typeof check === "function") {
    const answer = check(value, context);
    return isPromise(answer) ? answer.then(read) : read(answer);
  }
  const messages = ({ issues = [] }: SchemaResult) => [...new Set(issues.map(({ message }) => message))];
  const result = check["~standard"].validate(value);
  return isPromise(result) ? result.then(messages) : messages(result);
}
