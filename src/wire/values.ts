// The structured values of `configuredProps` (docs/contract.md#types). Unknown sub-fields are allowed everywhere, and kept.

import * as z from "zod/mini";

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
