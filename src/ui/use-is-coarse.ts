"use client";

import { useSyncExternalStore } from "react";
import { isCoarse } from "./coarse.ts";

// Plugging in a mouse doesn't redraw the form; the next render picks it up.
const never = () => () => undefined;

export const useIsCoarse = (): boolean => useSyncExternalStore(never, isCoarse, () => false);
