"use client";

import { memo, useState, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import { useTranslate } from "../../i18n/context.ts";
import { choice as words } from "../../i18n/en/choice.ts";
import { Button } from "../Button.tsx";
import { isComposing } from "../composing.ts";
import { Icon } from "../Icon.tsx";
import { usePart } from "../parts.ts";
import type { ChosenOption } from "./types.ts";

/** More chips than anyone reads would only be slow; the rest is counted, and can be unpicked in the list. */
const MOST = 100;

/** A key for each: a saved list may hold one value twice. */
function keysOf(chosen: readonly ChosenOption[]): string[] {
  const times = new Map<string, number>();
  return chosen.map(({ key }) => {
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return time === 1 ? key : `${key} ${time}`;
  });
}

interface ChipsProps {
  chosen: readonly ChosenOption[];
  disabled: boolean;
  input: RefObject<HTMLInputElement | null>;
  onRemove(chosen: ChosenOption): void;
}

/** What is chosen of many. Kept from rendering while the text in the input beside it changes. */
export const Chips = memo(function Chips({ chosen, disabled, input, onRemove }: ChipsProps): ReactNode {
  const part = usePart();
  const t = useTranslate(words);
  const keys = keysOf(chosen);

  function remove(option: ChosenOption, button: HTMLButtonElement): void {
    // Before the chip goes, or the focus would go with it.
    const buttons = [...(button.closest("ul")?.querySelectorAll("button") ?? [])];
    const at = buttons.indexOf(button);
    (buttons[at + 1] ?? buttons[at - 1] ?? input.current)?.focus();
    onRemove(option);
  }

  return (
    <ul {...part("choice-chips")}>
      {chosen.slice(0, MOST).map((option, index) => (
        <li key={keys[index]} {...part("choice-chip", { missing: option.missing })}>
          <span translate={option.label.trim() ? "no" : undefined}>
            {option.label.trim() ? option.label : t("choice.blank")}
          </span>
          {option.missing && <em {...part("choice-chip-mark")}>{` · ${t("choice.missing")}`}</em>}
          {!disabled && (
            <Button
              as="choice-chip-remove"
              icon="close"
              aria-label={t("choice.remove", { label: option.label || t("choice.blank") })}
              onClick={(event) => remove(option, event.currentTarget)}
              onKeyDown={(event: KeyboardEvent<HTMLButtonElement>) => {
                if (isComposing(event)) return;
                if (event.key === "Backspace" || event.key === "Delete") remove(option, event.currentTarget);
              }}
            />
          )}
        </li>
      ))}
      {chosen.length > MOST && <li>{t("choice.moreChosen", { count: chosen.length - MOST })}</li>}
    </ul>
  );
});

/** Says that the one choice is not among the options, until the person has it replaced or kept. */
export function MissingMark({ onReplace }: { onReplace(): void }): ReactNode {
  const [kept, setKept] = useState(false);
  const part = usePart();
  const t = useTranslate(words);
  if (kept) return null;
  return (
    <div {...part("choice-mark", { missing: true })}>
      <Icon name="warning" />
      <span>{t("choice.missingOne")}</span>
      <Button variant="quiet" onClick={onReplace}>
        {t("choice.replace")}
      </Button>
      <Button variant="quiet" onClick={() => setKept(true)}>
        {t("choice.keep")}
      </Button>
    </div>
  );
}
