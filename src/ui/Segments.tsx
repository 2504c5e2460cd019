"use client";

import { useLayoutEffect, useRef, useState } from "react";
import { useTranslate } from "../i18n/context.ts";
import { Button } from "./Button.tsx";
import type { ControlProps } from "./control.ts";
import { usePart } from "./parts.ts";

export interface SegmentsProps<V> {
  /** What is being chosen. It names the group unless `control` does. */
  label: string;
  /** Joins the radios: any text that no other group of the page uses, such as a `useId`. */
  group: string;
  options: readonly { value: V; label: string }[];
  /** `undefined` while nothing is chosen. */
  value: V | undefined;
  onChange(value: V): void;
  /** Offers a way back to nothing chosen. */
  onClear?(): void;
  control?: ControlProps;
  invalid?: boolean;
  disabled?: boolean;
}

/** One of a few, drawn side by side: native radios, so that arrow keys and forms behave as everywhere. */
export function Segments<V>({ control = {}, ...props }: SegmentsProps<V>) {
  const { label, group, options, value, onChange, onClear, disabled, invalid } = props;
  const part = usePart();
  const t = useTranslate();
  const { ref, ...named } = "aria-labelledby" in control ? control : { "aria-label": label, ...control };
  const chosen = options.findIndex((option) => Object.is(option.value, value));
  const root = useRef<HTMLDivElement>(null);
  // What was chosen before hydration: React leaves it on the page, and no event tells of it. It is taken one render later,
  // when a text that was typed beside it is part of the value.
  const [early, setEarly] = useState<number>();
  useLayoutEffect(() => {
    const radios = [...(root.current?.querySelectorAll<HTMLInputElement>("[type=radio]") ?? [])];
    const index = radios.findIndex((radio) => radio.checked);
    if (index >= 0 && index !== chosen && !disabled) setEarly(index);
    // oxlint-disable-next-line react/exhaustive-deps -- only what comes before the first effect is early
  }, []);
  useLayoutEffect(() => {
    const option = early === undefined ? undefined : options[early];
    if (!option) return;
    setEarly(undefined);
    onChange(option.value);
    // oxlint-disable-next-line react/exhaustive-deps -- once
  }, [early]);
  return (
    <div {...part("segments", { invalid, disabled })} ref={root} role="radiogroup" {...named}>
      {options.map((option, index) => (
        <label key={String(option.value)} {...part("segment", { checked: index === chosen })}>
          <input
            type="radio"
            name={group}
            ref={index === Math.max(chosen, 0) ? (ref as React.Ref<HTMLInputElement>) : undefined}
            checked={index === chosen}
            disabled={disabled}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
      {onClear && chosen >= 0 && !disabled && (
        <Button variant="quiet" icon="close" aria-label={t("segments.clear", { label })} onClick={onClear} />
      )}
    </div>
  );
}
