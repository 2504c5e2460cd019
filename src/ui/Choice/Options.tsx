"use client";

import { defaultRangeExtractor, observeElementRect, useVirtualizer } from "@tanstack/react-virtual";
import type { UseComboboxReturnValue } from "downshift";
import {
  Fragment,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
} from "react";
import { useTranslate } from "../../i18n/context.ts";
import { choice as words } from "../../i18n/en/choice.ts";
import { optionKey, type Option } from "../../wire/option.ts";
import { usePart } from "../parts.ts";
import { MORE, runsOf, type Arranged } from "./arrange.ts";
import { repeatedLabels } from "./match.ts";
import { MoreRow, OptionRow, TypedRow } from "./rows.tsx";
import type { ChosenOption, OptionSource } from "./types.ts";
import { usePaging } from "./use-paging.ts";
import { HIGH } from "./Placement.tsx";

/** How high a row is, the foot, and what is above the list, before they were measured: as they are in the kit's own theme. */
const ROW = 32;
const FOOT = 29;
const HEAD = 45;
/** How many rows are known of at first. What is known of all of 100,000 takes 60 ms; few are ever scrolled to. */
const REACH = 500;
const NEAR = 5;
/** An end is worth telling where it was not in sight from the start. */
const LONG = 8;

interface OptionsProps {
  label: string;
  source: OptionSource;
  arranged: Arranged;
  chosenByKey: ReadonlyMap<string, ChosenOption>;
  combobox: UseComboboxReturnValue<Option>;
  many: boolean;
  query: string;
  take(item: Option): void;
}

