"use client";

import { lazyPart } from "../shell/lazy.tsx";
import { useWords } from "../words.ts";

// Rarely looked at: the code comes with the first look.
const parts = () => import("./Triggers.tsx");

/** The list of deployed triggers, or the one that was opened from it. */
export const Triggers = lazyPart(() => parts().then((it) => it.Triggers));

/** The user's deployed triggers, each to be opened. Below a `ConnectProvider` whose client has `triggers`. */
export const TriggerList = lazyPart(() => parts().then((it) => it.TriggerList));

/**
 * A deployed trigger: its configuration in a form, whether it is active, its latest events, and where they go. Below a
 * `ConnectProvider` whose client has `triggers`.
 */
export const TriggerPanel = lazyPart(() => parts().then((it) => it.TriggerPanel));

/** Leads to what is deployed. */
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
