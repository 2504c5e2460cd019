import type { Message } from "../message.ts";

/** The words of a list of apps, and of one of their components. */
export const pick = {
  "pick.app": "App",
  "pick.app.choose": "Select an app…",
  "pick.action": "Action",
  "pick.action.choose": "Select an action…",
  "pick.trigger": "Trigger",
  "pick.trigger.choose": "Select a trigger…",
  "pick.component": "Component",
  "pick.component.choose": "Select a component…",
} satisfies Record<string, Message>;
