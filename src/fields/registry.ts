"use client";

import { anyCodec } from "../codecs/any.ts";
import { appCodec } from "../codecs/app.ts";
import { booleanCodec } from "../codecs/boolean.ts";
import { httpRequestCodec } from "../codecs/http-request.ts";
import { integerCodec, rangeText } from "../codecs/integer.ts";
import { integerListCodec, stringListCodec } from "../codecs/list.ts";
import { objectCodec } from "../codecs/object.ts";
import { passiveCodec } from "../codecs/passive.ts";
import { createLookup } from "../codecs/registry.ts";
import { idCodec } from "../codecs/remote-id.ts";
import { dialectOf } from "../codecs/sql/dialect.ts";
import { sqlCodec } from "../codecs/sql.ts";
import { stringCodec } from "../codecs/string.ts";
import { timerCodec } from "../codecs/timer.ts";
import { defineField, type FieldDefinition, type SomeDefinition } from "../react/definition.ts";
import type { AnyProp, PropType } from "../wire/prop.ts";
import { AlertWidget } from "./AlertWidget.tsx";
import { AnyWidget } from "./AnyWidget.tsx";
import { AppWidget } from "./AppWidget.tsx";
import { BooleanReading, BooleanWidget } from "./BooleanWidget.tsx";
import { choiceField } from "./choice/choice-field.tsx";
import { IntegerWidget } from "./IntegerWidget.tsx";
import { ListWidget } from "./ListWidget.tsx";
import { ObjectWidget } from "./ObjectWidget.tsx";
import { readingOnDemand, widgetOnDemand } from "./on-demand.tsx";
import { PlatformWidget, type PlatformType } from "./PlatformWidget.tsx";
import { StringWidget } from "./StringWidget.tsx";
import { UnknownWidget } from "./UnknownWidget.tsx";

/** Prop type → field. The compiler counts the types, and this is the only dispatch. */
export type Fields = { [T in PropType]: FieldDefinition<T> };

// One import for all that a type needs beyond the first load, so that bundlers make one chunk of it.
const sqlPart = () => import("./sql/sql-part.ts");
const httpRequestPart = () => import("./http-request/http-request-part.ts");
const timerPart = () => import("./timer/timer-part.ts");

const platformField = <T extends PlatformType>(type: T): FieldDefinition<T> =>
  defineField<T>(type, {
    ...passiveCodec,
    commit: "change",
    // A widget for all four types is one for each of them.
    Widget: PlatformWidget as never,
  });

/** The fields that the kit brings: a codec each, and what it is edited with. */
export const defaultFields: Fields = {
  alert: defineField("alert", {
    ...passiveCodec,
    commit: "change",
    unlabelled: true,
    Widget: AlertWidget,
  }),
  any: defineField("any", { ...anyCodec, commit: "blur", Widget: AnyWidget }),
  app: defineField("app", {
    ...appCodec,
    commit: "change",
    Widget: AppWidget,
    Reading: readingOnDemand(() => import("./readings.ts").then((it) => it.AppReading)),
  }),
  boolean: defineField("boolean", {
    ...booleanCodec,
    commit: "change",
    Widget: BooleanWidget,
    Reading: BooleanReading,
  }),
  integer: defineField("integer", {
    ...integerCodec,
    commit: "blur",
    aside: rangeText,
    Widget: IntegerWidget,
  }),
  "integer[]": defineField("integer[]", {
    ...integerListCodec,
    commit: "blur",
    aside: rangeText,
    Widget: ListWidget,
  }),
  string: defineField("string", { ...stringCodec, commit: "blur", Widget: StringWidget }),
  "string[]": defineField("string[]", { ...stringListCodec, commit: "blur", Widget: ListWidget }),
  object: defineField("object", {
    ...objectCodec,
    commit: "blur",
    Widget: ObjectWidget,
  }),
  sql: defineField("sql", {
    ...sqlCodec,
    commit: "blur",
    aside: (prop) => (prop.auth?.app ? dialectOf(prop.auth.app).name : undefined),
    Widget: widgetOnDemand(() => sqlPart().then((it) => it.SqlWidget)),
    Reading: readingOnDemand(() => sqlPart().then((it) => it.SqlReading)),
  }),
  http_request: defineField("http_request", {
    ...httpRequestCodec,
    commit: "blur",
    Widget: widgetOnDemand(() => httpRequestPart().then((it) => it.HttpRequestWidget)),
    Reading: readingOnDemand(() => httpRequestPart().then((it) => it.HttpRequestReading)),
  }),
  "$.interface.timer": defineField("$.interface.timer", {
    ...timerCodec,
    commit: "blur",
    Widget: widgetOnDemand(() => timerPart().then((it) => it.TimerWidget)),
    Reading: readingOnDemand(() => timerPart().then((it) => it.TimerReading)),
  }),
  "$.interface.http": platformField("$.interface.http"),
  "$.interface.apphook": platformField("$.interface.apphook"),
  "$.service.db": platformField("$.service.db"),
  data_store: choiceField("data_store", "one", idCodec),
  dir: platformField("dir"),
  "$.airtable.baseId": choiceField("$.airtable.baseId", "one", idCodec),
  "$.airtable.tableId": choiceField("$.airtable.tableId", "one", idCodec),
  "$.airtable.viewId": choiceField("$.airtable.viewId", "one", idCodec),
  "$.airtable.fieldId": choiceField("$.airtable.fieldId", "one", idCodec),
  "$.discord.channel": choiceField("$.discord.channel", "one", idCodec),
  "$.discord.channel[]": choiceField("$.discord.channel[]", "many", idCodec),
};

const unknownField: SomeDefinition = {
  ...passiveCodec,
  type: "unknown",
  commit: "change",
  Widget: UnknownWidget,
};

/** Fields of a host's own: for types of the platform, or for types that only the host knows. */
export type FieldOverrides = Partial<Fields> & Readonly<Record<string, SomeDefinition | undefined>>;

/** Gives the field for single props, by their name or by whatever else they say; `undefined` leaves it to their type. */
export type ChooseField = (prop: AnyProp) => SomeDefinition | undefined;

/** Gives the field for a prop: the one chosen for it, or what the table has for it. */
export function createFieldFor(
  overrides?: FieldOverrides,
  choose?: ChooseField,
): (prop: AnyProp) => SomeDefinition {
  const find = createLookup<SomeDefinition>(
    {
      types: defaultFields,
      unknown: unknownField,
      choiceOf: (type, { choices = "one", aside }, item) => choiceField(type, choices, item, aside),
    },
    overrides,
  );
  return (prop) => choose?.(prop) ?? find(prop);
}

/** `createFieldFor` with the kit's own fields. */
export const fieldFor = createFieldFor();
