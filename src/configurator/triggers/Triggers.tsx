"use client";

import { useState } from "react";
import { triggers as words } from "../en/triggers.ts";
import { useWords } from "../words.ts";
import { TriggerList } from "./TriggerList.tsx";
import { TriggerPanel } from "./TriggerPanel.tsx";

export interface TriggersProps {
  /** The trigger that is open; none: the list. */
  triggerId: string | undefined;
  onOpen(triggerId: string | undefined): void;
}

/** The list of deployed triggers, or the one that was opened from it. */
export function Triggers({ triggerId, onOpen }: TriggersProps) {
  const t = useWords(words);
  const [news, setNews] = useState<string>();
  const [last, setLast] = useState(triggerId);
  if (triggerId === undefined)
    return (
      <TriggerList
        news={news}
        last={last}
        onOpen={(id) => {
          setNews(undefined);
          setLast(id);
          onOpen(id);
        }}
      />
    );
  return (
    <TriggerPanel
      key={triggerId}
      triggerId={triggerId}
      onBack={() => onOpen(undefined)}
      onDeleted={(name) => {
        setNews(t("delete.done", { name }));
        onOpen(undefined);
      }}
    />
  );
}

export { TriggerList, TriggerPanel };
