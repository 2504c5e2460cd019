// Where the changes of a form come from, as named in its history.

import { isSamePropList } from "../../core/form/snapshot.ts";
import type { FormState } from "../../core/form/state.ts";
import type { FormEvent } from "../../core/form/transact.ts";

/** Origins of the user's own edits, which aren't listed as automatic changes. */
export const OWN = new Set(["edit", "source", "discard", "add", "remove", "back", "revert", "reset"]);

/** The origin of a change; `undefined` if it isn't a step of the history, such as undo itself. */
export function originOf(event: FormEvent): string | undefined {
  switch (event.type) {
    case "edited":
      return "edit";
    case "sourceSet":
      return "source";
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

/** Whether values, props and definition are all unchanged. */
export const isUntouched = (before: FormState, after: FormState): boolean =>
  before.fields === after.fields &&
  before.opened === after.opened &&
  before.host.values === after.host.values &&
  isSamePropList(before, after);
