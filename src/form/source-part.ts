"use client";

import { onDemand } from "../ui/on-demand.ts";

/** The menus and controls of sources: loaded when a host supplies any. */
export const sourcePart = onDemand(() => import("../fields/source/source-part.ts"));
