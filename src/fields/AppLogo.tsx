"use client";

import { useState } from "react";
import { usePart } from "../ui/parts.ts";

/** Beside an app's name: its logo, where there is one that the page can load, or its initial on a tile of its colour. */
export function AppLogo({ name, src }: { name: string; src?: string }) {
  const part = usePart();
  const [broken, setBroken] = useState<string>();
  const isShown = src !== undefined && /^https?:/.test(src) && src !== broken;
  return (
    <span {...part("app-logo")} aria-hidden="true">
      {isShown ? (
        <img src={src} alt="" loading="lazy" onError={() => setBroken(src)} />
      ) : (
        <svg viewBox="0 0 20 20">
          <rect width="20" height="20" fill={`hsl(${hueOf(name)} 55% 36%)`} />
          <text x="10" y="14" textAnchor="middle" fontSize="11" fill="#fff">
            {initialOf(name)}
          </text>
        </svg>
      )}
    </span>
  );
}

const initialOf = (name: string): string => (Array.from(name.trim())[0] ?? "?").toUpperCase();

/** Degrees on the colour wheel, the same for the same name. */
const hueOf = (name: string): number =>
  Array.from(name).reduce((hue, letter) => (hue * 31 + (letter.codePointAt(0) ?? 0)) % 360, 0);
