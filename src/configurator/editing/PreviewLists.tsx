"use client";

import type { CodecFor } from "../../codecs/registry.ts";
import { type Fitted, valueOf } from "./preview.ts";
import { ValueChange } from "../history/ValueChange.tsx";

interface NamesProps {
  title: string;
  names: readonly { name: string; label: string }[];
  isOpen?: boolean;
}

/** Values by name. Nothing where there are none. */
export function Names({ title, names, isOpen }: NamesProps) {
  if (names.length === 0) return null;
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      <ul>
        {names.map(({ name, label }) => (
          <li key={name}>{label}</li>
        ))}
      </ul>
    </details>
  );
}

interface ValuesProps {
  title: string;
  values: readonly Fitted[];
  fieldFor: CodecFor;
}

/** Values before and after. Nothing where there are none. */
export function Values({ title, values, fieldFor }: ValuesProps) {
  if (values.length === 0) return null;
  return (
    <details open>
      <summary>{title}</summary>
      <ul>
        {values.map(({ name, label, from, to, before, after }) => (
          <ValueChange
            key={name}
            label={label}
            between={{
              before: valueOf(from ?? to, before, fieldFor),
              after: valueOf(to, after, fieldFor),
            }}
          />
        ))}
      </ul>
    </details>
  );
}
