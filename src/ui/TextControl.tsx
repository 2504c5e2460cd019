"use client";

import { useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from "react";
import { useTranslate } from "../i18n/context.ts";
import { Button } from "./Button.tsx";
import { isComposing } from "./composing.ts";
import type { ControlProps } from "./control.ts";
import { usePart } from "./parts.ts";
import { keyboards, type Typing } from "./typing.ts";
import { useIsCoarse } from "./use-is-coarse.ts";
import { useTextElement, type TextElement } from "./use-text-element.ts";

export interface TextControlProps {
  value: string;
  onChange(text: string): void;
  control: ControlProps;
  invalid?: boolean;
  required?: boolean;
  readOnly?: boolean;
  disabled?: boolean;
  /** A secret never stands in an attribute. `SecretControl` masks one, and offers to reveal it. */
  secret?: "masked" | "revealed";
  /**
   * How many lines the box holds. By default one, or several if the text already has line breaks. `"auto"`: a paste,
   * Shift+Enter or, on touch screens, a button can add lines. `true`: always several. `false`: always one, which hides line
   * breaks but keeps them.
   */
  multiline?: boolean | "auto";
  /** The text is so long that many lines show it better. */
  isLong?: boolean;
  /** For code-like text. */
  mono?: boolean;
  /** For a phone's keyboard: `"text"` by default, and `"code"` where the text is `mono`. A secret is one anyway. */
  typing?: Typing;
  placeholder?: string;
  /** Hears keys before the control does; what it prevents is done. Not while the text is fixed. */
  onKeyDown?(event: KeyboardEvent<HTMLElement>): void;
  /** The id of a `datalist` that offers common texts. */
  list?: string;
  /** The field's label, for the name of the button that reveals a secret. */
  label?: string;
}

/** A text as typed: nothing trims, corrects or re-orders it, and the caret stays where it is. */
export function TextControl({
  value,
  onChange,
  control,
  multiline,
  isLong,
  secret,
  onKeyDown,
  ...props
}: TextControlProps) {
  const masked = secret === "masked";
  const { ref, ...named } = control;
  const part = usePart();
  const { attach, insert, hasComposition, handlers } = useTextElement(value, onChange, ref);
  const wantsLines = multiline === true || (multiline !== false && (isLong || /[\r\n]/.test(value)));
  const tall = useTall(wantsLines, hasComposition);
  const isByFinger = useIsCoarse();
  const { readOnly, disabled, invalid, required, mono } = props;
  const state = { invalid, required, readonly: readOnly, disabled, mono };
  const shared = {
    ...keyboards[secret ? "secret" : (props.typing ?? (mono ? "code" : "text"))],
    ...named,
    ...handlers,
    ref: attach,
    readOnly,
    disabled,
    onKeyDown: readOnly || disabled ? undefined : onKeyDown,
    placeholder: props.placeholder,
    // Only a server needs it: the page shows the text before any script runs. It would be an attribute.
    defaultValue: typeof document === "undefined" && !secret ? value : undefined,
  };
  if (tall) {
    // Wrapping a long text to size the box would cost its whole length at every key.
    const long = value.length > 20_000;
    return <textarea {...shared} rows={rowsFor(value)} {...part("textarea", { ...state, masked, long })} />;
  }
  const grows = multiline === "auto" && !readOnly;
  const input = (
    <input
      type={masked ? "password" : "text"}
      list={props.list}
      {...shared}
      {...(grows && growsBy(insert, shared.onKeyDown))}
      {...part("input", state)}
    />
  );
  if (!grows || secret || !isByFinger) return input;
  return (
    <Growing onGrow={() => insert("\n")} disabled={disabled}>
      {input}
    </Growing>
  );
}

interface GrowingProps {
  onGrow(): void;
  disabled?: boolean;
  children: ReactNode;
}

/** A one-line box and what gives it a second line where there is no Shift+Enter. */
function Growing({ onGrow, disabled, children }: GrowingProps) {
  const part = usePart();
  const t = useTranslate();
  return (
    <span {...part("growing")}>
      {children}
      <Button
        variant="quiet"
        icon="enter"
        aria-label={t("text.newLine")}
        disabled={disabled}
        // With keys, it is Shift+Enter.
        tabIndex={-1}
        // The box keeps the focus, and a phone its keyboard.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onGrow}
      />
    </span>
  );
}

/** A tall box stays tall, and an input method keeps the element that it composes in: typing must not change the box. */
function useTall(wanted: boolean | undefined, hasComposition: boolean): boolean {
  const [tall, setTall] = useState(wanted === true);
  const grows = wanted === true && !tall && !hasComposition;
  if (grows) setTall(true);
  return tall || grows;
}

/** What gives a one-line box its first line break, which an `<input>` would drop. */
function growsBy(insert: (text: string) => void, hear?: (event: KeyboardEvent<HTMLElement>) => void) {
  return {
    onPaste(event: ClipboardEvent<TextElement>) {
      const text = event.clipboardData.getData("text/plain");
      if (event.defaultPrevented || !/[\r\n]/.test(text.replace(/\r?\n$/, ""))) return;
      event.preventDefault();
      insert(text.replace(/\r\n?/g, "\n"));
    },
    onKeyDown(event: KeyboardEvent<TextElement>) {
      hear?.(event);
      if (event.defaultPrevented || isComposing(event)) return;
      if (event.key !== "Enter" || !event.shiftKey) return;
      event.preventDefault();
      insert("\n");
    },
  };
}

/** The height where the browser cannot size a box by its content (`field-sizing`). */
function rowsFor(text: string): number {
  let rows = 1;
  for (let at = text.indexOf("\n"); at >= 0 && rows < 12; at = text.indexOf("\n", at + 1)) rows++;
  return Math.max(rows, 3);
}
