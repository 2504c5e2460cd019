// Lists that come in pages, and the accounts and apps in them.

import * as z from "zod/mini";
import { type ComponentSummary, type DeployedComponent, readDeployed, readSummary } from "./component.ts";
import { maybe, openData, openReply, type Parsed, record, text, time } from "./reading.ts";
import { isRecord, readRecord } from "./record.ts";

const texts = maybe(z.array(z.string()));

const appSchema = record(
  {
    id: maybe(text),
    nameSlug: text,
    name: maybe(text),
    // Null is an answer: "this app needs no account" (contract §2); absent means that nobody said.
    authType: maybe(z.nullable(z.string())),
    description: maybe(text),
    imgSrc: maybe(text),
    categories: texts,
    featuredWeight: maybe(z.number()),
    customFieldsJson: maybe(text),
  },
  ["authType"],
);

/** An app of the platform's catalogue. `authType`: "oauth", "keys", "none", null, or absent when nobody said. */
export interface App extends Omit<z.infer<typeof appSchema>, "name"> {
  /** The slug, where there is no name. */
  name: string;
}

function readApp(input: unknown): App | undefined {
  const { data } = appSchema.safeParse(input);
  return data && { ...data, name: data.name ?? data.nameSlug };
}

const accountSchema = record({
  id: text,
  name: maybe(text),
  externalId: maybe(text),
  healthy: maybe(z.boolean()),
  dead: maybe(z.boolean()),
  app: z.pipe(z.transform(readApp), maybe(z.custom<App>())),
  createdAt: maybe(time),
  updatedAt: maybe(time),
  expiresAt: maybe(time),
  lastRefreshedAt: maybe(time),
  nextRefreshAt: maybe(time),
  error: maybe(text),
  authorizedScopes: texts,
});

/** An end user's account of an app. Times are ISO 8601. Credentials are never read. */
export type Account = z.infer<typeof accountSchema>;

const eventSchema = record({
  id: text,
  k: maybe(text),
  ts: maybe(z.number()),
  e: z.unknown(),
  sum: maybe(text),
});

/** An event that a trigger emitted: `e` is its payload, `ts` milliseconds since 1970, `sum` a summary. */
export type EmittedEvent = z.infer<typeof eventSchema>;

/** One page of a list. `endCursor` leads to the next one. */
export interface Page<T> {
  items: T[];
  endCursor?: string;
  totalCount?: number;
  hasMore: boolean;
}

const pageInfoSchema = record({ endCursor: maybe(text), totalCount: maybe(z.number()) });

function pageOf<T>(read: (item: unknown) => T | undefined): (input: unknown) => Parsed<Page<T>> {
  return (input) => {
    const reply = openReply(Array.isArray(input) ? { data: input } : input);
    if (!reply.ok) return reply;
    const { data, pageInfo, response, rawResponse } = reply.value;
    if (!Array.isArray(data)) return { ok: false, message: "The answer holds no list." };
    const items = data.map(read).filter((item) => item !== undefined);
    // The SDK's page objects keep the page info in the answer they were made from.
    const [inner] = [response, rawResponse].filter(isRecord).map((answer) => readRecord(answer).pageInfo);
    const info = pageInfoSchema.safeParse(pageInfo ?? inner).data ?? {};
    const isWhole = info.totalCount !== undefined && data.length >= info.totalCount;
    return {
      ok: true,
      value: { items, ...info, hasMore: Boolean(info.endCursor) && data.length > 0 && !isWhole },
    };
  };
}

/** Reads a page of accounts. Like all pages: entries that cannot be read are left out. */
export const parseAccountsPage: (input: unknown) => Parsed<Page<Account>> = pageOf(
  (item) => accountSchema.safeParse(item).data,
);

/** Reads a page of the app catalogue. */
export const parseAppsPage: (input: unknown) => Parsed<Page<App>> = pageOf(readApp);

/** Reads a page of components; their props, if they come along, are not looked at. */
export const parseComponentsPage: (input: unknown) => Parsed<Page<ComponentSummary>> = pageOf(readSummary);

/** Reads a page of deployed triggers. */
export const parseDeployedTriggersPage: (input: unknown) => Parsed<Page<DeployedComponent>> =
  pageOf(readDeployed);

/** Reads the events that a trigger emitted; the platform sends them in one page. */
export const parseEventsPage: (input: unknown) => Parsed<Page<EmittedEvent>> = pageOf(
  (item) => eventSchema.safeParse(item).data,
);

/** Reads the answer to "retrieve app": `{data: app}`. */
export function parseAppReply(input: unknown): Parsed<App> {
  const data = openData(input);
  if (!data.ok) return data;
  const value = readApp(data.value);
  return value ? { ok: true, value } : { ok: false, message: "The answer holds no app." };
}
