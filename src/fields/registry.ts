"use client";

import type { FieldDefinition, SomeDefinition } from "../react/definition.ts";
import type { AnyProp, PropType } from "../wire/prop.ts";
import { alertField } from "./alert.tsx";
import { anyField } from "./any.tsx";
import { appField } from "./app.tsx";
import { booleanField } from "./boolean.tsx";
import { choiceField, offersChoices } from "./choice.tsx";
import { httpRequestField } from "./http-request/http-request.tsx";
import { integerField } from "./integer.tsx";
import { integerListField, stringListField } from "./list.tsx";
import { objectField } from "./object.tsx";
import { apphookField, dbField, dirField, httpField } from "./platform.tsx";
import { idCodec } from "./remote-id.tsx";
import { sqlField } from "./sql/sql.tsx";
import { stringField } from "./string.tsx";
import { timerField } from "./timer.tsx";
import { unknownField } from "./unknown.tsx";

/** Prop type → field. The compiler counts the types, and this is the only dispatch. */
export type Fields = { [T in PropType]: FieldDefinition<T> };

/** The fields that the kit brings. */
export const defaultFields: Fields = {
  alert: alertField,
  any: anyField,
  app: appField,
  boolean: booleanField,
  integer: integerField,
  "integer[]": integerListField,
  string: stringField,
  "string[]": stringListField,
  object: objectField,
  sql: sqlField,
  http_request: httpRequestField,
  "$.interface.timer": timerField,
  "$.interface.http": httpField,
  "$.interface.apphook": apphookField,
  "$.service.db": dbField,
  data_store: choiceField("data_store", "one", idCodec),
  dir: dirField,
  "$.airtable.baseId": choiceField("$.airtable.baseId", "one", idCodec),
  "$.airtable.tableId": choiceField("$.airtable.tableId", "one", idCodec),
  "$.airtable.viewId": choiceField("$.airtable.viewId", "one", idCodec),
  "$.airtable.fieldId": choiceField("$.airtable.fieldId", "one", idCodec),
  "$.discord.channel": choiceField("$.discord.channel", "one", idCodec),
  "$.discord.channel[]": choiceField("$.discord.channel[]", "many", idCodec),
};

/** Fields of a host's own: for types of the contract, or for types that only the host knows. */
export type FieldOverrides = Partial<Fields> & Readonly<Record<string, SomeDefinition | undefined>>;

/** Gives the field for single props, by their name or by whatever else they say; `undefined` leaves it to their type. */
export type ChooseField = (prop: AnyProp) => SomeDefinition | undefined;

/** The type of one item, for the types that hold many. */
const ITEM: Partial<Record<PropType, PropType>> = { "integer[]": "integer", "string[]": "string" };

/**
 * Gives the field for a prop: the one chosen for it, or that of its type, or a choice around its type's own values where it
 * offers options. An unknown type gets a field that shows what it is and leaves its value alone.
 */
export function createFieldFor(
  overrides: FieldOverrides = {},
  choose?: ChooseField,
): (prop: AnyProp) => SomeDefinition {
  const fields: Fields = { ...defaultFields, ...overrides };
  const choices = new Map<PropType, SomeDefinition>();
  const choiceFor = (type: PropType, definition: SomeDefinition): SomeDefinition => {
    const known =
      choices.get(type) ??
      choiceField(type, definition.choices ?? "one", fields[ITEM[type] ?? type], definition.aside);
    choices.set(type, known);
    return known;
  };
  return (prop) => {
    const own = choose?.(prop);
    if (own) return own;
    if (prop.type === "unknown")
      return (Object.hasOwn(overrides, prop.declaredType) && overrides[prop.declaredType]) || unknownField;
    const definition: SomeDefinition = fields[prop.type];
    return offersChoices(prop, definition) ? choiceFor(prop.type, definition) : definition;
  };
}

/** `createFieldFor` with the kit's own fields. */
export const fieldFor = createFieldFor();
