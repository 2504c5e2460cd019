// @ts-check
// What is pressed, story by story. Short: each key takes two seconds.

/** @typedef {{ key: string } | { text: string }} Step */
/** @typedef {{ name: string, title: string, story: string, steps: readonly Step[] }} Sequence */

/** Keys by their names in X; what is in quotes is typed. */
const steps = (/** @type {string[]} */ ...all) =>
  all.map((step) => (step.startsWith('"') ? { text: step.slice(1, -1) } : { key: step }));

/**
 * A story with a play function is as that leaves it, with the focus where the last click was.
 *
 * @type {readonly Sequence[]}
 */
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
    title: "A boolean that may be unset",
    story: "fields-boolean--optional",
    steps: steps("Tab", "Tab", "space", "Tab", "Return"),
  },
  {
    name: "choice",
    title: "A choice of one",
    story: "fields-choice--empty",
    steps: steps("Tab", "Down", "Down", "Return"),
  },
  {
    name: "choices",
    title:
      "A choice of many: one taken and taken back, the last one removed by Backspace, another one by its button",
    story: "fields-choice--many",
    steps: steps(
      "Tab",
      "Tab",
      "Tab",
      "Tab",
      "Down",
      "Down",
      "Return",
      "Return",
      "Escape",
      "BackSpace",
      "shift+Tab",
      "Return",
      "Tab",
    ),
  },
  {
    name: "rows",
    title: "Rows: moved, removed and brought back",
    story: "fields-string-list--filled",
    steps: steps("Tab", "alt+Down", "Tab", "Tab", "Tab", "Return"),
  },
  {
    name: "object",
    title: "An object in rows: a value changed, a row added and removed",
    story: "fields-object--filled",
    steps: steps("Tab", "Tab", "Tab", '"7"', "Return", "BackSpace", "Tab", "Tab"),
  },
  {
    name: "timer-interval",
    title: "An interval, and its unit",
    story: "fields-timer--empty",
    steps: steps("Tab", "Tab", '"90"', "Tab", "Down", "Tab"),
  },
  {
    name: "timer-cron",
    title: "A cron expression, wrong and then mended",
    story: "fields-timer--on-weekdays",
    steps: steps("Tab", "Tab", '"nonsense"', "Tab", "shift+Tab", '"0 8 * * 1"'),
  },
  {
    name: "http-request",
    title: "An HTTP request: a URL that is wrong, and its tabs",
    story: "fields-http-request--empty",
    steps: steps("Tab", "Tab", '"x"', "Tab", "Right", "Right", "Tab"),
  },
  {
    name: "sql",
    title: "The SQL editor, and the way out of it",
    story: "fields-sql--empty",
    steps: steps("Tab", '"1"', "Escape", "Tab", "shift+Tab"),
  },
  {
    name: "account",
    title: "Accounts: one that works, and one that does not",
    story: "fields-app--empty",
    steps: steps("Tab", "Down", "Return", "Down", "Down", "Return", "Tab", "Tab"),
  },
  {
    name: "account-list-failed",
    title: "Accounts that could not be loaded",
    story: "fields-app--accounts-failed",
    steps: steps("Tab", "Down", "Escape", "Tab", "Tab"),
  },
  {
    name: "secret",
    title: "A saved secret, replaced",
    story: "fields-string--secret",
    steps: steps("Tab", "Tab", "Tab", "Tab", "Return", '"new"', "Tab", "Return"),
  },
  {
    name: "file",
    title: "A file: by its path, or from the device",
    story: "fields-string--file-ref-empty",
    steps: steps("Tab", '"/tmp/a"', "Tab"),
  },
  {
    name: "optional",
    title: "An optional field, added and removed",
    story: "form-form--optional-fields",
    steps: steps("Tab", "Tab", "Tab", "Tab", "Return", "shift+Tab", "Return"),
  },
  {
    name: "refused",
    title: "A submit that is refused, and the first field mended",
    story: "form-form--empty",
    steps: steps("Tab", "Return", '"Ada"', "Tab", "Return"),
  },
  {
    name: "failed",
    title: "A submit that the server refuses",
    story: "form-form--submit-failed",
    steps: steps("shift+Tab", "Tab", "Return"),
  },
  {
    name: "wizard",
    title: "The wizard of the recipes: from the second step back to the first, and on again",
    story: "recipes--in-a-wizard",
    steps: steps("Tab", "Tab", "Tab", "Tab", "Return", "Tab", "Tab", "Tab", "Return", "Tab"),
  },
];
