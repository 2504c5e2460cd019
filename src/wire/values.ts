// The structured values of `configuredProps`, and what a valid value of each prop type is (contract §2). Sub-fields
// nobody here knows are allowed everywhere: they survive.

import * as z from "zod/mini";
import type { PropType } from "./prop-schemas.ts";
import { isRecord } from "./record.ts";

const text = z.nullish(z.string());

export const appValueSchema = z.looseObject({ authProvisionId: z.string() });

export const sqlValueSchema = z.looseObject({
  value: z.string(),
  query: z.string(),
  params: z.array(z.string()),
  usePreparedStatements: z.boolean(),
});

export const timerValueSchema = z.union([
  z.looseObject({ intervalSeconds: z.number() }),
  z.looseObject({ cron: z.string(), timezone: text }),
]);

export const httpRequestFieldSchema = z.looseObject({ name: z.string(), value: z.string() });
const fields = z.nullish(z.array(httpRequestFieldSchema));

export const httpRequestBodySchema = z.looseObject({
  type: text,
  contentType: text,
  fields,
  mode: text,
  raw: text,
});

export const httpRequestAuthSchema = z.looseObject({
  type: text,
  username: text,
  password: text,
  token: text,
});

export const httpRequestValueSchema = z.looseObject({
  method: text,
  url: text,
  headers: fields,
  params: fields,
  body: z.nullish(httpRequestBodySchema),
  auth: z.nullish(httpRequestAuthSchema),
  tab: text,
});

const anything = z.unknown();
const remoteId = z.union([z.string(), z.number()]);
const integer = z.int();
const string = z.string();

/** What one value of each type is; a list type (`…[]`) has the schema of its items. */
export const valueSchemas = {
  alert: z.never(),
  any: anything,
  app: appValueSchema,
  boolean: z.boolean(),
  integer,
  "integer[]": integer,
  string,
  "string[]": string,
  object: z.custom<Record<string, unknown>>(isRecord),
  sql: sqlValueSchema,
  http_request: httpRequestValueSchema,
  "$.interface.timer": timerValueSchema,
  "$.interface.http": anything,
  "$.interface.apphook": anything,
  "$.service.db": anything,
  data_store: remoteId,
  dir: anything,
  "$.airtable.baseId": remoteId,
  "$.airtable.tableId": remoteId,
  "$.airtable.viewId": remoteId,
  "$.airtable.fieldId": remoteId,
  "$.discord.channel": remoteId,
  "$.discord.channel[]": remoteId,
} satisfies { [T in PropType]: z.ZodMiniType };
