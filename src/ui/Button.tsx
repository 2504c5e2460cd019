"use client";

import { forwardRef, type ComponentPropsWithRef } from "react";
import { useUiComponents } from "./components.ts";
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

/** A button that does not submit unless told to: the host's own, or the kit's. `forwardRef` is for React 18. */
export const Button = forwardRef<HTMLButtonElement, Omit<ButtonProps, "ref">>(function Button(props, ref) {
  const part = usePart();
  const { Button: Own } = useUiComponents();
  if (Own) return <Own {...props} ref={ref} />;
  const { variant = "secondary", icon, busy, as = "button", children, ...rest } = props;
  const shown = busy ? "spinner" : icon;
  return (
    <button
      type="button"
      aria-busy={busy || undefined}
      {...rest}
      ref={ref}
      {...part(as, { variant, busy, square: !children })}
    >
      {shown && <Icon name={shown} />}
      {/* A translated page has other text nodes than React put there: an icon cannot be inserted before one. */}
      {children ? <span>{children}</span> : null}
    </button>
  );
});
