import type { Message } from "../../i18n/message.ts";

/** The words of what is configured, seen as data. They come with the parts that say them. */
export const data = {
  "code.title": "The call as code",
  "code.language": "Language",
  "code.note":
    "Does what the button does. Secrets and the keys of your project are read from the environment.",

  "json.title": "configured_props",
  "json.note": "What would be sent now, without its secrets.",

  "edit.open": "Edit",
  "edit.title": "Edit as JSON",
  "edit.note": "Nothing changes in the form until you apply it.",
  "edit.marks": "{mark} stands for a secret, which is kept wherever the mark is.",
  "edit.text": "Values as JSON",
  "edit.toLine": "Line {line}",
  "edit.noObject": "This must be an object: names and values in braces.",
  "edit.stray": "{mark} can stand only where its secret was.",
  "edit.unreadable": "“{label}” takes no such value. Its type is {type}.",
  "edit.refused": "{label}: {message}",
  "edit.unknown": "There is no field “{name}” here. Its value is sent along.",
  "edit.locked": "“{label}” cannot be edited. It stays as it is.",
  "edit.faults": { one: "{count} problem", other: "{count} problems" },
  "edit.changes": { one: "{count} value would change", other: "{count} values would change" },
  "edit.same": "Nothing would change.",
  "edit.apply": "Apply",
  "edit.cancel": "Cancel",
  "edit.applied": {
    one: "{count} value has changed. Undo takes it back.",
    other: "{count} values have changed. Undo takes them back.",
  },
  "edit.stale": "The form has changed since you began: {fields}.",
  "edit.renew": "Take the newer values",
  "edit.renewNote": "What you changed stays changed.",
  "edit.startOver": "Start over from the form",
} satisfies Record<string, Message>;