/** The listbox: a window on the options, and the row that takes the typed text. */
export function Options(props: OptionsProps): ReactNode {
  const { label, source, arranged, chosenByKey, combobox, many, query, take } = props;
  const { getMenuProps, getItemProps, highlightedIndex } = combobox;
  const part = usePart();
  const t = useTranslate(words);
  const scroller = useRef<HTMLDivElement>(null);
  /** What the foot covers of the rows. */
  const [foot, setFoot] = useState(FOOT);
  const measureFoot = useCallback((element: HTMLElement | null) => {
    if (element) setFoot(element.offsetHeight || FOOT);
  }, []);
  const pointer = useRef({ x: -1, y: -1, moved: false });
  const { items, shown, typed } = arranged;
  const rows = typed < 0 ? items.length : typed;
  const hasFoot = typed >= 0 || (!source.hasMore && shown > LONG);
  const [reach, setReach] = useState(REACH);
  const known = Math.min(rows, reach);
  const reachTo = (index: number) => {
    if (index >= known && known < rows) setReach(index + REACH);
  };
  // The highlight may jump to the end.
  if (highlightedIndex < rows) reachTo(highlightedIndex);

  // A row goes with its option: in a translated page, one that is drawn again for another would still show the first.
  const keyAt = useCallback((index: number) => optionKey(items[index]?.value), [items]);
  const virtual = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: known,
    getItemKey: keyAt,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 3,
    scrollPaddingEnd: hasFoot ? foot : 0,
    initialRect: { width: 0, height: HIGH - HEAD },
    // Where nothing is laid out (jsdom) a list of no height would show nothing, and rows of no height everything; and
    // before the popup has its place, the list is as high as all of its rows.
    observeElementRect: (instance, report) =>
      observeElementRect(instance, ({ width, height }) =>
        report({ width, height: Math.min(height || HIGH, HIGH) }),
      ),
    // A row that turns out higher makes the list higher, which may not be answered within the same frame.
    useAnimationFrameWithResizeObserver: true,
    measureElement: (element) => element.offsetHeight || ROW,
    // The highlighted row is what the input points to, in sight or not.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      const inside = highlightedIndex < 0 || highlightedIndex >= known || indexes.includes(highlightedIndex);
      return inside ? indexes : [...indexes, highlightedIndex].toSorted((a, b) => a - b);
    },
  });

  useLayoutEffect(() => {
    const byPointer = pointer.current.moved;
    pointer.current.moved = false;
    if (byPointer) return;
    if (highlightedIndex < 0) virtual.scrollToOffset(0);
    else if (highlightedIndex < rows) virtual.scrollToIndex(highlightedIndex);
    // The query: a new list is seen from its start, wherever the highlight is.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [highlightedIndex, query]);

  const visible = virtual.getVirtualItems();
  const nearEnd = (visible.at(-1)?.index ?? -1) >= shown - NEAR;
  const repeated = repeatedLabels(source.options);
  const scrolled = usePaging(source, nearEnd);

  /** What an item needs to be pointed at and taken. A list that moves under a resting pointer is not pointed at. */
  function itemProps(item: Option, index: number, selected: boolean) {
    return getItemProps({
      item,
      index,
      "aria-selected": selected,
      onMouseMove(event: MouseEvent & { preventDownshiftDefault?: boolean }) {
        const { screenX: x, screenY: y } = event;
        const { movementX, movementY } = event.nativeEvent;
        // The first event that a list opened under a pointer gets tells of no movement.
        const isStill = movementX === 0 && movementY === 0;
        const rests = isStill || (pointer.current.x === x && pointer.current.y === y);
        pointer.current = { x, y, moved: !rests && index !== highlightedIndex };
        event.preventDownshiftDefault = rests;
      },
      onClick(event: MouseEvent & { preventDownshiftDefault?: boolean }) {
        event.preventDownshiftDefault = true;
        take(item);
      },
      ...part("choice-option", { highlighted: index === highlightedIndex, selected }),
    });
  }

  function draw(index: number, start: number): ReactNode {
    const item = items[index];
    if (!item) return null;
    const at = { measure: virtual.measureElement, index, style: { transform: `translateY(${start}px)` } };
    if (item === MORE)
      return <MoreRow key="more" at={at} source={source} item={itemProps(item, index, false)} />;
    const before = items[index - 1]?.group;
    return (
      <OptionRow
        key={keyAt(index)}
        at={at}
        option={item}
        group={item.group === before ? undefined : item.group}
        endsGroup={before !== undefined && item.group === undefined}
        repeated={!item.detail && repeated.has(item.label)}
        setSize={source.hasMore ? -1 : shown}
        item={itemProps}
        chosenByKey={chosenByKey}
      />
    );
  }

  return (
    <div
      {...getMenuProps({ "aria-label": label }, { suppressRefError: true })}
      {...part("choice-list")}
      ref={scroller}
      // No stop of its own for the Tab key, which browsers give to what scrolls.
      tabIndex={-1}
      aria-multiselectable={many || undefined}
      aria-busy={source.status === "loading" || undefined}
      onScroll={({ currentTarget: { scrollTop, clientHeight } }) => {
        reachTo(Math.ceil((scrollTop + clientHeight) / ROW) + REACH / 2);
        scrolled();
      }}
    >
      <div
        role="presentation"
        {...part("choice-rows")}
        style={{ height: virtual.getTotalSize() + (rows - known) * ROW }}
      >
        {runsOf(visible, items).map(({ key, group, rows: run }) => {
          const drawn = run.map(({ index, start }) => draw(index, start));
          // A list without groups has no elements for them.
          if (group === undefined) return <Fragment key={key}>{drawn}</Fragment>;
          return (
            <div key={key} role="group" aria-label={group} {...part("choice-options")}>
              {drawn}
            </div>
          );
        })}
      </div>
      {hasFoot && (
        <div role="presentation" {...part("choice-foot")} ref={measureFoot}>
          {typed >= 0 && <TypedRow text={query} item={itemProps(items[typed] as Option, typed, false)} />}
          {!source.hasMore && shown > LONG && <span aria-hidden="true">{t("choice.end")}</span>}
        </div>
      )}
    </div>
  );
}

/** Where a row stands, and what measures it. */
export interface RowPlace {
  measure(element: HTMLElement | null): void;
  index: number;
  style: CSSProperties;
}
