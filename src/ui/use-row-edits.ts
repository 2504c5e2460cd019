"use client";

import { useLayoutEffect, useRef, useState, type Ref, type RefObject } from "react";
import { setRef } from "./control.ts";
import { createRowEdits, type RowEdits, type RowSource, type RowTidings } from "./row-edits.ts";
import type { RowWindowHandle } from "./RowWindow.tsx";

/**
 * The edits of rows, what there is to say about them, and the focus after them. `settle` has to be called whenever rows were
 * drawn: it leads the focus, and gives `ref` the control that the field's label and errors lead to.
 */
export function useRowEdits<R extends { readonly id: string }>(
  props: Omit<RowSource<R>, "tell">,
  group: RefObject<HTMLElement | null>,
  adder: RefObject<HTMLElement | null>,
  ref: Ref<HTMLElement> | undefined,
): {
  edits: RowEdits<R>;
  news: RowTidings | undefined;
  window: RefObject<RowWindowHandle | null>;
  settle(): void;
} {
  const [news, tell] = useState<RowTidings>();
  const source: RowSource<R> = { ...props, tell };
  const [edits] = useState(() => createRowEdits(source));
  const window = useRef<RowWindowHandle>(null);
  /** The row that is to get the focus; `null`: what adds one. */
  const wanted = useRef<string | null>(undefined);
  const given = useRef<HTMLElement>(null);

  function settle(): void {
    const id = wanted.current;
    const line = typeof id === "string" ? findLine(group.current, id) : undefined;
    if (line || id === null) {
      wanted.current = undefined;
      (line ? firstControl(line) : adder.current)?.focus();
    } else if (id !== undefined) window.current?.draw(id);
    const first = firstControl(group.current);
    if (first !== given.current) setRef(ref, first);
    given.current = first;
  }

  useLayoutEffect(() => {
    const id = edits.drawn(source);
    if (id !== undefined) wanted.current = id;
    settle();
  });
  useLayoutEffect(
    () => () => {
      given.current = null;
      setRef(ref, null);
    },
    [ref],
  );
  return { edits, news, window, settle };
}

const findLine = (group: HTMLElement | null, id: string): HTMLElement | undefined =>
  [...(group?.querySelectorAll<HTMLElement>("[data-row]") ?? [])].find(({ dataset }) => dataset.row === id);

function firstControl(within: Element | null | undefined): HTMLElement | null {
  const controls = ':is(input, textarea, select, button, [tabindex]:not([tabindex="-1"])):not(:disabled)';
  return (
    within?.querySelector<HTMLElement>(`[aria-invalid=true]${controls}`) ??
    within?.querySelector(controls) ??
    null
  );
}
