import type { Message } from "../message.ts";
import { issues } from "./issues.ts";

/** The words that every form loads. A part that is loaded on demand passes its own table to `useTranslate`. */
export const first = /* @__PURE__ */ (() =>
  ({
    ...issues,

    // the form
    "form.submit": "Submit",
    "form.submitting": "Submitting…",
    "form.required": "required",
    "form.loading": "Loading the form…",
    "form.loadFailed": "The form could not be loaded.",
    "form.crashed": "The form could not be shown.",
    "form.crashedKept": "What you entered is kept.",
    "form.crashedSent": "The form has been submitted.",
    "form.crashedSentNext": "It couldn’t be shown afterwards. Don’t submit the same values again.",
    "form.empty": "There is nothing to fill in here.",
    "form.retry": "Try again",
    "form.invalid": { one: "One field needs your attention", other: "{count} fields need your attention" },
    "form.submitFailed": "It could not be submitted: {message}",
    "form.definitionIssues": {
      one: "This form’s definition has a problem",
      other: "This form’s definition has {count} problems",
    },
    "form.reloading": "Loading further fields…",
    "form.reloaded": { one: "The form now has one field", other: "The form now has {count} fields" },
    "form.reloadFailed": "Further fields could not be loaded: {message}",
    "form.left": {
      one: "One filled-in field is no longer part of the form: {names}. Its value comes back with it.",
      other:
        "{count} filled-in fields are no longer part of the form: {names}. Their values come back with them.",
    },
    "form.undo": "Undo",

    // a field
    "field.remove": "Remove {label}",
    "field.removeShort": "Remove",
    "field.optional": "Optional",
    "field.discard": "Discard the saved value",
    "field.goTo": "Go to {label}",
    "field.unloaded": "This field could not be loaded. Its value is kept as it is.",
    "field.crashed": "The field “{name}” cannot be shown.",
    "field.disabled": "Not used at the moment.",
    "field.checking": "Checking…",
    "field.noValue": "Not set",
    "choice.blank": "(empty)",
    "field.secret": "•••••••• (hidden)",

    // text
    "text.newLine": "Start a new line",

    // integer
    "integer.rangeAside": "{min} – {max}",
    "integer.minAside": "{min} or more",
    "integer.maxAside": "{max} or less",

    // boolean
    "boolean.yes": "Yes",
    "boolean.no": "No",

    // what the platform supplies
    "platform.dirRead": "The platform gives it a folder to read from.",
    "platform.dirWrite": "The platform gives it a folder to write to.",
    "platform.dirReadWrite": "The platform gives it a folder to read from and write to.",
    "platform.db": "The platform gives it a place to remember things between runs.",
    "platform.http": "The platform gives it a URL that receives requests, and answers them.",
    "platform.httpCustom":
      "The platform gives it a URL that receives requests. The component answers them itself.",
    "platform.apphook": "The platform runs it when the app reports an event.",
    "platform.apphookEvents": "The platform runs it when the app reports one of these events: {events}.",
    "unknown.text": "Fields of the type “{type}” are not supported here. Its value is kept as it is.",

    // optional fields
    "optional.title": "Optional fields",
    "optional.add": "Add {label}",
    "optional.addAll": "Add all",
    "optional.removeAll": "Remove all optional fields",
    "optional.find": "Find an optional field",
    "optional.none": "No optional field is called that.",

    // what went wrong with a call
    "error.unauthorized": "Your session has expired or is not valid.",
    "error.forbidden": "You are not allowed to do this.",
    "error.notFound": "This does not exist any more.",
    "error.timeout": "The answer took too long.",
    "error.offline": "There is no connection to the server.",
    "error.server": "The server has a problem.",
    "error.badAnswer": "The answer could not be understood.",
    "error.aborted": "Cancelled.",
    "error.rateLimited": "Too many requests. Try again in a moment.",
    "error.rateLimitedFor": {
      one: "Too many requests. Try again in a second.",
      other: "Too many requests. Try again in {count} seconds.",
    },
    "error.unknown": "Something went wrong.",

    // shared parts
    "notice.info": "Information",
    "notice.neutral": "Note",
    "notice.success": "Success",
    "notice.warning": "Warning",
    "notice.error": "Error",
    "notice.dismiss": "Dismiss",
    "copy.value": "Copy {label}",
    "copy.done": "Copied",
    "copy.failed": "The clipboard cannot be reached. Copy the text from here:",
    "segments.clear": "Clear {label}",
    "text.more": "Show more",
    "text.less": "Show less",
    "text.image": "Image",

    // validation
    "issue.ofField": "{label}: {message}",
    "issue.unchecked": "This could not be checked: {message}",

    // any value
    "any.kind": "{label}: kind of value",
    "any.text": "Text",
    "any.json": "JSON",

    // a timer
    "timer.everySeconds": { one: "Every second", other: "Every {count} seconds" },
    "timer.everyMinutes": { one: "Every minute", other: "Every {count} minutes" },
    "timer.everyHours": { one: "Every hour", other: "Every {count} hours" },
    "timer.everyDays": { one: "Every day", other: "Every {count} days" },
    "timer.cronText": "By the schedule {cron}",
    "timer.inZone": "{timer} · {timezone}",
  }) satisfies Record<string, Message>)();
