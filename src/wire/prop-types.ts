// The table of prop types: what a valid value of each is, and which attributes it has besides those that all props
// have (the schema's `$defs/ConfigurableProp*`). Adding a type starts with a line here.

import * as z from "zod/mini";
import { isRecord } from "./record.ts";
import { appValueSchema, httpRequestValueSchema, sqlValueSchema, timerValueSchema } from "./values.ts";

const text = z.optional(z.string());
const flag = z.optional(z.boolean());
const number = z.optional(z.number());

// `default` and `options` are everyone's, although the schema leaves them off a few types: who asks for a prop's
// default should not have to know its type. They stay unknown: option.ts reads options, and a timer's are none.
export const baseAttributes = {
  label: text,
  description: text,
  optional: flag,
  disabled: flag,
  readOnly: flag,
  hidden: flag,
  remoteOptions: flag,
  useQuery: flag,
  reloadProps: flag,
  withLabel: flag,
  default: z.optional(z.unknown()),
  options: z.optional(z.custom((value) => Array.isArray(value))),
};

const anything = z.unknown();
// Named by its general type: the package's types are to be read with every zod 4.
const integer: z.ZodMiniType<number> = z.int();
const remoteId = z.union([z.string(), z.number()]);

const range = { min: number, max: number };
const ofText = { secret: flag, format: text };
const ofApp = { appProp: text };
const ofTable = { tableIdProp: text };

/** `[one value, own attributes]` by type; of a list type (`…[]`) the schema is that of an item. */
export const propTypes = {
  alert: [
    z.never(),
    { alertType: z.optional(z.enum(["info", "neutral", "warning", "error"])), content: text },
  ],
  any: [anything, {}],
  app: [appValueSchema, { app: text }],
  boolean: [z.boolean(), {}],
  integer: [integer, range],
  "integer[]": [integer, range],
  string: [z.string(), ofText],
  "string[]": [z.string(), ofText],
  object: [z.custom<Record<string, unknown>>(isRecord), {}],
  sql: [sqlValueSchema, { auth: z.optional(z.object({ app: z.nullish(z.string()) })) }],
  http_request: [httpRequestValueSchema, {}],
  "$.interface.timer": [timerValueSchema, { static: z.optional(timerValueSchema) }],
  "$.interface.http": [anything, { customResponse: flag }],
  "$.interface.apphook": [
    anything,
    {
      ...ofApp,
      eventNames: z.optional(z.array(z.string())),
      remote: flag,
      static: z.optional(z.array(anything)),
    },
  ],
  "$.service.db": [anything, {}],
  data_store: [remoteId, {}],
  dir: [anything, { accessMode: z.optional(z.enum(["read", "write", "read-write"])), sync: flag }],
  "$.airtable.baseId": [remoteId, ofApp],
  "$.airtable.tableId": [remoteId, { baseIdProp: text }],
  "$.airtable.viewId": [remoteId, ofTable],
  "$.airtable.fieldId": [remoteId, ofTable],
  "$.discord.channel": [remoteId, ofApp],
  "$.discord.channel[]": [remoteId, ofApp],
} satisfies Record<string, readonly [z.ZodMiniType, z.core.$ZodShape]>;

export type PropType = keyof typeof propTypes;
