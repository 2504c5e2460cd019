"use client";

import {
  useCallback,
  useEffect,
  useReducer,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
} from "react";
import { optionKey, type Option } from "../../wire/option.ts";
import { isComposing } from "../composing.ts";
import { setRef } from "../control.ts";
import { useEscape } from "../use-escape.ts";
import { meantText } from "../text-edit.ts";
import type { ListHandle } from "./ChoiceList.tsx";
import { List, loadList, preload, preloadWhenIdle } from "./load-list.ts";
import type { ChoiceProps } from "./types.ts";
import { useLeftText } from "./use-left-text.ts";

const opens = new Set(["ArrowDown", "ArrowUp", "Enter", " "]);

/** What a choice does: when its list opens, what keys, typed text and a browser's own filling-in mean, what leaving it keeps. */
export function useChoice(props: ChoiceProps) {
  const { mode, chosen, disabled, custom, onOpenChange } = props;
  const { ref } = props.control;
  /** The text typed so far; `null` while the list is closed. */
  const [text, setText] = useState<string | null>(null);
  const [unloaded, setUnloaded] = useState(false);
  /** The choice that is not in the list, and is to stay. */
  const [kept, setKept] = useState<string>();
  const [, loaded] = useReducer((count: number) => count + 1, 0);
  const root = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<ListHandle>(null);
  const { left, remember, forget } = useLeftText(root);
  /** Keys pressed before the list, or what it offers, was there to take them. */
  const early = useRef<string[]>([]);
  const attach = useCallback(
    (element: HTMLInputElement | null) => {
      input.current = element;
      setRef(ref, element);
    },
    [ref],
  );

  useEffect(preloadWhenIdle, []);

  // A prop may turn disabled while its list is open.
  if (disabled && text !== null) setText(null);
  const open = text !== null && !disabled;
  const one = mode === "one" ? chosen[0] : undefined;
  const missing = one?.missing && one.key !== kept && !disabled ? one : undefined;

  function show(typed = ""): void {
    if (disabled) return;
    forget();
    setText(typed);
    if (!open) onOpenChange?.(true);
    if (List) return;
    setUnloaded(false);
    loadList().then(loaded, () => setUnloaded(true));
  }

  /** Enter is the last of them: pressed again while there is nothing to take, it means the same. */
  function hold(key: string): void {
    if (early.current.at(-1) !== "Enter") early.current.push(key);
  }

  function close(): void {
    early.current = [];
    setText(null);
    if (open) onOpenChange?.(false);
  }

  function pick(option: Option): void {
    props.onPick(option);
    if (mode === "one") close();
    else if (open) setText("");
  }

  /** Takes the text as it stands, where that is allowed; once among many. */
  function takeTyped(typed = text?.trim()): void {
    const read = typed ? custom?.(typed) : undefined;
    if (!read || !("option" in read)) return;
    if (mode === "many" && isChosen(read.option)) setText(open ? "" : null);
    else pick(read.option);
  }

  function isChosen({ value }: Option): boolean {
    const key = optionKey(value);
    return chosen.some((option) => option.key === key);
  }

  /**
   * Text that was typed to search never becomes a value by itself. What only narrowed the list is dropped; what nothing
   * answers to is kept beside the box, to be used or discarded. Only where there is nothing to choose from it is the value.
   */
  function leave(): void {
    if (!open) return;
    const typed = text.trim();
    if (list.current?.isEmpty()) takeTyped();
    else if (typed && custom && !list.current?.hasMatches()) {
      const read = custom(typed);
      if (!("option" in read && isChosen(read.option))) remember(typed);
    }
    close();
  }

  /** Ends the question of what is to become of a text, and leads the focus back. */
  function settle(act?: () => void): void {
    input.current?.focus();
    forget();
    act?.();
  }

  function change(typed: string): void {
    early.current = [];
    // Nobody types into a box without the focus: the browser filled it in. React puts the text of the choice back.
    if (!input.current?.matches(":focus")) return takeFilled(typed);
    // The label of a value may have line breaks, which an input does not show.
    show(meantText("none", text ?? one?.label ?? "", typed));
  }

  function takeFilled(typed: string): void {
    const option = disabled ? undefined : props.optionCalled?.(typed);
    if (option && !isChosen(option)) props.onPick(option);
  }

  function keyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (disabled || isComposing(event)) return;
    const { key } = event;
    const chord = event.ctrlKey || event.metaKey || event.altKey;
    const last = chosen.at(-1);
    if (key === "Backspace" && mode === "many" && !text && last && !event.repeat) props.onRemove(last);
    else if (open && list.current) list.current.keyDown(event);
    else if (open) {
      if (key !== "Enter" && !key.startsWith("Arrow")) return;
      event.preventDefault();
      hold(key);
    } else if (opens.has(key)) {
      event.preventDefault();
      if (key.startsWith("Arrow") && !event.altKey && !one) hold(key);
      show();
    }
    // Empties the input of the chosen label before the letter arrives in it.
    else if (key.length === 1 && !chord) show();
  }

  useEscape(root, open, () => {
    close();
    input.current?.focus();
    return true;
  });

  function mouseDown(event: MouseEvent): void {
    if (disabled || event.button !== 0 || (event.target as Element).closest("button")) return;
    const onInput = event.target === input.current;
    if (!onInput) {
      event.preventDefault();
      input.current?.focus();
    }
    if (!open) show();
    else if (!onInput) leave();
  }

  /** What is typed, composed or pasted into the closed input stands in place of the label, and not after it. */
  const selectLabel = (): void => {
    if (!open) input.current?.select();
  };

  function focus(): void {
    preload();
    selectLabel();
    // WebKit does not scroll to a control whose text is selected while it gets the focus.
    requestAnimationFrame(() => scrollToFocused(input.current));
  }

  function blur(event: FocusEvent): void {
    const stays = root.current?.contains(event.relatedTarget) || input.current?.matches(":focus");
    if (!stays) leave();
  }

  function clear(): void {
    input.current?.focus();
    if (props.onClear) props.onClear();
    else if (one) props.onRemove(one);
  }

  function replaceMissing(): void {
    input.current?.focus();
    show();
  }

  function keepMissing(): void {
    input.current?.focus();
    setKept(missing?.key);
  }

  return {
    refs: { root, box, input, list, early, attach },
    text,
    open,
    one,
    missing,
    left,
    isUnloaded: open && unloaded,
    show,
    hold,
    close,
    pick,
    takeTyped,
    settle,
    clear,
    replaceMissing,
    keepMissing,
    on: { change, keyDown, mouseDown, focus, blur, selectLabel },
  };
}

function scrollToFocused(input: HTMLInputElement | null): void {
  if (input?.matches(":focus")) input.scrollIntoView?.({ block: "nearest" });
}
