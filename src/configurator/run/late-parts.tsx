"use client";

import { late } from "../late.tsx";

// What shows results is fetched with the first of them.

export const ResultView = late(() => import("./ResultView.tsx").then((it) => it.ResultView));

export const DataTree = late(() => import("./DataTree.tsx").then((it) => it.DataTree));

/**
 * A value of any size, to be read and copied: as a tree, and, where there are lists of records in it, as tables.
 * `title` is what it is.
 */
export const DataView = late(() => import("./DataView.tsx").then((it) => it.DataView));
