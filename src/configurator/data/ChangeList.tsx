"use client";

import { labelOf } from "../../core/visibility.ts";
import { useOpenForm } from "../../react/form-context.tsx";
import type { AnyProp } from "../../wire/prop.ts";
import { valueOf } from "../editing/preview.ts";
import { ValueChange } from "../history/ValueChange.tsx";

interface ChangeListProps {
  /** Values that would be others. */
  changes: readonly { name: string; prop?: AnyProp; after: unknown }[];
}

/** Values of the form around as they are, and as they would be. */
export function ChangeList({ changes }: ChangeListProps) {
  const { store } = useOpenForm();
  const now = store.configuredProps();
  return (
    <ul>
      {changes.map(({ name, prop, after }) => (
        <ValueChange
          key={name}
          label={store.getField(name)?.label ?? (prop ? labelOf(prop) : name)}
          between={{
            before: store.snapshotOf(name) ?? valueOf(undefined, now[name], store.options.fieldFor),
            after: valueOf(prop, after, store.options.fieldFor),
          }}
        />
      ))}
    </ul>
  );
}
