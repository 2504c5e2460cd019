// What the compiler promises about the wire's types; checked by `tsc`, not run.

import { expectTypeOf } from "vitest";
import type {
  AppValue,
  ConfiguredProps,
  HttpRequestValue,
  InferConfiguredProps,
  SqlValue,
  TimerValue,
} from "../../src/wire/configured-props.ts";
import type { LabelValue, LabelValues } from "../../src/wire/label-value.ts";
import type { Component } from "../../src/wire/component.ts";
import type { Account, App, Page, parseAccountsPage } from "../../src/wire/pages.ts";
import type { Parsed } from "../../src/wire/reading.ts";
import type { AnyProp, Prop, PROP_TYPES, PropType, UnknownProp } from "../../src/wire/prop.ts";

// Props are a union, told apart by their type.

expectTypeOf<Prop["type"]>().toEqualTypeOf<PropType>();
expectTypeOf<AnyProp["type"]>().toEqualTypeOf<PropType | "unknown">();
expectTypeOf<(typeof PROP_TYPES)[number]>().toEqualTypeOf<PropType>();
expectTypeOf<Prop<"integer"> | Prop<"string">>().toEqualTypeOf<Prop<"integer" | "string">>();
expectTypeOf<Extract<Prop, { type: "sql" }>>().toEqualTypeOf<Prop<"sql">>();

expectTypeOf<Prop<"integer">["min"]>().toEqualTypeOf<number | undefined>();
expectTypeOf<Prop<"dir">["accessMode"]>().toEqualTypeOf<"read" | "write" | "read-write" | undefined>();
expectTypeOf<Prop<"alert">["alertType"]>().toEqualTypeOf<
  "info" | "neutral" | "warning" | "error" | undefined
>();
expectTypeOf<Prop<"$.interface.timer">["static"]>().toEqualTypeOf<TimerValue | undefined>();
expectTypeOf<Prop<"$.interface.apphook">["static"]>().toEqualTypeOf<unknown[] | undefined>();
expectTypeOf<Prop<"sql">["auth"]>().toEqualTypeOf<{ app?: string | null | undefined } | undefined>();
expectTypeOf<keyof Prop<"any">>().toEqualTypeOf<keyof Omit<UnknownProp, "declaredType" | "attributes">>();
expectTypeOf<Prop<"any">>().not.toHaveProperty("min");

// Whatever the type, its default and options can be asked for, and are unknown until read.

expectTypeOf<AnyProp["default"]>().toBeUnknown();
expectTypeOf<AnyProp["options"]>().toBeUnknown();

declare const prop: AnyProp;
if (prop.type === "integer") expectTypeOf(prop).toEqualTypeOf<Prop<"integer">>();
if (prop.type === "unknown") expectTypeOf(prop.declaredType).toBeString();

// @ts-expect-error -- props are not for changing
prop.label = "x";

// Configured props from a literal definition.

const sheet = {
  key: "sheet",
  configurableProps: [
    { name: "note", type: "alert", content: "Mind" },
    { name: "app", type: "app", app: "sheets" },
    { name: "table", type: "string", remoteOptions: true },
    { name: "limit", type: "integer", optional: true },
    { name: "columns", type: "string[]", remoteOptions: true },
    { name: "tags", type: "string[]" },
    { name: "rows", type: "integer[]", withLabel: true, optional: true },
    { name: "mode", type: "string", options: ["a", "b"], withLabel: true },
    { name: "loud", type: "boolean", withLabel: true },
    { name: "extra", type: "object" },
    { name: "statement", type: "sql" },
    { name: "request", type: "http_request" },
    { name: "timer", type: "$.interface.timer" },
    { name: "clock", type: "$.interface.timer", static: { intervalSeconds: 60 } },
    { name: "db", type: "$.service.db" },
    { name: "http", type: "$.interface.http" },
    { name: "hook", type: "$.interface.apphook" },
    { name: "dir", type: "dir" },
    { name: "store", type: "data_store" },
    { name: "base", type: "$.airtable.baseId", appProp: "app" },
    { name: "channel", type: "$.discord.channel", optional: true },
    { name: "channels", type: "$.discord.channel[]" },
    { name: "whatever", type: "any" },
    { name: "hush", type: "string", hidden: true },
    { name: "off", type: "string", disabled: true },
    { name: "later", type: "string[][]" },
  ],
} as const;

interface SheetProps {
  app: AppValue;
  table: string | LabelValue<string>;
  columns: string[] | LabelValues<string>;
  tags: string[];
  mode: string | LabelValue<string>;
  loud: boolean | LabelValue<boolean>;
  extra: Record<string, unknown>;
  statement: SqlValue;
  request: HttpRequestValue;
  timer: TimerValue;
  store: string | LabelValue<string>;
  base: string | LabelValue<string>;
  channels: string[] | LabelValues<string>;
  whatever: unknown;
  limit?: number;
  rows?: number[] | LabelValues<number>;
  channel?: string | LabelValue<string>;
  clock?: TimerValue;
  db?: unknown;
  http?: unknown;
  hook?: unknown;
  dir?: unknown;
  hush?: string;
  off?: string;
  later?: unknown;
}

expectTypeOf<InferConfiguredProps<typeof sheet.configurableProps>>().branded.toEqualTypeOf<SheetProps>();
expectTypeOf<InferConfiguredProps<typeof sheet>>().toEqualTypeOf<
  InferConfiguredProps<typeof sheet.configurableProps>
>();
expectTypeOf<
  InferConfiguredProps<{ configurable_props: readonly [{ name: "a"; type: "string" }] }>
>().toEqualTypeOf<{
  a: string;
}>();
// oxlint-disable-next-line typescript/no-generated-empty-object-type -- no props, no values: that is what it says
expectTypeOf<InferConfiguredProps<readonly []>>().toEqualTypeOf<{}>();

const short = [
  { name: "table", type: "string", remoteOptions: true },
  { name: "limit", type: "integer", optional: true },
] as const;

expectTypeOf<InferConfiguredProps<typeof short>>().toEqualTypeOf<{
  table: string | LabelValue<string>;
  limit?: number;
}>();

// A definition that is not literal says nothing about its values.

expectTypeOf<InferConfiguredProps<{ name: string; type: string }[]>>().toEqualTypeOf<ConfiguredProps>();
expectTypeOf<InferConfiguredProps<unknown>>().toEqualTypeOf<ConfiguredProps>();

// Structured values: sub-fields nobody knows are allowed.

expectTypeOf<{ authProvisionId: string; x: number }>().toExtend<AppValue>();
expectTypeOf<{ intervalSeconds: number }>().toExtend<TimerValue>();
expectTypeOf<{ cron: string; timezone: string }>().toExtend<TimerValue>();
expectTypeOf<{}>().not.toExtend<TimerValue>();
expectTypeOf<{ value: string; query: string }>().not.toExtend<SqlValue>();

// Messages.

expectTypeOf<App["authType"]>().toEqualTypeOf<string | null | undefined>();
expectTypeOf<Account["app"]>().toEqualTypeOf<App | undefined>();
expectTypeOf<Account["id"]>().toBeString();
expectTypeOf<Component["name"]>().toBeString();
expectTypeOf<Component["annotations"]>().toEqualTypeOf<
  | {
      readOnlyHint?: boolean | undefined;
      destructiveHint?: boolean | undefined;
      idempotentHint?: boolean | undefined;
      openWorldHint?: boolean | undefined;
      title?: string | undefined;
    }
  | undefined
>();
expectTypeOf<typeof parseAccountsPage>().returns.toEqualTypeOf<Parsed<Page<Account>>>();
