"use client";

import * as z from "zod/mini";
import { Kept, type AppDraft } from "../core/values.ts";
import { defineField } from "../react/definition.ts";
import { readingOnDemand, widgetOnDemand } from "./on-demand.tsx";

function readAccount(wire: unknown): AppDraft | undefined {
  if (typeof wire !== "object" || wire === null || !("authProvisionId" in wire)) return undefined;
  const { authProvisionId } = wire;
  if (typeof authProvisionId !== "string" || authProvisionId === "") return undefined;
  return { accountId: authProvisionId, kept: new Kept(wire) };
}

/** A connected account of an app. Further sub-fields of a saved value go with the account they belong to. */
export const appField = defineField("app", {
  commit: "change",
  schema: () => z.custom<AppDraft>(),
  toDraft: readAccount,
  toWire: ({ accountId, kept }) => kept?.value ?? { authProvisionId: accountId },
  Widget: widgetOnDemand(() => import("./AppWidget.tsx").then((it) => it.AppWidget)),
  Reading: readingOnDemand(() => import("./AppReading.tsx").then((it) => it.AppReading)),
});
