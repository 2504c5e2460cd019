"use client";

import type { Source } from "../../core/sources.ts";
import { PathIcon } from "../../ui/Icon.tsx";

const paths: Record<Source["from"] | "value", string> = {
  value: "m3 13 .8-3.2 7.4-7.4a1.2 1.2 0 0 1 1.7 0l.7.7a1.2 1.2 0 0 1 0 1.7L6.2 12.2 3 13Z",
  reference: "M3.5 3v4.5a2 2 0 0 0 2 2H13M10 6.5l3 3-3 3",
  parts: "M3.5 3v4.5a2 2 0 0 0 2 2H8M11 9.5h2M6 13h2M11 13h2",
  model: "M8 2.5 9.4 6.6 13.5 8 9.4 9.4 8 13.5 6.6 9.4 2.5 8l4.1-1.4L8 2.5Z",
  person: "M8 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Zm-4.5 5.5a4.5 4.5 0 0 1 9 0",
};

/** The icon of a kind of source. Decorative: its name is always beside it. */
export const SourceIcon = ({ kind }: { kind: keyof typeof paths }) => (
  <PathIcon name={kind} path={paths[kind]} />
);
