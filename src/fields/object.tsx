"use client";

import type { ObjectDraft } from "../core/values.ts";
import { defineField } from "../react/definition.ts";
import { checked } from "./checked.ts";
import { issuesOf, toDraft, toWire } from "./object-draft.ts";
import { widgetOnDemand } from "./on-demand.tsx";

/**
 * An object as rows of a key and a value, or as JSON. A value is text unless its row says that it is JSON: what looks
 * like a number stays as it was typed.
 */
export const objectField = defineField("object", {
  commit: "blur",
  schema: (_, t) => checked<ObjectDraft>((draft) => issuesOf(draft, t)),
  toDraft,
  toWire,
  Widget: widgetOnDemand(() => import("./ObjectWidget.tsx").then((it) => it.ObjectWidget)),
});
