"use client";

import type { Ref } from "react";
import type { ControlProps } from "../ui/control.ts";
import { usePart } from "../ui/parts.ts";

interface SelectControlProps {
  value: string;
  options: readonly { value: string; label: string }[];
  onChange(value: string): void;
  control: ControlProps;
  invalid?: boolean;
  disabled?: boolean;
}

/** One of a short, fixed list, by the browser's own select. */
export function SelectControl({ value, options, onChange, control, invalid, disabled }: SelectControlProps) {
  const { ref, ...named } = control;
  const part = usePart();
  return (
    <select
      {...part("input", { select: true, invalid, disabled })}
      {...named}
      ref={ref as Ref<HTMLSelectElement>}
      value={value}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
