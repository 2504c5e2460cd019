import { createContext, useContext } from "react";

/**
 * The elements the kit draws, by name. The same word is the class (`ps-<name>`), the key in `classNames` and the row in
 * the docs.
 */
export const PART_NAMES = [
  "form",
  "field",
  "head",
  "label",
  "aside",
  "description",
  "error",
  "input",
  "button",
] as const;

export type PartName = (typeof PART_NAMES)[number];

/** States of a part; each true one becomes a `data-` attribute, a text one carries its text. */
export type PartState = Record<string, boolean | string | undefined>;

export interface PartAttributes {
  className: string;
  [attribute: `data-${string}`]: string | undefined;
}

export type ClassNames = Partial<Record<PartName, string>>;

/** Gives the class and the `data-` attributes of a part. */
export type Part = (name: PartName, state?: PartState) => PartAttributes;

/** Makes a `Part` that adds the host's own class names. */
export function createPart(classNames: ClassNames = {}): Part {
  return (name, state) => {
    const own = classNames[name];
    const attributes: PartAttributes = { className: own ? `ps-${name} ${own}` : `ps-${name}` };
    for (const key in state) {
      const value = state[key];
      if (value) attributes[`data-${key}`] = value === true ? "" : value;
    }
    return attributes;
  };
}

export const PartContext = createContext<Part>(createPart());

/** The part function of the form around this component. */
export const usePart = (): Part => useContext(PartContext);
