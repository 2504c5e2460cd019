import type { Message } from "../../i18n/message.ts";

/** The words of what is configured, seen as data. They come with the parts that say them. */
export const data = {
  "code.title": "The call as code",
  "code.language": "Language",
  "code.note":
    "Does what the button does. Secrets and the keys of your project are read from the environment.",

  "json.title": "configured_props",
  "json.note": "What would be sent now, without its secrets.",
  "json.sources": "Sources",
  "json.sourcesNote": "Where the other values come from.",

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

  "carry.label": "Configuration",
  "carry.copy": "Copy configuration",
  "carry.copied": "The configuration is copied, without its secrets.",
  "carry.paste": "Paste",
  "carry.title": "Paste a configuration",
  "carry.note": "From this form or another one. What is not in it stays as it is.",
  "carry.text": "Copied configuration",
  "carry.noClipboard": "The clipboard cannot be read here. Paste into the box.",
  "carry.notThere": "There is no configuration in the clipboard. Paste one into the box.",
  "carry.none": "This is no configuration: there are no names and values in it.",
  "carry.from": "From {component}",
  "carry.fits": { one: "{count} value fits", other: "{count} values fit" },
  "carry.converted": {
    one: "{count} value is written otherwise",
    other: "{count} values are written otherwise",
  },
  "carry.refused": { one: "{count} value is to be mended", other: "{count} values are to be mended" },
  "carry.waiting": {
    one: "{count} value has no field yet, and is sent along",
    other: "{count} values have no field yet, and are sent along",
  },
  "carry.withoutSecret": {
    one: "{count} value needs its secret, which was not copied",
    other: "{count} values need their secrets, which were not copied",
  },
  "carry.wrong": {
    one: "{count} value is of another type, and stays out",
    other: "{count} values are of another type, and stay out",
  },
  "carry.elsewhere": {
    one: "{count} value has no field here, and stays out",
    other: "{count} values have no field here, and stay out",
  },
  "carry.locked": {
    one: "{count} value cannot be edited here, and stays out",
    other: "{count} values cannot be edited here, and stay out",
  },
  "carry.changes": { one: "{count} value would change.", other: "{count} values would change." },
  "carry.pasted": {
    one: "{count} value was pasted. Undo takes it back.",
    other: "{count} values were pasted. Undo takes them back.",
  },
} satisfies Record<string, Message>;
