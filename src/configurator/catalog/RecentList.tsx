"use client";

import { Logo } from "../../ui/Logo.tsx";
import { useWords } from "../words.ts";
import type { Recent } from "./recent.ts";

interface RecentListProps {
  recent: readonly Recent[];
  /** Apps have a logo. */
  withLogos?: boolean;
  chosen?: string;
  onChoose(recent: Recent): void;
}

/** What was chosen last, to be chosen again. */
export function RecentList({ recent, withLogos, chosen, onChoose }: RecentListProps) {
  const t = useWords();
  if (recent.length === 0) return null;
  return (
    <section aria-label={t("find.recent")}>
      <h2 className="cf-group">{t("find.recent")}</h2>
      <ul className="cf-list">
        {recent.map((it) => (
          <li key={it.key}>
            <button
              type="button"
              className="cf-item"
              data-result=""
              data-with-logo={withLogos || undefined}
              aria-current={it.key === chosen || undefined}
              onClick={() => onChoose(it)}
            >
              {withLogos && <Logo name={it.name} src={it.imgSrc} size="small" />}
              <span>{it.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
