// The prop types: one schema each, and the types that follow from them. The schema's `$defs/ConfigurableProp*`.

import * as z from "zod/mini";
import { timerValueSchema } from "./values.ts";

/** The 23 prop types of the contract. */
export const PROP_TYPES = [
  "$.airtable.baseId",
  "$.airtable.fieldId",
  "$.airtable.tableId",
  "$.airtable.viewId",
  "$.discord.channel",
  "$.discord.channel[]",
  "$.interface.apphook",
  "$.interface.http",
  "$.interface.timer",
  "$.service.db",
  "alert",
  "any",
  "app",
  "boolean",
  "data_store",
  "dir",
  "http_request",
  "integer",
  "integer[]",
  "object",
  "sql",
  "string",
  "string[]",
] as const;

export type PropType = (typeof PROP_TYPES)[number];

const text = z.optional(z.string());
const flag = z.optional(z.boolean());
const list = z.optional(z.array(z.unknown()));
const number = z.optional(z.number());

// `default` and `options` stand here although the schema leaves them off a few types: reading them everywhere costs
// nothing, and who asks for a prop's default should not have to know its type. They stay unknown: `options` is read
// by option.ts, and a timer's are no options at all.
const base = {
  name: z.string(),
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
  options: z.optional(z.custom<unknown>(Array.isArray)),
};

function prop<const T extends PropType, S extends object>(type: T, attributes: S) {
  return z.object({ ...base, type: z.literal(type), ...attributes });
}

const range = { min: number, max: number };
const texts = { secret: flag, format: text };
const ofApp = { appProp: text };
const ofTable = { tableIdProp: text };

/** One schema per prop type: adding a type to the platform's 23 starts with a line here. */
export const propSchemas = {
  alert: prop("alert", {
    alertType: z.optional(z.enum(["info", "neutral", "warning", "error"])),
    content: text,
  }),
  any: prop("any", {}),
  app: prop("app", { app: text }),
  boolean: prop("boolean", {}),
  integer: prop("integer", range),
  "integer[]": prop("integer[]", range),
  string: prop("string", texts),
  "string[]": prop("string[]", texts),
  object: prop("object", {}),
  sql: prop("sql", { auth: z.optional(z.object({ app: z.nullish(z.string()) })) }),
  http_request: prop("http_request", {}),
  "$.interface.timer": prop("$.interface.timer", { static: z.optional(timerValueSchema) }),
  "$.interface.http": prop("$.interface.http", { customResponse: flag }),
  "$.interface.apphook": prop("$.interface.apphook", {
    ...ofApp,
    eventNames: z.optional(z.array(z.string())),
    remote: flag,
    static: list,
  }),
  "$.service.db": prop("$.service.db", {}),
  data_store: prop("data_store", {}),
  dir: prop("dir", { accessMode: z.optional(z.enum(["read", "write", "read-write"])), sync: flag }),
  "$.airtable.baseId": prop("$.airtable.baseId", ofApp),
  "$.airtable.tableId": prop("$.airtable.tableId", { baseIdProp: text }),
  "$.airtable.viewId": prop("$.airtable.viewId", ofTable),
  "$.airtable.fieldId": prop("$.airtable.fieldId", ofTable),
  "$.discord.channel": prop("$.discord.channel", ofApp),
  "$.discord.channel[]": prop("$.discord.channel[]", ofApp),
} satisfies { [T in PropType]: z.ZodMiniObject };

/** The schema of a type outside the list: what all props have in common. */
export const unknownPropSchema = z.object({ ...base, type: z.literal("unknown"), declaredType: z.string() });
