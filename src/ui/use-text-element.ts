"use client";

import { useCallback, useLayoutEffect, useRef, useState, type Ref } from "react";
import { setRef } from "./control.ts";
import { meantText, textIn, type LineBreaks } from "./text-edit.ts";

export type TextElement = HTMLInputElement | HTMLTextAreaElement;

interface Held {
  element: TextElement | null;
  /** The element's text has been looked at: what differs from then on is not from before hydration. */
  isKnown?: boolean;
  /** An input method is composing: writing to its element, or taking the element away, would lose what it holds. */
  composing: boolean;
  /** The element's text when `onChange` was last called. */
  reported: string;
  /** Where the caret goes once the element holds this text. */
  caret?: { text: string; at: number };
  /** The selection of a focused element that another one replaces. */
  selection?: readonly [number, number];
}

/**
 * Keeps an element's text equal to `value` by writing the `.value` property, and only where it differs: the caret never
 * jumps, and no attribute mirrors the text. A tall element may replace a one-line one, though not while it `hasComposition`;
 * focus and caret move along.
 */
export function useTextElement(value: string, onChange: (text: string) => void, ref?: Ref<HTMLElement>) {
  const held = useRef<Held>({ element: null, composing: false, reported: "" });
  const [hasComposition, setComposing] = useState(false);
  const attach = useCallback(
    (element: TextElement | null) => {
      // React takes the ref away before the element leaves the page, so its focus can still be seen.
      if (!element) held.current.selection = selectionOf(held.current.element);
      held.current.element = element;
      setRef(ref, element);
    },
    [ref],
  );
  useLayoutEffect(() => {
    const { element, isKnown } = held.current;
    held.current.isKnown = true;
    if (!isKnown && element && element.value !== textIn(lineBreaksOf(element), value) && isEdited(element))
      report(element);
    else settle(held.current, value);
  });

  function report(element: TextElement): void {
    held.current.reported = element.value;
    onChange(meantText(lineBreaksOf(element), value, element.value));
  }

  /** Puts a text where the caret is, line breaks and all. */
  function insert(text: string): void {
    const { element } = held.current;
    if (!element) return;
    // Leaving the element is the only way to make an input method finish.
    if (held.current.composing) element.blur();
    const [start, end] = [element.selectionStart ?? 0, element.selectionEnd ?? 0];
    const next = element.value.slice(0, start) + text + element.value.slice(end);
    held.current.caret = { text: next, at: start + text.length };
    onChange(next);
  }

  function compose(element: TextElement): void {
    held.current.composing = true;
    held.current.reported = element.value;
    setComposing(true);
  }

  /** Some browsers tell of the composed text only after this, when the element may have been replaced. */
  function endComposing(element: TextElement): void {
    if (!held.current.composing) return;
    held.current.composing = false;
    setComposing(false);
    if (element.value !== held.current.reported) report(element);
  }

  type Event = { currentTarget: TextElement };
  const handlers = {
    onChange: (event: Event) => report(event.currentTarget),
    onCompositionStart: (event: Event) => compose(event.currentTarget),
    onCompositionEnd: (event: Event) => endComposing(event.currentTarget),
    onBlur: (event: Event) => endComposing(event.currentTarget),
  };
  return { attach, insert, hasComposition, handlers };
}

/** Whether somebody has typed into an element, which a server may have drawn before any script ran. */
function isEdited(element: TextElement): boolean {
  const { defaultValue, value } = element;
  if (element.localName === "input") return value !== defaultValue;
  // React gives a box of lines another default than the server did.
  element.defaultValue = value === " " ? "" : " "; // shows, unless the element was edited
  const isSame = element.value === value;
  element.defaultValue = defaultValue;
  return isSame;
}

/** Brings the element to the text, and the caret to where it belongs. */
function settle(held: Held, value: string): void {
  const { element, caret, selection } = held;
  if (!element || held.composing) return;
  held.caret = held.selection = undefined;
  if (caret || selection) element.focus({ preventScroll: true });
  write(element, textIn(lineBreaksOf(element), value));
  if (caret && caret.text === element.value) element.setSelectionRange(caret.at, caret.at);
  else if (selection) element.setSelectionRange(...selection);
}

function write(element: TextElement, text: string): void {
  const before = element.value;
  if (before === text) return;
  const selection = selectionOf(element);
  element.value = text; // moves the caret to the end
  // Selected text that was replaced leaves no selection: the next key would erase part of the new text.
  const isThere = selection && before.slice(...selection) === element.value.slice(...selection);
  if (isThere) element.setSelectionRange(...selection);
}

function selectionOf(element: TextElement | null): readonly [number, number] | undefined {
  if (!element?.matches(":focus")) return undefined;
  return [element.selectionStart ?? 0, element.selectionEnd ?? 0];
}

const lineBreaksOf = (element: TextElement): LineBreaks =>
  element.localName === "input" ? "none" : "one kind";
