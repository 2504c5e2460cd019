"use client";

import type { ReactNode } from "react";
import { useTranslate } from "../i18n/context.ts";
import { usePart } from "./parts.ts";

/** `data`: these are values rather than words. A page that is translated shows them as they would be sent. */
interface OfData {
  data?: boolean;
}

const untranslated = (data?: boolean) => (data ? { translate: "no" as const } : undefined);

/** A text to be read; where there is none, it says so. `mono`, for code, is always data. */
export function Told({ children, mono, data = mono }: OfData & { children: ReactNode; mono?: boolean }) {
  const part = usePart();
  const t = useTranslate();
  if (children === undefined || children === "")
    return <span {...part("told", { empty: true })}>{t("field.noValue")}</span>;
  return (
    <span {...part("told", { mono })} {...untranslated(data)}>
      {children}
    </span>
  );
}

/** Several, one below the other. */
export function ToldList({ items, data }: OfData & { items: readonly ReactNode[] }) {
  const part = usePart();
  if (items.length === 0) return <Told>{undefined}</Told>;
  return (
    <ul {...part("told-list")} {...untranslated(data)}>
      {items.map((item, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- nothing here has a state, or moves
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}

/** Named ones. */
export function ToldPairs({
  pairs,
  data,
}: OfData & { pairs: readonly (readonly [name: string, value: ReactNode])[] }) {
  const part = usePart();
  return (
    <dl {...part("told-pairs")} {...untranslated(data)}>
      {pairs.map(([name, value], index) => (
        // oxlint-disable-next-line react/no-array-index-key -- names may be there twice, and nothing moves
        <div key={index}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
