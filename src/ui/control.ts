import type { Ref } from "react";

/**
 * What names, describes and finds a control. A field hands its own; a control among others (a cell of a row) is named
 * by `aria-label`.
 */
export interface ControlProps {
  "aria-label"?: string;
  "aria-labelledby"?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
  "aria-required"?: true;
  /** What the Enter key of a phone's keyboard does here, where a group of controls decides it. */
  enterKeyHint?: "enter";
  ref?: Ref<HTMLElement>;
}

/** Hands an element to a ref of either kind. */
export function setRef(ref: Ref<HTMLElement> | undefined, element: HTMLElement | null): void {
  if (typeof ref === "function") ref(element);
  else if (ref) ref.current = element;
}

/** A control's attributes, with one more element that describes it. */
export const describedBy = <C extends ControlProps>(control: C, id: string): C => ({
  ...control,
  "aria-describedby": [control["aria-describedby"], id].filter(Boolean).join(" "),
});
