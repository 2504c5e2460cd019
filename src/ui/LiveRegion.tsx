"use client";

import type { ReactNode } from "react";
import { usePart } from "./parts.ts";

/** Says its content to a screen reader whenever it changes, and shows nothing (an `output` is a status). Mount it before there is news. */
export function LiveRegion({ children }: { children?: ReactNode }) {
  const part = usePart();
  return <output {...part("hidden")}>{children}</output>;
}
