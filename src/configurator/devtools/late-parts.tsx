"use client";

import { late } from "../late.tsx";

// For developers: the code, and its words, come with the first look.

export const CallList = late(() => import("./developer.ts").then((it) => it.CallList));

/**
 * Which field of the form around waits for, feeds or reloads which, as a picture and in words, and why one cannot be used now.
 * Its code is fetched when it is first drawn.
 */
export const DependencyView = late(() => import("./developer.ts").then((it) => it.DependencyGraph));
