"use client";

import { useEffect, useId, useRef } from "react";
import { Button } from "../../ui/Button.tsx";
import { Status } from "../../ui/Status.tsx";
import { triggers as words } from "../en/triggers.ts";
import { useWords } from "../words.ts";
import { nameOf, useTriggerList, type TriggerGlance } from "./queries.ts";
import { State } from "./State.tsx";
import { When } from "./When.tsx";

export interface TriggerListProps {
  onOpen(triggerId: string): void;
  /** What has just been done, to be said above the list. */
  news?: string;
  /** The trigger that was open before: the focus goes back to it. */
  last?: string;
}

/** The user's deployed triggers, each to be opened. Below a `ConnectProvider` whose client has `triggers`. */
export function TriggerList({ onOpen, news, last }: TriggerListProps) {
  const t = useWords(words);
  const id = useId();
  const query = useTriggerList();
  const triggers = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const root = useReturn(last, !query.isPending);
  return (
    <section ref={root} className="cf-triggers" aria-labelledby={id}>
      <div className="cf-triggers-head">
        <h1 id={id} tabIndex={-1}>
          {t("triggers.title")}
        </h1>
        <Button
          icon="refresh"
          busy={query.isFetching && !query.isFetchingNextPage}
          onClick={() => void query.refetch()}
        >
          {t("triggers.refresh")}
        </Button>
      </div>
      <Status occasion={news} isNews>
        {news}
      </Status>
      <State query={query} loading={t("triggers.loading")} failed={t("triggers.failed")} />
      {query.isSuccess && triggers.length === 0 && (
        <p className="cf-empty">
          <strong>{`${t("triggers.none")} `}</strong>
          <span>{t("triggers.noneHow")}</span>
        </p>
      )}
      {triggers.length > 0 && (
        <ul>
          {triggers.map((trigger) => (
            <li key={trigger.id}>
              <Row trigger={trigger} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t("triggers.more")}
        </Button>
      )}
    </section>
  );
}

/** Leads the focus back, once, to the trigger that was open, or to the heading where that one is there no more. */
function useReturn(last: string | undefined, isThere: boolean) {
  const root = useRef<HTMLElement>(null);
  const isOwed = useRef(last !== undefined);
  useEffect(() => {
    if (!isThere || !isOwed.current) return;
    isOwed.current = false;
    const page = root.current?.ownerDocument;
    if (page?.activeElement !== page?.body) return;
    const rows = [...(root.current?.querySelectorAll("button") ?? [])];
    const row = rows.find(({ dataset }) => dataset.trigger === last);
    (row ?? root.current?.querySelector("h1"))?.focus();
  }, [last, isThere]);
  return root;
}

function Row({ trigger, onOpen }: { trigger: TriggerGlance; onOpen(triggerId: string): void }) {
  const { id, componentKey, createdAt } = trigger;
  return (
    <button type="button" data-trigger={id} onClick={() => onOpen(id)}>
      <strong>{nameOf(trigger)}</strong>{" "}
      <span>
        <ActiveBadge active={trigger.active} />
      </span>{" "}
      <small>
        <span translate="no">{componentKey ?? id}</span> {createdAt !== undefined && <When at={createdAt} />}
      </small>
    </button>
  );
}

/** Whether it emits events; nothing where nobody says. */
export function ActiveBadge({ active }: Pick<TriggerGlance, "active">) {
  const t = useWords(words);
  if (active === undefined) return null;
  return (
    <span className="cf-active" data-active={active || undefined}>
      {t(active ? "triggers.active" : "triggers.paused")}
    </span>
  );
}
