"use client";

import { createContext, useContext } from "react";

/**
 * The elements the kit draws, by name. The same word is the class (`ps-<name>`), the key in `classNames` and the row in
 * the docs.
 */
export const PART_NAMES = [
  // the form
  "form",
  "summary",
  "issues",
  "fields",
  "optional",
  "optional-list",
  "add",
  "actions",
  "platform",
  // a field
  "field",
  "head",
  "label",
  "required",
  "aside",
  "description",
  "error",
  "remark",
  "account",
  "health",
  "app-logo",
  "saved",
  // controls
  "input",
  "textarea",
  "secret",
  "growing",
  "replaceable",
  "file-drop",
  "upload",
  "readonly",
  "told",
  "told-list",
  "told-pairs",
  "segments",
  "segment",
  "rows",
  "row-window",
  "row-list",
  "row",
  "row-fields",
  "row-empty",
  "row-foot",
  "pair",
  "json",
  "editor-place",
  "editor",
  "editor-foot",
  "editor-hint",
  "code-keyword",
  "code-type",
  "code-string",
  "code-number",
  "code-comment",
  "code-placeholder",
  "param-name",
  "controls",
  "ways",
  "check",
  "presets",
  "cells",
  "cell",
  "runs",
  "chip",
  "menu",
  "menu-item",
  "menu-label",
  "menu-hint",
  "source",
  "source-head",
  "menu-button",
  "source-choices",
  "source-part",
  "reference-chip",
  "tree-popup",
  "tree-search",
  "tree",
  "tree-row",
  "tree-toggle",
  "tree-label",
  "tree-type",
  "tree-sample",
  "tabs",
  "tab",
  "tab-count",
  "tab-panel",
  "subs",
  "sub",
  "sub-label",
  "tools",
  // around and between
  "button",
  "group",
  "group-title",
  "section",
  "notice",
  "notice-icon",
  "notice-body",
  "notice-title",
  "notice-text",
  "notice-actions",
  "rich",
  "rich-heading",
  "rich-mark",
  "link",
  "code",
  "icon",
  "skeleton",
  "hidden",
  // a choice and its list
  "choice",
  "choice-control",
  "choice-input",
  "choice-clear",
  "choice-chips",
  "choice-chip",
  "choice-chip-mark",
  "choice-chip-remove",
  "choice-mark",
  "choice-popup",
  "choice-head",
  "choice-count",
  "choice-state",
  "choice-actions",
  "choice-notices",
  "choice-skeleton",
  "choice-list",
  "choice-rows",
  "choice-options",
  "choice-section",
  "choice-group",
  "choice-option",
  "choice-label",
  "choice-detail",
  "choice-description",
  "choice-failure",
  "choice-foot",
  "choice-footer",
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
