"use client";

import { usePart } from "./parts.ts";

/** Drawn for a 16-pixel grid with a 1.5-pixel pen; a dot is a line of no length with round ends. */
const paths = {
  check: "m3 8.5 3.2 3.2L13 4.8",
  caret: "m4.5 6.5 3.5 3.5 3.5-3.5",
  close: "m4 4 8 8m0-8-8 8",
  search: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Zm3.3-1.2 3.2 3.2",
  refresh: "M13 8a5 5 0 1 1-1.5-3.6L13 5.8M13 2.5v3.3H9.7",
  warning: "M8 2.3 14.2 13H1.8L8 2.3Zm0 4.2v3m0 1.9v.01",
  info: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Zm0-6.5v3.2M8 5.3v.01",
  error: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 5v3.5m0 2.2v.01",
  success: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM5.4 8.2l1.9 1.9 3.3-3.8",
  plus: "M8 3.2v9.6M3.2 8h9.6",
  remove: "M3.2 8h9.6",
  copy: "M6 5.5h6a1 1 0 0 1 1 1V13a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V6.5a1 1 0 0 1 1-1ZM3 10.5V3a1 1 0 0 1 1-1h6",
  grip: "M6 4v.01M10 4v.01M6 8v.01M10 8v.01M6 12v.01M10 12v.01",
  external:
    "M9.5 2.5h4v4m0-4-6 6M6.5 3.5H4A1.5 1.5 0 0 0 2.5 5v7A1.5 1.5 0 0 0 4 13.5h7a1.5 1.5 0 0 0 1.5-1.5V9.5",
  spinner: "M14 8a6 6 0 1 1-6-6",
  undo: "M5.5 3 2.8 5.7l2.7 2.8M3 5.7h6.3a3.7 3.7 0 0 1 0 7.3H6",
  eye: "M1.5 8S3.8 3.5 8 3.5 14.5 8 14.5 8 12.2 12.5 8 12.5 1.5 8 1.5 8ZM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
  "eye-off":
    "M6.5 3.7A6 6 0 0 1 8 3.5c4.2 0 6.5 4.5 6.5 4.5a11 11 0 0 1-1.6 2.2M4.3 4.6A10.4 10.4 0 0 0 1.5 8S3.8 12.5 8 12.5a6 6 0 0 0 3.6-1.2M2.5 2.5l11 11M6.7 6.7a2 2 0 0 0 2.7 2.7",
  link: "M6.8 9.2a2.8 2.8 0 0 0 4 0l2-2a2.8 2.8 0 0 0-4-4l-.8.8M9.2 6.8a2.8 2.8 0 0 0-4 0l-2 2a2.8 2.8 0 0 0 4 4l.8-.8",
  more: "M3 8.4a.4.4 0 1 0 0-.8.4.4 0 0 0 0 .8ZM8 8.4a.4.4 0 1 0 0-.8.4.4 0 0 0 0 .8ZM13 8.4a.4.4 0 1 0 0-.8.4.4 0 0 0 0 .8Z",
} as const;

export type IconName = keyof typeof paths;

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
