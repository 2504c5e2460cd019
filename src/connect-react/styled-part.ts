"use client";

import { createContext, type CSSProperties } from "react";
import type { Part, PartAttributes } from "../ui/parts.ts";
import type { AnyProp } from "../wire/prop.ts";
import { keysOf } from "./parts.ts";

/** What a host's functions receive beside the theme. */
export type Described = Readonly<Record<string, unknown>>;

/** How a host wants elements to look, by connect-react's keys. */
export interface Styling {
  /** Functions decide: they may look at any value of the form. */
  isLive: boolean;
  classOf(key: string, described: () => Described): string;
  styleOf(key: string, described: () => Described): CSSProperties | undefined;
}

/** Without a `CustomizeProvider`, elements have connect-react's class names and no styles of a host's. */
export const StylingContext = createContext<Styling>({
  isLive: false,
  classOf: (key) => `pd-${key.toLowerCase()}`,
  styleOf: () => undefined,
});

/** Makes the parts of a form, or of one of its fields, with the host's class names and styles. */
export function styledPart(outer: Part, styling: Styling, described: () => Described, prop?: AnyProp): Part {
  return (name, state) => {
    // A host's styles reach the element with the rest that is spread on it.
    const attributes: PartAttributes & { style?: CSSProperties } = outer(name, state);
    let { className, style } = attributes;
    for (const key of keysOf(name, state, prop)) {
      className += ` ${styling.classOf(key, described)}`;
      const own = styling.styleOf(key, described);
      if (own) style = { ...style, ...own };
    }
    const styled = { ...attributes, className, ...(style && { style }) };
    return styled;
  };
}
