"use client";

import { useState } from "react";
import { useUiComponents } from "./components.ts";
import { usePart } from "./parts.ts";

export interface LogoProps {
  /** The app's name, which stands beside the logo. */
  name: string;
  /** Where the platform has the logo, if it has one. */
  src?: string;
  /** 20 pixels in a field without it. */
  size?: "small" | "medium" | "large";
}

/**
 * Beside an app's name: its logo, where there is one that comes over the network, or its initial on a tile of its colour. A
 * page whose policy lets no images in brings a `Logo` of its own, or none.
 */
export function Logo(props: LogoProps) {
  const part = usePart();
  const { Logo: Own } = useUiComponents();
  const [broken, setBroken] = useState<string>();
  if (Own) return <Own {...props} />;
  const { name, src, size } = props;
  const isShown = src !== undefined && /^https?:/.test(src) && src !== broken;
  return (
    <span {...part("app-logo", { size })} aria-hidden="true">
      {isShown ? (
        <img src={src} alt="" width="20" height="20" loading="lazy" onError={() => setBroken(src)} />
      ) : (
        <svg viewBox="0 0 20 20" width="20" height="20">
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
