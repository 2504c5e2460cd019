import { lintComponent } from "propsmith/core";

/** For a test of your own: the mistakes in a definition, one line each. */
export const mistakesIn = (component: unknown): string[] =>
  lintComponent(component)
    .filter(({ level }) => level === "error")
    .map(({ prop, message, rule }) => `${prop ?? "component"}: ${message} (${rule})`);
