"use client";

import * as z from "zod/mini";
import type { ItemCodec } from "../core/choice.ts";
import { textOf } from "./string.tsx";

/** The types whose value is an id that the platform offers, or that the person knows. */
export type RemoteIdType =
  | "$.airtable.baseId"
  | "$.airtable.tableId"
  | "$.airtable.viewId"
  | "$.airtable.fieldId"
  | "$.discord.channel"
  | "data_store";

/** An id: whatever is offered, and a text when it is typed. */
export const idCodec: ItemCodec = {
  schema: () => z.custom<unknown>(),
  toDraft: (wire) => (textOf(wire) === undefined ? undefined : wire),
  toWire: (draft) => (draft === "" ? undefined : draft),
};
