"use client";

import { Icon } from "../../ui/Icon.tsx";

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
        type="search"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
    </search>
  );
}
