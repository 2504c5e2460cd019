/** A message, or one per plural form of the value called `count`. */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);

/** Every string a person meets, by key. `{name}` stands for a value. */
export const en = {
  // the form
  "form.submit": "Submit",
  "form.submitting": "Submitting…",
  "form.required": "Required",
  "form.loading": "Loading the form…",

  // validation
  "issue.required": "Fill in this field.",
} satisfies Record<string, Message>;
