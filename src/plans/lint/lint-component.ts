import { definitionRules } from "./definition-rules.ts";
import { runRules, type LintFinding, type Rules } from "./finding.ts";
import { readLinted, type LintedComponent } from "./linted-component.ts";
import { textRules } from "./text-rules.ts";
import { valueRules } from "./value-rules.ts";

/** The rules for components by name, as in docs/linter.md. */
export const componentRules: Rules<LintedComponent> = { ...definitionRules, ...valueRules, ...textRules };

/**
 * Finds mistakes in a component's definition, as the platform sends it or as `parseComponent` returns it. Reads anything without
 * throwing.
 */
export function lintComponent(component: unknown): LintFinding[] {
  return runRules(componentRules, readLinted(component));
}
