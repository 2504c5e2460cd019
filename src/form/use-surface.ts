"use client";

import { useCallback, useRef, type MouseEvent } from "react";
import type { FormStore } from "../react/form-store.ts";
import { closeOnEscape } from "../ui/escape.ts";
import { isElement } from "../ui/is-element.ts";
import { keepFocus } from "../ui/keep-focus.ts";

/** Behaviour of the element around a form's fields: a click on a label focuses its control, and the focus is kept inside. */
export function useSurface(store: FormStore) {
  const onClick = useCallback(
    (event: MouseEvent) => {
      const label = isElement(event.target) ? event.target.closest(".ps-label") : null;
      const name = label?.closest<HTMLElement>("[data-prop-name]")?.dataset.propName;
      if (name !== undefined) store.focus(name);
    },
    [store],
  );
  const endKeeping = useRef<() => void>(undefined);
  const ref = useCallback((element: HTMLElement | null) => {
    endKeeping.current?.();
    endKeeping.current = element ? guard(element) : undefined;
  }, []);
  return { ref, onClick };
}

/** Keeps the focus, and an Escape that is for an input method, inside the form. */
function guard(form: HTMLElement): () => void {
  const ends = [keepFocus(form), closeOnEscape(form, () => false)];
  return () => ends.forEach((end) => end());
}
