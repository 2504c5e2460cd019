// What the page says of a component, in few words.

import type { AnyProp, Component, ConfiguredProps } from "../../src/index.ts";
import type { App, ComponentSummary } from "../../src/wire/messages.ts";

export const isTrigger = ({ componentType }: ComponentSummary): boolean => componentType === "trigger";

/** "Action · read-only": what it is, and what it does to the world. */
export function inShort(component: ComponentSummary): string {
  const { readOnlyHint, destructiveHint } = component.annotations ?? {};
  const kind = isTrigger(component) ? "Trigger" : "Action";
  const effect = destructiveHint
    ? "destructive"
    : readOnlyHint
      ? "read-only"
      : readOnlyHint === false
        ? "writes"
        : "";
  return effect ? `${kind} · ${effect}` : kind;
}

export interface Badge {
  text: string;
  tone?: "ok" | "warn" | "danger";
  title: string;
}

/** What a component's author says about it, for the person who is about to run it. */
export function badges({ annotations = {} }: ComponentSummary): Badge[] {
  const { readOnlyHint, destructiveHint, idempotentHint, openWorldHint } = annotations;
  const found: (Badge | false | undefined)[] = [
    readOnlyHint && { text: "Read-only", tone: "ok", title: "Changes nothing." },
    destructiveHint && { text: "Destructive", tone: "danger", title: "May change or delete what is there." },
    readOnlyHint === false && !destructiveHint && { text: "Writes", tone: "warn", title: "Adds something." },
    idempotentHint && { text: "Idempotent", title: "Running it again changes nothing more." },
    openWorldHint && { text: "Open world", title: "Reaches other systems." },
  ];
  return found.filter((badge): badge is Badge => Boolean(badge));
}

/** The slug of the app that a component belongs to: that of its first app prop. */
export function appOf({ props }: Component): string | undefined {
  for (const prop of props) if (prop.type === "app" && prop.app) return prop.app;
  return undefined;
}

const SUPPLIED = ["alert", "dir", "$.interface.http", "$.interface.apphook", "$.service.db"];

/** How many of the props that must be filled are. `apps` tells which of them need no account. */
export function progress(
  props: readonly AnyProp[],
  values: ConfiguredProps,
  apps: ReadonlyMap<string, App>,
): { filled: number; required: number } {
  const asked = props.filter((prop) => {
    if (prop.optional || prop.hidden || prop.disabled || prop.readOnly || SUPPLIED.includes(prop.type))
      return false;
    const app = prop.type === "app" ? apps.get(prop.app ?? "") : undefined;
    return !app || !(app.authType === "none" || app.authType === null);
  });
  return { filled: asked.filter(({ name }) => isFilled(values[name])).length, required: asked.length };
}

const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);

/** "1.2 s", "85 ms". */
export const duration = (milliseconds: number): string =>
  milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
