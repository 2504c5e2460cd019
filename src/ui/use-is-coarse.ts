"use client";

import { useSyncExternalStore } from "react";
import { isCoarse } from "./coarse.ts";

// A mouse that is plugged in is no reason to draw again: the next time is early enough.
const never = () => () => undefined;

export const useIsCoarse = (): boolean => useSyncExternalStore(never, isCoarse, () => false);
