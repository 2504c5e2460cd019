"use client";

import type { ComponentPropsWithRef } from "react";
import { Icon, type IconName } from "./Icon.tsx";
import { usePart, type PartName } from "./parts.ts";

export interface ButtonProps extends Omit<ComponentPropsWithRef<"button">, "className"> {
  variant?: "primary" | "secondary" | "quiet" | "danger";
  /** Stands before the text. Without any text the button is a square, and wants an `aria-label`. */
  icon?: IconName;
  /** Something is under way: the icon spins, and the button keeps its place and its focus. */
  busy?: boolean;
  /** The part it is drawn as. */
  as?: PartName;
}

/** A button that does not submit unless told to. */
export function Button({ variant = "secondary", icon, busy, as = "button", children, ...rest }: ButtonProps) {
  const part = usePart();
  const shown = busy ? "spinner" : icon;
  return (
    <button
      type="button"
      aria-busy={busy || undefined}
      {...rest}
      {...part(as, { variant, busy, square: !children })}
    >
      {shown && <Icon name={shown} />}
      {children}
    </button>
  );
}
