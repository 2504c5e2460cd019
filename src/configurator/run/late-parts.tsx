"use client";

import { lazyPart } from "../shell/lazy.tsx";

// What shows results is fetched with the first of them.

export const ResultView = lazyPart(() => import("./ResultView.tsx").then((it) => it.ResultView));

export const DataTree = lazyPart(() => import("../shell/viewer/DataTree.tsx").then((it) => it.DataTree));

/**
 * A value of any size, to be read and copied: as a tree, and, where there are lists of records in it, as tables.
 * `title` is what it is.
 */
export const DataView = lazyPart(() => import("../shell/viewer/DataView.tsx").then((it) => it.DataView));
