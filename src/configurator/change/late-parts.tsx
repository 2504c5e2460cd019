"use client";

import { late } from "../late.tsx";

/**
 * What the form around changed by itself, to be kept or undone, and what is other than it was saved, to be reverted. Its code
 * is fetched when it is first drawn.
 */
export const ChangesView = late(() => import("./ChangesView.tsx").then((it) => it.ChangesView));
