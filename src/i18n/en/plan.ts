import type { Message } from "../message.ts";

/** The words of checks that only a server makes. */
export const plan = {
  "plan.unknownProp": "The component has no prop “{name}”.",
  "plan.badSource": "The value of “{name}” can’t come from this source.",
} satisfies Record<string, Message>;
