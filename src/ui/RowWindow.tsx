"use client";

import { defaultRangeExtractor, observeElementRect, useVirtualizer } from "@tanstack/react-virtual";
import { useImperativeHandle, useLayoutEffect, useRef, useState, type ReactNode, type Ref } from "react";
import { usePart } from "./parts.ts";
import type { RowPlace } from "./RowLine.tsx";
import { lineOf } from "./row-typing.ts";

/** How high a row and the list are before they were measured: as they are in the kit's own theme. */
const ROW = 36;
const GAP = 6;
const HIGH = 420;

export interface RowWindowHandle {
  /** Draws a row, in sight or not. */
  draw(id: string): void;
}

export interface RowWindowProps<R> {
  rows: readonly R[];
  drawRow(row: R, index: number, place: RowPlace): ReactNode;
  /** Is called when rows were drawn. */
  onDrawn(): void;
  handle: Ref<RowWindowHandle>;
}

/**
 * The rows of a long list that are in sight, in a box that scrolls. The row with the focus stays on the page wherever it is
 * scrolled to, and so do its neighbours, where the Tab key leads.
 */
export function RowWindow<R extends { readonly id: string }>(props: RowWindowProps<R>): ReactNode {
  const { rows, drawRow, onDrawn, handle } = props;
  const part = usePart();
  const scroller = useRef<HTMLDivElement>(null);
  /** The row that has the focus, or is to get it. */
  const [kept, setKept] = useState<string>();
  const at = kept === undefined ? -1 : rows.findIndex(({ id }) => id === kept);
  // oxlint-disable-next-line react/incompatible-library -- nothing of it is handed on to what is memoized
  const virtual = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]?.id ?? index,
    estimateSize: () => ROW,
    gap: GAP,
    overscan: 5,
    initialRect: { width: 0, height: HIGH },
    // Where nothing is laid out (jsdom), a list of no height would show nothing.
    observeElementRect: (instance, report) =>
      observeElementRect(instance, ({ width, height }) => report({ width, height: height || HIGH })),
    measureElement: (element) => element.offsetHeight || ROW,
    useAnimationFrameWithResizeObserver: true,
    rangeExtractor: (range) => {
      const around = at < 0 ? [] : [at - 1, at, at + 1].filter((index) => index >= 0 && index < range.count);
      return [...new Set([...defaultRangeExtractor(range), ...around])].toSorted((a, b) => a - b);
    },
  });
  useImperativeHandle(handle, () => ({ draw: setKept }), []);
  useLayoutEffect(onDrawn);
  return (
    <div
      {...part("row-window")}
      ref={scroller}
      // No stop of its own for the Tab key, which some browsers give to what scrolls.
      tabIndex={-1}
      onFocus={({ target }) => setKept(lineOf(target)?.dataset.row)}
    >
      <div {...part("row-list")} role="list" style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          const place = { measure: virtual.measureElement, index, start, count: rows.length };
          return row && drawRow(row, index, place);
        })}
      </div>
    </div>
  );
}
