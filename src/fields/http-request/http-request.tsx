"use client";

import type { HttpRequestDraft } from "../../core/values.ts";
import { defineField } from "../../react/definition.ts";
import { checked } from "../checked.ts";
import { readingOnDemand, widgetOnDemand } from "../on-demand.tsx";
import { toDraft, toWire } from "./draft.ts";
import { faultsOf } from "./faults.ts";

/** A whole request, with what is saved of it beside the edits kept as it was. */
export const httpRequestField = defineField("http_request", {
  commit: "blur",
  schema: (_, t) => checked<HttpRequestDraft>((draft) => faultsOf(draft, t).map(({ message }) => message)),
  toDraft,
  toWire,
  Widget: widgetOnDemand(() => import("./HttpRequestWidget.tsx").then((it) => it.HttpRequestWidget)),
  Reading: readingOnDemand(() => import("./HttpRequestReading.tsx").then((it) => it.HttpRequestReading)),
});
