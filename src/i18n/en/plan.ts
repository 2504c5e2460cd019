import type { Message } from "../message.ts";

/** The words of checks that only a server makes. */
export const plan = {
  "plan.unknownProp": "The component has no prop “{name}”.",
  "plan.badSource": "The value of “{name}” can’t come from this source.",
  "plan.unknownArgument": "“{name}” isn’t an argument of this tool.",
  "plan.notOffered": "“{value}” isn’t one of the values to choose from.",
  "plan.missingData": "There is no data at {path}.",
} satisfies Record<string, Message>;
