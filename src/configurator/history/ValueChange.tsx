"use client";

import type { ReactNode } from "react";
import { Button } from "../../ui/Button.tsx";
import { changes as words } from "../en/changes.ts";
import { useWords } from "../words.ts";
import type { Change } from "../../core/form/snapshot.ts";
import type { ShownValue } from "./seen.ts";
import { ValueShown } from "./ValueShown.tsx";

interface ValueChangeProps {
  label: string;
  between: Change<ShownValue | undefined>;
  /** Leads to the field. */
  onGo?(): void;
  remark?: ReactNode;
  /** What can be done about it. */
  children?: ReactNode;
}

/** A value before and after, as an item of a list. */
export function ValueChange({ label, between, onGo, remark, children }: ValueChangeProps) {
  const t = useWords(words);
  return (
    <li className="cf-change">
      <div className="cf-change-head">
        {onGo ? (
          <Button variant="quiet" aria-label={t("changes.goTo", { label })} onClick={onGo}>
            {label}
          </Button>
        ) : (
          <strong>{label}</strong>
        )}
        {children}
      </div>
      <dl>
        <div data-side="before">
          <dt>{t("changes.before")}</dt>
          <dd>
            <ValueShown value={between.before} />
          </dd>
        </div>
        <div data-side="after">
          <dt>{t("changes.after")}</dt>
          <dd>
            <ValueShown value={between.after} />
          </dd>
        </div>
      </dl>
      {remark && <p className="cf-note">{remark}</p>}
    </li>
  );
}
