"use client";

import { useWords } from "../words.ts";

/** Opens the deployed triggers. */
export function DeployedEntry({ isCurrent, onOpen }: { isCurrent: boolean; onOpen(): void }) {
  const t = useWords();
  return (
    <section className="cf-deployed">
      <button type="button" className="cf-item" aria-current={isCurrent || undefined} onClick={onOpen}>
        {t("triggers.entry")}
      </button>
    </section>
  );
}
