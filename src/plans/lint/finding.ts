/** `error`: it will not work. `warn`: it works, but not as people expect. `info`: worth a look. */
export type LintLevel = "error" | "warn" | "info";

/** Something that a linter has found. */
export interface LintFinding {
  /** The rule's name, as in docs/linter.md. */
  readonly rule: string;
  readonly level: LintLevel;
  /** The prop or argument; absent if it concerns the whole definition. */
  readonly prop?: string;
  /** What is wrong, and what to do about it. */
  readonly message: string;
}

/** What a rule has found, before its name and level are added. */
export interface Problem {
  readonly prop?: string;
  readonly message: string;
}

/** A rule with its level. A check is total: it throws on nothing. */
export interface Rule<S> {
  readonly level: LintLevel;
  check(subject: S): Iterable<Problem>;
}

export type Rules<S> = Readonly<Record<string, Rule<S>>>;

/** Runs rules in the order of their table. */
export const runRules = <S>(rules: Rules<S>, subject: S): LintFinding[] =>
  Object.entries(rules).flatMap(([rule, { level, check }]) =>
    [...check(subject)].map((problem) => ({ rule, level, ...problem })),
  );

/** Whether there is something to read in a text. */
export const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

/** Normalises a text for comparison: ignores case, punctuation and extra spaces. */
export const plainText = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
