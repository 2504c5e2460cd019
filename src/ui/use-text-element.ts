"use client";

import { useCallback, useLayoutEffect, useRef, type Ref } from "react";
import { setRef } from "./control.ts";

export type TextElement = HTMLInputElement | HTMLTextAreaElement;

interface Held {
  element: TextElement | null;
  /** An input method is composing: writing now would throw away what it holds. */
  composing: boolean;
  /** Where the caret goes once the element holds this text. */
  caret?: { text: string; at: number };
  /** The selection of a focused element that gave way to another. */
  selection?: readonly [number, number];
}

/**
 * Keeps an element's text equal to `value` by writing the `.value` property, and only where it differs: the caret never
 * jumps, and no attribute mirrors the text. A one-line element may give way to a tall one; focus and caret move along.
 */
export function useTextElement(value: string, onChange: (text: string) => void, ref?: Ref<HTMLElement>) {
  const held = useRef<Held>({ element: null, composing: false });
  const attach = useCallback(
    (element: TextElement | null) => {
      // React takes the ref away before the element leaves the page, so its focus can still be seen.
      if (!element) held.current.selection = selectionOf(held.current.element);
      held.current.element = element;
      setRef(ref, element);
    },
    [ref],
  );
  useLayoutEffect(() => settle(held.current, value));

  /** Puts a text where the caret is, line breaks and all. */
  function insert(element: TextElement, text: string): void {
    const [start, end] = [element.selectionStart ?? 0, element.selectionEnd ?? 0];
    const next = element.value.slice(0, start) + text + element.value.slice(end);
    held.current.caret = { text: next, at: start + text.length };
    onChange(asMeant(next, value));
  }

  const handlers = {
    onChange: (event: { currentTarget: TextElement }) => onChange(asMeant(event.currentTarget.value, value)),
    onCompositionStart: () => void (held.current.composing = true),
    onCompositionEnd: () => void (held.current.composing = false),
  };
  return { attach, insert, handlers };
}

/** Brings the element to the text, and the caret to where it belongs. */
function settle(held: Held, value: string): void {
  const { element, caret, selection } = held;
  held.caret = held.selection = undefined;
  if (!element || held.composing) return;
  if (selection) element.focus({ preventScroll: true });
  write(element, asDrawn(value, element));
  if (caret && caret.text === element.value) element.setSelectionRange(caret.at, caret.at);
  else if (selection) element.setSelectionRange(...selection);
}

function write(element: TextElement, text: string): void {
  if (element.value === text) return;
  const selection = selectionOf(element);
  element.value = text; // moves the caret to the end
  if (selection) element.setSelectionRange(...selection);
}

function selectionOf(element: TextElement | null): readonly [number, number] | undefined {
  if (!element?.matches(":focus")) return undefined;
  return [element.selectionStart ?? 0, element.selectionEnd ?? 0];
}

/** The text as the element will hold it: browsers know one kind of line break, and none in an `<input>`. */
function asDrawn(text: string, element: TextElement): string {
  if (element instanceof HTMLInputElement) return text.replace(/[\r\n]+/g, "");
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** The element's text with the line breaks that the value had before, so that an edit changes nothing else. */
function asMeant(drawn: string, before: string): string {
  return before.includes("\r\n") ? drawn.replaceAll("\n", "\r\n") : drawn;
}
