"use client";

import { lazyPart } from "../shell/lazy.tsx";

/** What the form would do, as code to be copied: cURL, TypeScript or Python. Below a `FormProvider`. */
export const CodeView = lazyPart(() => import("./CodeView.tsx").then((it) => it.CodeView));

/** What the form would send as JSON, to be read, copied, and edited with a look at what would change. Below a `FormProvider`. */
export const ValuesView = lazyPart(() => import("./ValuesView.tsx").then((it) => it.ValuesView));

/**
 * Copies the configuration of the form around as a text without its secrets, and pastes one, of the same component or another,
 * after showing what of it fits. Below a `FormProvider`.
 */
export const CarryBar = lazyPart(() => import("./CarryBar.tsx").then((it) => it.CarryBar));
