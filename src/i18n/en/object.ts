import type { Message } from "../message.ts";

/** The words of an object. */
export const object = {
  "object.view": "{label}: view",
  "object.rows": "Rows",
  "object.json": "JSON",
  "object.add": "Add entry",
  "object.remove": "Remove entry {number}",
  "object.key": "{row}: key",
  "object.value": "{row}: value",
  "object.asJson": "{row}: value is JSON",
  "object.keyPlaceholder": "Key",
  "object.valuePlaceholder": "Value",
  "object.jsonPlaceholder": "JSON value",
  "object.notRows": "This cannot be shown as rows yet.",
  "object.notJson": "This cannot be shown as JSON yet.",
} satisfies Record<string, Message>;
