"use client";

import { useEffect, type RefObject } from "react";
import { isComposing } from "../../ui/composing.ts";
import { isElement } from "../../ui/is-element.ts";
import { followTyping, isRedo, isUndo } from "./native-undo.ts";
import type { History } from "./history.ts";

interface UndoKeys {
  history: History;
  /** Stands within what the keys are for: the Configurator around it, or else the form. */
  inside: RefObject<HTMLElement | null>;
  undo(): void;
  redo(): void;
}

/** The element within which the keys are the form's. */
const placeOf = (element: HTMLElement): HTMLElement =>
  element.closest<HTMLElement>(".cf-root") ?? element.closest<HTMLElement>("form") ?? element;

/**
 * Ctrl+Z and ⌘Z undo, with Shift (or Ctrl+Y) redo: within the place around, and where nothing has the focus if that was
 * last in there. A text field that a person has typed into since it got the focus undoes that first, by itself; what it
 * undoes by itself is no step of its own.
 */
export function useUndoKeys({ history, inside, undo, redo }: UndoKeys): void {
  useEffect(() => {
    const place = inside.current && placeOf(inside.current);
    if (!place) return;
    const page = place.ownerDocument;
    const typing = followTyping(place);
    let isMine = place.contains(page.activeElement);
    const look = ({ target }: Event) => void (isMine = isElement(target) && place.contains(target));
    const press = (event: KeyboardEvent) => {
      const again = isRedo(event) || (isUndo(event) && event.shiftKey);
      if ((!again && !isUndo(event)) || event.defaultPrevented || isComposing(event) || !isMine) return;
      const target = event.target as Node;
      const isOutside = !place.contains(target) && target !== page.body;
      if (isOutside || typing.hasOwn(again)) return;
      event.preventDefault();
      if (again) redo();
      else undo();
      queueMicrotask(typing.settle); // when what was undone is on the page
    };
    const stopJoining = history.joinWhile(typing.isUndoing);
    page.addEventListener("focusin", look);
    page.addEventListener("pointerdown", look);
    page.addEventListener("keydown", press);
    return () => {
      typing.stop();
      stopJoining();
      page.removeEventListener("focusin", look);
      page.removeEventListener("pointerdown", look);
      page.removeEventListener("keydown", press);
    };
  }, [history, inside, undo, redo]);
}
