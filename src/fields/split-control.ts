import type { ControlAttributes } from "../react/definition.ts";

/**
 * Shares a field's control attributes between the group around several controls and the main one of them: the group
 * takes name and description; requirement and error stand on a control, where they are heard. The main control is
 * found by the focus, and wants a name of its own.
 */
export function splitControl({ "aria-labelledby": labelledby, ref, ...state }: ControlAttributes) {
  const group = {
    role: "group",
    "aria-labelledby": labelledby,
    "aria-describedby": state["aria-describedby"],
  } as const;
  return { group, main: { ...state, ref } };
}

/** A group's attributes: `aria-required` is none of them. */
export const groupOf = (control: ControlAttributes): ControlAttributes => ({
  ...control,
  "aria-required": undefined,
});
