"use client";

import { useCombobox } from "downshift";
import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useReducer,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from "react";
import { flushSync } from "react-dom";
import { optionKey, type Option } from "../../wire/option.ts";
import { usePart } from "../parts.ts";
import { arrange, MORE } from "./arrange.ts";
import { prepareLabels, prepareSearch } from "./match.ts";
import { ListHead } from "./ListHead.tsx";
import { ListState } from "./ListState.tsx";
import { Options } from "./Options.tsx";
import { Placement } from "./Placement.tsx";
import type { ChoiceProps } from "./types.ts";
import { useHighlight } from "./use-highlight.ts";
import { usePressedList } from "./use-pressed-list.ts";

const { stateChangeTypes: on } = useCombobox;

/** What the closed control asks of the open list. */
export interface ListHandle {
  keyDown(event: KeyboardEvent<HTMLInputElement>): void;
  /** Whether the options are known and the typed text leaves some of them. */
  hasMatches(): boolean;
  /** Whether there are no options at all, whatever is typed. */
  isEmpty(): boolean;
}

export interface ChoiceListProps {
  choice: ChoiceProps;
  text: string;
  anchor: RefObject<HTMLElement | null>;
  input: RefObject<HTMLInputElement | null>;
  handle: RefObject<ListHandle | null>;
  early: RefObject<string[]>;
  remember(key: string): void;
  pick(option: Option): void;
  takeTyped(): void;
  close(): void;
}

/** The open list of a choice. It drives the input of the closed control, which keeps the focus. */
export function ChoiceList(props: ChoiceListProps): ReactNode {
  const { choice, text, anchor, input, handle, early, remember, pick, takeTyped, close } = props;
  const { mode, chosen, custom, useSource } = choice;
  const part = usePart();
  const query = text.trim();
  const { source, onPointerDown } = usePressedList(useSource(query), query, anchor);
  const one = mode === "one" ? chosen[0] : undefined;
  const chosenByKey = useMemo(() => new Map(chosen.map((option) => [option.key, option])), [chosen]);

  const read = query && custom ? custom(query) : undefined;
  const typed =
    read && "option" in read && !chosenByKey.has(optionKey(read.option.value)) ? read.option : undefined;
  const typedKey = typed && optionKey(typed.value);
  const { options, filter, hasMore } = source;
  const arranged = useMemo(
    () => arrange({ options, filter, hasMore }, query, one, typed),
    // The same value is the same item, however often it was read.
    // oxlint-disable-next-line react/exhaustive-deps
    [options, filter, hasMore, query, one, typedKey],
  );

  const combobox = useCombobox<Option>({
    items: arranged.items as Option[],
    isOpen: true,
    inputValue: text,
    selectedItem: null,
    itemToString: (item) => item?.label ?? "",
    // Its trackers of mouse and focus know neither top layer nor shadow roots; the control sees to both.
    environment: undefined,
    scrollIntoView: () => undefined,
    stateReducer(state, { type, changes }) {
      const { highlightedIndex: from } = state;
      const { highlightedIndex: to = from } = changes;
      // A pointer that leaves the list takes no highlight with it: Enter would take the typed text instead.
      if (type === on.MenuMouseLeave) return state;
      // A page that reaches beyond an end leads to it, and not around it.
      if (type === on.InputKeyDownPageDown && to <= from)
        return { ...changes, highlightedIndex: arranged.items.length - 1 };
      if (type === on.InputKeyDownPageUp && from >= 0 && to >= from)
        return { ...changes, highlightedIndex: 0 };
      return changes;
    },
  });
  const { highlightedIndex, setHighlightedIndex } = combobox;
  // A server that is asked anew shows the answer to the text before this one meanwhile.
  const isAnswered = source.status !== "loading" && !(filter === "server" && source.refreshing);
  useHighlight(arranged, query, isAnswered, one, highlightedIndex, setHighlightedIndex);

  function take(item: Option): void {
    if (item === MORE) return source.loadingMore ? undefined : source.loadMore?.();
    // Read once more: who reads it may tell its own options from the list's by identity.
    if (item === arranged.items[arranged.typed]) return takeTyped();
    const taken = mode === "many" && chosenByKey.get(optionKey(item.value));
    if (taken) choice.onRemove(taken);
    else pick(item);
  }

  const { onKeyDown, ...aria } = combobox.getInputProps({}, { suppressRefError: true });

  function keyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const { key } = event;
    if (key === "Enter") {
      event.preventDefault();
      if (!isAnswered && highlightedIndex < 0) return remember(key);
      const item = arranged.items[highlightedIndex];
      if (item) take(item);
      else takeTyped();
    } else if (key === "ArrowUp" && event.altKey) close();
    // There is nothing to move to yet: the first answer takes it.
    else if (source.status === "loading" && key.startsWith("Arrow")) remember(key);
    // With a modifier these are for the text.
    else if (!event.shiftKey && !event.ctrlKey && !event.metaKey && key !== "Escape") {
      onKeyDown?.(event);
      if (arranged.items[highlightedIndex] === MORE && /^(ArrowDown|PageDown|End)$/.test(key)) take(MORE);
    }
  }

  useImperativeHandle(handle, () => ({
    keyDown,
    hasMatches: () => isAnswered && arranged.matches.length > 0,
    isEmpty: () =>
      source.status === "ready" &&
      filter === "client" &&
      !hasMore &&
      !source.refreshing &&
      arranged.total === 0,
  }));

  // The input belongs to the closed control, which should not render with each move of the highlight.
  const { "aria-controls": controls, "aria-activedescendant": active } = aria;
  useLayoutEffect(() => {
    const element = input.current;
    element?.setAttribute("aria-controls", controls);
    return () => element?.removeAttribute("aria-controls");
  }, [input, controls]);
  useLayoutEffect(() => {
    const element = input.current;
    if (active) element?.setAttribute("aria-activedescendant", active);
    return () => element?.removeAttribute("aria-activedescendant");
  }, [input, active]);

  const [, prepared] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const timers = [
      setTimeout(() => prepareSearch(options), 50),
      // Nobody waits for it, and in a long list it takes as long as all the rest: 8 ms at 10,000 options.
      setTimeout(() => prepareLabels(options) && prepared(), 500),
    ];
    return () => timers.forEach(clearTimeout);
  }, [options]);

  useEffect(() => {
    if (!isAnswered) return;
    // What failed to come is not taken.
    const keys = early.current.splice(0).filter((key) => key !== "Enter" || source.status === "ready");
    queueMicrotask(() => {
      for (const key of keys) {
        const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
        flushSync(() => input.current?.dispatchEvent(event));
      }
    });
  }, [early, input, isAnswered, source.status]);

  return (
    <div
      role="presentation"
      {...part("choice-popup")}
      onPointerDown={onPointerDown}
      // The focus stays in the input.
      onMouseDown={(event) => event.preventDefault()}
    >
      <Placement anchor={anchor} />
      <ListHead choice={choice} source={source} arranged={arranged} chosenByKey={chosenByKey} query={query} />
      <ListState source={source} arranged={arranged} query={query} custom={read} />
      <Options
        label={choice.label}
        source={source}
        arranged={arranged}
        chosenByKey={chosenByKey}
        combobox={combobox}
        many={mode === "many"}
        query={query}
        take={take}
      />
      {choice.footer && <div {...part("choice-footer")}>{choice.footer}</div>}
    </div>
  );
}
