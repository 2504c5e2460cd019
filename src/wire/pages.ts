// Lists that come in pages, and the accounts and apps in them.

import * as z from "zod/mini";
import { readSummary } from "./component.ts";
import type { ComponentSummary } from "./component.ts";
import {
  maybeFlag,
  maybeNumber,
  maybeText,
  nested,
  openReply,
  type Parsed,
  parsed,
  readData,
  reader,
  type Shaped,
  text,
  unreadable,
} from "./reading.ts";

const app = {
  id: maybeText,
  nameSlug: text,
  authType: z.optional(z.nullable(z.string())),
  description: maybeText,
  imgSrc: maybeText,
  categories: z.optional(z.array(z.string())),
};

/**
 * An app of the platform's catalogue. `authType` is "oauth", "keys" or "none". Null means that the app needs no account
 * (docs/contract.md#types); absent means unknown.
 */
export interface App extends Shaped<typeof app> {
  /** The slug, where there is no name. */
  name: string;
}

const readNamed = reader({ ...app, name: maybeText }, "authType");

function readApp(input: unknown): App | undefined {
  const read = readNamed(input);
  return read && { ...read, name: read.name ?? read.nameSlug };
}

/** A time in ISO 8601: text on the wire, a Date in the SDK's objects. */
const time = z.optional(
  z.pipe(
    z.transform((value) => (value instanceof Date && value.getTime() ? value.toISOString() : value)),
    z.string(),
  ),
);

const account = {
  id: text,
  name: maybeText,
  externalId: maybeText,
  healthy: maybeFlag,
  dead: maybeFlag,
  app: nested(readApp),
  createdAt: time,
  updatedAt: time,
  lastRefreshedAt: time,
  nextRefreshAt: time,
  error: maybeText,
};

/** An end user's account of an app. Times are ISO 8601. Credentials are never read. */
export interface Account extends Shaped<typeof account> {}

/** One page of a list. `endCursor` leads to the next one. */
export interface Page<T> {
  items: T[];
  endCursor?: string;
  totalCount?: number;
  hasMore: boolean;
}

const readPageInfo = reader({ endCursor: maybeText, totalCount: maybeNumber });
const readEnvelope = reader({ pageInfo: z.unknown() });

/** A reader of pages of what `read` reads. Entries that it cannot read are left out. */
export function pageOf<T>(read: (item: unknown) => T | undefined): (input: unknown) => Parsed<Page<T>> {
  return (input) => {
    const reply = openReply(Array.isArray(input) ? { data: input } : input, ["data"]);
    if (!reply.ok) return reply;
    const { data, pageInfo, response, rawResponse } = reply.value;
    if (!Array.isArray(data)) return unreadable;
    const items = data.flatMap((item): T[] => {
      const value = read(item);
      return value === undefined ? [] : [value];
    });
    // The SDK's page objects keep the page info in the answer they were made from.
    const info = readPageInfo(
      pageInfo ?? readEnvelope(response)?.pageInfo ?? readEnvelope(rawResponse)?.pageInfo,
    );
    const hasMore =
      Boolean(info?.endCursor) && data.length > 0 && !(data.length >= (info?.totalCount ?? Infinity));
    return parsed({ items, ...info, hasMore });
  };
}

/** Reads a page of accounts. */
export const parseAccountsPage: (input: unknown) => Parsed<Page<Account>> = pageOf(reader(account));

/** Reads a page of the app catalogue. */
export const parseAppsPage: (input: unknown) => Parsed<Page<App>> = pageOf(readApp);

/** Reads a page of components; their props, if they come along, are not looked at. */
export const parseComponentsPage: (input: unknown) => Parsed<Page<ComponentSummary>> = pageOf(readSummary);

/** Reads the answer to "retrieve app": `{data: app}`. */
export function parseAppReply(input: unknown): Parsed<App> {
  return readData(input, readApp);
}
