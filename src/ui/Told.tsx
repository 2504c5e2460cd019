"use client";

import type { ReactNode } from "react";
import { useTranslate } from "../i18n/context.ts";
import { usePart } from "./parts.ts";

/** A text to be read as it is; where there is none, it says so. */
export function Told({ children, mono }: { children: ReactNode; mono?: boolean }) {
  const part = usePart();
  const t = useTranslate();
  if (children === undefined || children === "")
    return <span {...part("told", { empty: true })}>{t("field.noValue")}</span>;
  return <span {...part("told", { mono })}>{children}</span>;
}

/** Several, one below the other. */
export function ToldList({ items }: { items: readonly ReactNode[] }) {
  const part = usePart();
  if (items.length === 0) return <Told>{undefined}</Told>;
  return (
    <ul {...part("told-list")}>
      {items.map((item, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- nothing here has a state, or moves
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}

/** Named ones. */
export function ToldPairs({ pairs }: { pairs: readonly (readonly [name: string, value: ReactNode])[] }) {
  const part = usePart();
  return (
    <dl {...part("told-pairs")}>
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
