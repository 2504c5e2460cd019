"use client";

import { late } from "../late.tsx";

// For developers: the code, and its words, come with the first look.

export const CallList = late(() => import("./developer.ts").then((it) => it.CallList));
