"use client";

import type { fileIcons } from "./file-icons.ts";
import type { late } from "./late-icons.ts";
import { usePart } from "./parts.ts";

/** Drawn for a 16-pixel grid with a 1.5-pixel pen; a dot is a line of no length with round ends. */
const first = {
  check: "m3 8.5 3.2 3.2L13 4.8",
  close: "m4 4 8 8m0-8-8 8",
  warning: "M8 2.3 14.2 13H1.8L8 2.3Zm0 4.2v3m0 1.9v.01",
  info: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Zm0-6.5v3.2M8 5.3v.01",
  error: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 5v3.5m0 2.2v.01",
  success: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM5.4 8.2l1.9 1.9 3.3-3.8",
  plus: "M8 3.2v9.6M3.2 8h9.6",
  remove: "M3.2 8h9.6",
  copy: "M6 5.5h6a1 1 0 0 1 1 1V13a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V6.5a1 1 0 0 1 1-1ZM3 10.5V3a1 1 0 0 1 1-1h6",
  spinner: "M14 8a6 6 0 1 1-6-6",
  eye: "M1.5 8S3.8 3.5 8 3.5 14.5 8 14.5 8 12.2 12.5 8 12.5 1.5 8 1.5 8ZM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
  "eye-off":
    "M6.5 3.7A6 6 0 0 1 8 3.5c4.2 0 6.5 4.5 6.5 4.5a11 11 0 0 1-1.6 2.2M4.3 4.6A10.4 10.4 0 0 0 1.5 8S3.8 12.5 8 12.5a6 6 0 0 0 3.6-1.2M2.5 2.5l11 11M6.7 6.7a2 2 0 0 0 2.7 2.7",
} as const;

const paths: Partial<Record<string, string>> = { ...first };

export type IconName = keyof typeof first | keyof typeof late | keyof typeof fileIcons;

/** Adds icons. A part that is fetched brings those that no other draws. */
export function draw(more: Readonly<Record<string, string>>): void {
  Object.assign(paths, more);
}

/** One of the kit's own icons, in the colour of its text and hidden from assistive technology: the name stands beside it. */
export function Icon({ name }: { name: IconName }) {
  const part = usePart();
  return (
    <svg
      {...part("icon", { icon: name })}
      aria-hidden="true"
      focusable="false"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}
