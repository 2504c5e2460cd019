"use client";

import { memo, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import { useTranslate } from "../../i18n/context.ts";
import { choice as words } from "../../i18n/en/choice.ts";
import { Button } from "../Button.tsx";
import { isComposing } from "../composing.ts";
import { Icon } from "../Icon.tsx";
import { LiveRegion } from "../LiveRegion.tsx";
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
  /** The field's. */
  label: string;
  chosen: readonly ChosenOption[];
  disabled: boolean;
  input: RefObject<HTMLInputElement | null>;
  onRemove(chosen: ChosenOption): void;
}

/** What is chosen of many. Kept from rendering while the text in the input beside it changes. */
export const Chips = memo(function Chips({
  label,
  chosen,
  disabled,
  input,
  onRemove,
}: ChipsProps): ReactNode {
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
    // A list without marks is none in Safari, but for its role. The name tells whose chips these are.
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles
    <ul {...part("choice-chips")} role="list" aria-label={t("choice.chosenOf", { label })}>
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
              aria-description={option.missing ? t("choice.missing") : undefined}
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

interface MissingMarkProps {
  id: string;
  onReplace(): void;
  onKeep(): void;
}

/** Says that the one choice is not among the options, until the person has it replaced or kept. */
export function MissingMark({ id, onReplace, onKeep }: MissingMarkProps): ReactNode {
  const part = usePart();
  const t = useTranslate(words);
  return (
    <div {...part("choice-mark", { missing: true })}>
      <Icon name="warning" />
      <span id={id}>{t("choice.missingOne")}</span>
      <Button variant="quiet" onClick={onReplace}>
        {t("choice.replace")}
      </Button>
      <Button variant="quiet" onClick={onKeep}>
        {t("choice.keep")}
      </Button>
    </div>
  );
}

interface LeftMarkProps {
  text: string;
  /** Absent where the text is no value of this field. */
  onUse: (() => void) | undefined;
  onDiscard(): void;
}

/** Asks what is to become of a text that was typed and not taken. Nothing is stored, and nothing is lost. */
export function LeftMark({ text, onUse, onDiscard }: LeftMarkProps): ReactNode {
  const part = usePart();
  const t = useTranslate(words);
  const said = t("choice.left", { text });
  return (
    <div {...part("choice-mark", { missing: true })}>
      <LiveRegion>{said}</LiveRegion>
      <Icon name="warning" />
      <span>{said}</span>
      {onUse && (
        <Button variant="quiet" onClick={onUse}>
          {t("choice.useTyped", { text })}
        </Button>
      )}
      <Button variant="quiet" onClick={onDiscard}>
        {t("choice.discard")}
      </Button>
    </div>
  );
}
