"use client";

import { paths } from "./icon-paths.ts";
import { usePart } from "./parts.ts";

export type IconName = keyof typeof paths;

/** One of the kit's own icons, in the colour of its text and hidden from assistive technology: the name stands beside it. */
export const Icon = ({ name }: { name: IconName }) => <PathIcon name={name} path={paths[name]} />;

/** An icon whose path isn't part of the first load. */
export function PathIcon({ name, path }: { name: string; path: string }) {
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
      <path d={path} />
    </svg>
  );
}
