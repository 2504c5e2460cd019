// Who changes a form, in the words that a history has for it.

import { isSameSource } from "../../core/form/snapshot.ts";
import type { FormState } from "../../core/form/state.ts";
import type { FormEvent } from "../../core/form/transact.ts";

/** What a person does: no entry tells of it. */
export const OWN = new Set(["edit", "discard", "add", "remove", "back", "revert", "reset"]);

/** The word for whoever makes a change; none for a change that is no step, as undo itself is. */
export function originOf(event: FormEvent): string | undefined {
  switch (event.type) {
    case "edited":
      return "edit";
    case "discarded":
      return "discard";
    case "optionalAdded":
      return "add";
    case "optionalRemoved":
      return "remove";
    case "removalUndone":
      return "back";
    case "reset":
      return "reset";
    case "upgraded":
      return "upgrade";
    case "hostChanged":
      return "host";
    case "definitionChanged":
      return "definition";
    case "reloadAnswered":
      return "reload";
    case "valuesApplied":
      return event.origin;
    case "restored":
      return ["undo", "redo", "resume"].includes(event.origin) ? undefined : event.origin;
    default:
      return undefined;
  }
}

/** Whether there is nothing to note: no value, no prop and no definition is another. */
export const isUntouched = (before: FormState, after: FormState): boolean =>
  before.fields === after.fields &&
  before.opened === after.opened &&
  before.host.values === after.host.values &&
  isSameSource(before, after);
