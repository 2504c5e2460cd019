"use client";

import { late } from "../late.tsx";

/** What the form would do, as code to be copied: cURL, TypeScript or Python. Below a `FormProvider`. */
export const CodeView = late(() => import("./CodeView.tsx").then((it) => it.CodeView));

/** What the form would send as JSON, to be read, copied, and edited with a look at what would change. Below a `FormProvider`. */
export const ValuesView = late(() => import("./ValuesView.tsx").then((it) => it.ValuesView));

/**
 * Copies the configuration of the form around as a text without its secrets, and pastes one, of the same component or another,
 * after showing what of it fits. Below a `FormProvider`.
 */
export const CarryBar = late(() => import("./CarryBar.tsx").then((it) => it.CarryBar));
