"use client";

import { lazyPart } from "../shell/lazy.tsx";

// For developers: the code, and its words, come with the first look.

export const CallList = lazyPart(() => import("./developer.ts").then((it) => it.CallList));

/**
 * Which field of the form around waits for, feeds or reloads which, as a picture and in words, and why one cannot be used now.
 * Its code is fetched when it is first drawn.
 */
export const DependencyView = lazyPart(() => import("./developer.ts").then((it) => it.DependencyGraph));
