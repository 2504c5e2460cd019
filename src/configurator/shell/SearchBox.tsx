"use client";

import { Icon } from "../../ui/Icon.tsx";
import { keyboards } from "../../ui/typing.ts";

interface SearchBoxProps {
  label: string;
  value: string;
  onChange(text: string): void;
  /** The keys that lead here. */
  shortcut?: string;
}

export function SearchBox({ label, value, onChange, shortcut }: SearchBoxProps) {
  return (
    <search className="cf-search">
      <Icon name="search" />
      <input
        {...keyboards.search}
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
    </search>
  );
}
