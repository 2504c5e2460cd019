"use client";

import type { Ref } from "react";
import { keyboards } from "../../ui/typing.ts";
import { useTextElement } from "../../ui/use-text-element.ts";

interface LinedTextProps {
  ref: Ref<HTMLTextAreaElement>;
  text: string;
  onChange(text: string): void;
  label: string;
  /** The id of what says what is wrong. */
  describedBy: string;
  isInvalid: boolean;
  /** Lines with something wrong, from 1. */
  faulty: ReadonlySet<number>;
}

/** A text to be edited, with its lines numbered. Tab leaves it, as it leaves every field. */
export function LinedText({ ref, text, onChange, label, describedBy, isInvalid, faulty }: LinedTextProps) {
  const { attach, handlers } = useTextElement(text, onChange, ref);
  const lines = Array.from({ length: text.split("\n").length }, (_, index) => index + 1);
  return (
    // JSON reads from the left in every language.
    <div className="cf-lined" dir="ltr" data-invalid={isInvalid || undefined}>
      <ol aria-hidden="true">
        {lines.map((line) => (
          <li key={line} data-faulty={faulty.has(line) || undefined} />
        ))}
      </ol>
      <textarea
        {...keyboards.code}
        {...handlers}
        ref={attach}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={isInvalid || undefined}
        // One more than there are: a scroll bar may stand in it.
        rows={lines.length + 1}
        wrap="off"
      />
    </div>
  );
}

/** Leads to a line of the text, and selects it. */
export function selectLine(box: HTMLTextAreaElement, line: number): void {
  const lines = box.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((length, text) => length + text.length + 1, 0);
  box.focus({ preventScroll: true });
  box.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  box.parentElement?.querySelectorAll("li")[line - 1]?.scrollIntoView?.({ block: "center" });
}
