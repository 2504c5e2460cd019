"use client";

import { late } from "../late.tsx";

/** What the form would do, as code to be copied: cURL, TypeScript or Python. Below a `FormProvider`. */
export const CodeView = late(() => import("./CodeView.tsx").then((it) => it.CodeView));
