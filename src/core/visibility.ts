import type { AnyProp } from "../wire/prop.ts";

/** What the person may do with a field. */
export type Access = "edit" | "readOnly" | "disabled";

/** A hidden prop is never on screen: its default applies, its saved value survives, it blocks nothing. */
export const isShown = (prop: AnyProp): boolean => !prop.hidden;

/** An optional prop is off until it is added or has a value; a hidden one cannot be added, so it is on. */
export const isOn = (prop: AnyProp, opened: ReadonlySet<string>): boolean =>
  !prop.optional || prop.hidden === true || opened.has(prop.name);

/** `disabled`: the platform ignores the prop. `readOnly`: it is shown and is no input. */
export const accessOf = (prop: AnyProp, formIsReadOnly: boolean): Access =>
  prop.disabled ? "disabled" : prop.readOnly || formIsReadOnly ? "readOnly" : "edit";

/** Whether the default of a prop counts as its value as soon as the prop is there. */
export const appliesDefault = (prop: AnyProp): boolean => (!prop.optional || prop.hidden === true) && !prop.disabled;

/** The name a person knows the prop by. */
export const labelOf = (prop: AnyProp): string => prop.label || prop.name;
