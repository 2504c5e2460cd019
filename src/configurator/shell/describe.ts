// What is said of a component, in few words: keys of the message table.

import type { Component, ComponentSummary } from "../../wire/component.ts";

export const isTrigger = ({ componentType }: ComponentSummary): boolean => componentType === "trigger";

export const kindOf = (component: ComponentSummary) =>
  isTrigger(component) ? ("kind.trigger" as const) : ("kind.action" as const);

/** What a component's author says about it, for the person who is about to run it. */
export function badgesOf({ annotations = {} }: ComponentSummary) {
  const { readOnlyHint, destructiveHint, idempotentHint, openWorldHint } = annotations;
  const badges = [
    { holds: readOnlyHint, text: "badge.readOnly", why: "badge.readOnly.why", tone: "ok" },
    { holds: destructiveHint, text: "badge.destructive", why: "badge.destructive.why", tone: "danger" },
    {
      holds: readOnlyHint === false && !destructiveHint,
      text: "badge.writes",
      why: "badge.writes.why",
      tone: "warn",
    },
    { holds: idempotentHint, text: "badge.idempotent", why: "badge.idempotent.why", tone: undefined },
    { holds: openWorldHint, text: "badge.openWorld", why: "badge.openWorld.why", tone: undefined },
  ] as const;
  return badges.filter(({ holds }) => holds === true);
}

/** The slug of the app that a component belongs to: that of its first app prop. */
export function appOf({ props }: Component): string | undefined {
  for (const prop of props) if (prop.type === "app" && prop.app) return prop.app;
  return undefined;
}

/** A description where only text can be: of Markdown's links their text, and no marks around code. */
export const lineOf = (description: string): string =>
  description
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll("`", "")
    .trim();
