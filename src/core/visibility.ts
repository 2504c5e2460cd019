import type { AnyProp } from "../wire/prop.ts";

/** What the person may do with a field. */
export type Access = "edit" | "readOnly" | "disabled";

/** A hidden prop is never on screen: its default applies, its saved value survives, it blocks nothing. */
export const isShown = (prop: AnyProp): boolean => !prop.hidden;

/** An optional prop is off until it is added or has a value; a hidden one cannot be added, so it is on. */
export const isOn = (prop: AnyProp, opened: ReadonlySet<string>): boolean =>
  !prop.optional || prop.hidden === true || opened.has(prop.name);

/** A `static` timer can't be changed (docs/contract.md#types). */
const isFixed = (prop: AnyProp): boolean => prop.type === "$.interface.timer" && Boolean(prop.static);

/** `disabled`: the platform ignores the prop. `readOnly`: it is shown and is no input. */
export const accessOf = (prop: AnyProp, formIsReadOnly: boolean): Access =>
  prop.disabled ? "disabled" : prop.readOnly || isFixed(prop) || formIsReadOnly ? "readOnly" : "edit";

/** Whether the default of a prop counts as its value as soon as the prop is there. */
export const appliesDefault = (prop: AnyProp): boolean =>
  (!prop.optional || prop.hidden === true) && !prop.disabled;

/** Whether there is anything to see in a text. */
const shows = (text = ""): boolean => /[^\s\p{Cc}\p{Cf}]/u.test(text);

/** The label that the definition gives a prop, if a person can make something of it. */
export const ownLabelOf = (prop: AnyProp): string | undefined => (shows(prop.label) ? prop.label : undefined);

/** The name a person knows the prop by. */
export const labelOf = (prop: AnyProp): string =>
  ownLabelOf(prop) ?? (shows(prop.name) ? prop.name : `“${prop.name}”`);
