/** A message, or one per plural form of the value called `count`. */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);

/** Every string a person meets, by key. `{name}` stands for a value. */
export const en = {
  // the form
  "form.submit": "Submit",
  "form.submitting": "Submitting…",
  "form.required": "required",
  "form.loading": "Loading the form…",
  "form.loadFailed": "The form could not be loaded.",
  "form.crashed": "The form could not be shown.",
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
    other: "{count} filled-in fields are no longer part of the form: {names}. Their values come back with them.",
  },
  "form.undo": "Undo",
  "form.dismiss": "Dismiss",
  "form.noSubmit": "Nothing receives this form yet.",

  // a field
  "field.remove": "Remove {label}",
  "field.removeShort": "Remove",
  "field.optional": "Optional",
  "field.discard": "Discard the saved value",
  "field.saved": "Saved value",
  "field.waits": "Choose {label} first.",
  "field.goTo": "Go to {label}",
  "field.crashed": "The field “{name}” cannot be shown.",
  "field.disabled": "Not used at the moment.",
  "field.noValue": "Not set",

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

  // validation
  "issue.required": "Fill in this field.",
  "issue.unreadable": "The saved value is not of the type {type}. It is kept until you change it.",
  "issue.labelOnly": "“{label}” was saved without its value. Choose it again.",
} satisfies Record<string, Message>;
