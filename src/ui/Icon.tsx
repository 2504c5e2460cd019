"use client";

import { paths } from "./icon-paths.ts";
import { usePart } from "./parts.ts";

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
