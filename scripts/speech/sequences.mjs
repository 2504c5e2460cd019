// @ts-check
// What is pressed, story by story. Short: each key takes two seconds.

/** @typedef {{ key: string } | { text: string }} Step */
/** @typedef {{ name: string, title: string, story: string, steps: readonly Step[] }} Sequence */

/** Keys by their names in X; what is in quotes is typed. */
const steps = (/** @type {string[]} */ ...all) =>
  all.map((step) => (step.startsWith('"') ? { text: step.slice(1, -1) } : { key: step }));

/** @type {readonly Sequence[]} */
export const sequences = [
  {
    name: "text",
    title: "A required text, left out and then filled in",
    story: "fields-string--empty",
    steps: steps("Tab", "Tab", "Return", '"Hello"', "Tab"),
  },
  {
    name: "integer",
    title: "An integer with a range, wrong and then mended",
    story: "fields-integer--empty",
    steps: steps("Tab", '"1e3"', "Tab", "shift+Tab", '"7"', "Tab"),
  },
  {
    name: "boolean",
    title: "A boolean",
    story: "fields-boolean--empty",
    steps: steps("Tab", "space"),
  },
  {
    name: "choice",
    title: "A choice of one",
    story: "fields-choice--empty",
    steps: steps("Tab", "Down", "Down", "Return"),
  },
  {
    name: "choices",
    title: "A choice of many: another one, and the last one taken back",
    story: "fields-choice--many",
    steps: steps("Tab", "Tab", "Tab", "Down", "Return", "Escape", "BackSpace"),
  },
  {
    name: "rows",
    title: "Rows: moved, removed and brought back",
    story: "fields-string-list--filled",
    steps: steps("Tab", "alt+Down", "Tab", "Tab", "Tab", "Return"),
  },
  {
    name: "object",
    title: "An object in rows",
    story: "fields-object--filled",
    steps: steps("Tab", "Tab", "Tab", "Tab"),
  },
  {
    name: "timer",
    title: "A cron expression, wrong, and its fields one by one",
    story: "fields-timer--on-weekdays",
    steps: steps("Tab", "Tab", '"nonsense"', "Tab", "shift+Tab"),
  },
  {
    name: "http-request",
    title: "An HTTP request: its line and its tabs",
    story: "fields-http-request--empty",
    steps: steps("Tab", "Tab", '"x"', "Tab", "Tab", "Right"),
  },
  {
    name: "sql",
    title: "The SQL editor, and the way out of it",
    story: "fields-sql--empty",
    steps: steps("Tab", '"select 1"', "Escape", "Tab"),
  },
  {
    name: "account",
    title: "Accounts: one that works, and one that does not",
    story: "fields-app--empty",
    steps: steps("Tab", "Down", "Return", "Down", "Down", "Return"),
  },
  {
    name: "secret",
    title: "A saved secret, replaced",
    story: "fields-string--secret",
    steps: steps("Tab", "Tab", "Return"),
  },
  {
    name: "file",
    title: "A file",
    story: "fields-string--file-ref",
    steps: steps("Tab", "Tab"),
  },
  {
    name: "optional",
    title: "An optional field, added and removed",
    story: "form-form--optional-fields",
    steps: steps("Tab", "Tab", "Tab", "Return"),
  },
  {
    name: "refused",
    title: "A submit that is refused, and the first field mended",
    story: "form-form--empty",
    steps: steps("Tab", "Return", '"Ada"', "Tab"),
  },
];
