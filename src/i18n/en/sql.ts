import type { Message } from "../message.ts";

/** The words of a statement. */
export const sql = {
  "sql.placeholder": "select …",
  "sql.prepared": "Use a prepared statement",
  "sql.preparedShort": "Prepared statement",
  "sql.paramsShort": "Parameters",
  "sql.params": "{label}: parameters",
  "sql.param": "{label}: parameter {name}",
  "sql.addParam": "Add parameter",
  "sql.removeParam": "Remove parameter {name}",
  "sql.unused": "Not used in the query.",
  "sql.unprepared": "Parameters are only used in a prepared statement.",
  "sql.tabIndents": "Tab indents; Escape, then Tab leaves.",
  "sql.tabLeaves": "Tab leaves the editor.",
  "sql.completions": "Suggestions",
  "sql.noEditor": "The editor could not be loaded. The statement can be written all the same.",
  "sql.noSchema": "Tables and columns cannot be suggested: {message}",
} satisfies Record<string, Message>;
