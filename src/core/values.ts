import type { Choice } from "../wire/label-value.ts";
import type { PropType } from "../wire/prop.ts";

/** One row of a list. `id` keeps a row itself while it is renamed, moved or emptied. */
export interface Row {
  id: string;
  text: string;
  /** The row was saved empty. An empty row counts only then: another is one that the person has not filled in yet. */
  savedEmpty?: true;
}

/** One row of an object. `kind` says how `text` is read: as text, or as JSON (a number, a boolean, a list …). */
export interface EntryRow {
  id: string;
  /** `undefined` until one is typed; an empty key can only have been saved. */
  key: string | undefined;
  text: string;
  kind: "text" | "json";
}

/** A named value with further sub-fields kept: a header, a query parameter. */
export interface PairRow {
  id: string;
  name: string;
  value: string;
  /** Its name once was that of a secret: masked from then on, so that renaming it reveals nothing. */
  secret?: true;
  /** The saved entry. */
  kept?: unknown;
}

export interface ObjectDraft {
  view: "rows" | "json";
  rows: readonly EntryRow[];
  /** The JSON as typed, in the `json` view. */
  json: string;
  /** The person asked for the other view, and this one cannot be converted as it stands. */
  isStuck: boolean;
}

/** `text` is the value itself when `kind` is `text`, and JSON when it is `json`. */
export interface AnyDraft {
  kind: "text" | "json";
  text: string;
}

export interface AppDraft {
  accountId: string;
  /** Further sub-fields of the saved value. */
  kept?: unknown;
}

export interface SqlDraft {
  query: string;
  params: Row[];
  usePreparedStatements: boolean;
  /** The saved value. */
  kept?: unknown;
}

export interface HttpRequestDraft {
  method: string;
  /** The method is being typed, rather than taken from the list. */
  isOwnMethod?: boolean;
  url: string;
  params: readonly PairRow[];
  headers: readonly PairRow[];
  auth: HttpAuthDraft;
  body: HttpBodyDraft;
  /** What was filled in by one stroke, until the person has seen enough of it. */
  stroke?: HttpStroke;
  /** The saved value, whose other sub-fields survive an edit. */
  kept?: unknown;
}

/** All credentials that were typed, though only those of the chosen type are sent. */
export interface HttpAuthDraft {
  type: string;
  username: string;
  password: string;
  token: string;
}

/** All content that was typed, though only that of the chosen kind is sent. */
export interface HttpBodyDraft {
  /** `other` is a saved body that cannot be shown: it stands as it was saved. */
  kind: "none" | "fields" | "raw" | "other";
  contentType: string;
  fields: readonly PairRow[];
  raw: string;
}

/** A cURL command that replaced a request, a query that moved from the URL into rows, or pasted headers. */
export interface HttpStroke {
  kind: "curl" | "query" | "headers";
  /** The draft as it was, for the way back. */
  before: HttpRequestDraft | undefined;
  /** Parts of what was pasted that have no place in a request, as they were written. */
  left: readonly string[];
}

export type TimerUnit = "seconds" | "minutes" | "hours" | "days";

export interface TimerDraft {
  kind: "interval" | "cron";
  /** How many of `unit`, as typed. */
  interval: string;
  unit: TimerUnit;
  cron: string;
  timezone: string;
  /** The saved value. */
  kept?: unknown;
}

/** Prop type → what is being edited. A prop that offers options has a `Choice` (or a list of them) instead. */
export interface Drafts {
  alert: undefined;
  any: AnyDraft;
  app: AppDraft;
  boolean: boolean;
  integer: string;
  "integer[]": Row[];
  string: string;
  "string[]": Row[];
  object: ObjectDraft;
  sql: SqlDraft;
  http_request: HttpRequestDraft;
  "$.interface.timer": TimerDraft;
  "$.interface.http": undefined;
  "$.interface.apphook": undefined;
  "$.service.db": undefined;
  data_store: Choice;
  dir: undefined;
  "$.airtable.baseId": Choice;
  "$.airtable.tableId": Choice;
  "$.airtable.viewId": Choice;
  "$.airtable.fieldId": Choice;
  "$.discord.channel": Choice;
  "$.discord.channel[]": Choice[];
}

export type Draft<T extends PropType = PropType> = Drafts[T];

/** The draft of a type, where the type may also be one of a host's own. */
export type DraftOf<T extends string> = T extends PropType ? Draft<T> : unknown;

let made = 0;
/** A row's identity: unique in this page, meaningless elsewhere. */
export const rowId = (): string => `ps-row-${++made}`;

/** Whether this is a row's identity, and not data that is called `id`. */
export const isRowId = (id: unknown): id is string => typeof id === "string" && /^ps-row-\d+$/.test(id);
