"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { QUERY_DEFAULTS } from "../../react/queries.ts";
import { useId, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import type { EmittedEvent } from "../../wire/deployed.ts";
import { triggers as words } from "../en/triggers.ts";
import { DataView } from "../shell/viewer/DataView.tsx";
import { Logs } from "../shell/viewer/Logs.tsx";
import { useWords } from "../words.ts";
import { noteSaved } from "./queries.ts";
import { State } from "./State.tsx";
import { useOpenTrigger } from "./trigger-context.ts";
import { momentText, When } from "./When.tsx";

const FEW = 20;
/** The platform gives no more. */
const MOST = 100;

/** The latest events that the trigger emitted, newest first, and what went wrong with it. */
export function Events() {
  const t = useWords(words);
  const { locale } = t;
  const id = useId();
  const { ref, triggers, own, trigger } = useOpenTrigger();
  const [limit, setLimit] = useState(FEW);
  const query = useQuery(
    {
      ...QUERY_DEFAULTS,
      queryKey: ["events", limit],
      queryFn: ({ signal }) => triggers.retrieveEvents({ ...ref, limit }, { signal }),
      placeholderData: keepPreviousData,
    },
    own,
  );
  const events = query.data ?? [];
  const refresh = async () => {
    await query.refetch();
    // How it fares is news, too; what is being edited of it is not touched.
    const { active, observations } = await triggers.retrieveTrigger(ref);
    noteSaved(own, { active, observations });
  };
  const failures = (trigger.observations ?? []).filter(({ err }) => err);
  return (
    <section className="cf-data" aria-labelledby={id}>
      <div className="cf-data-head">
        <h2 id={id}>{t("events.title")}</h2>
        <Button
          variant="quiet"
          icon="refresh"
          aria-label={t("events.refresh")}
          busy={query.isFetching}
          onClick={() => void refresh().catch(() => undefined)}
        />
      </div>
      {failures.slice(-1).map(({ err, ts }) => (
        <Notice key={ts} kind="error" role="note" title={t("trigger.failing")}>
          {err?.message}
        </Notice>
      ))}
      <State query={query} loading={t("events.loading")} failed={t("events.failed")} />
      {query.isSuccess && events.length === 0 && <p className="cf-note">{t("events.none")}</p>}
      {events.length > 0 && (
        <ol className="cf-events">
          {keyed(events).map(({ key, event }) => (
            <li key={key}>
              <Event event={event} />
            </li>
          ))}
        </ol>
      )}
      <output className="cf-note">
        {query.isSuccess &&
          events.length > 0 &&
          t("events.updated", {
            events: t("events.count", { count: events.length }),
            time: momentText(query.dataUpdatedAt, locale),
          })}
      </output>
      {events.length === limit && limit < MOST && (
        <div className="cf-data-foot">
          <Button variant="quiet" busy={query.isFetching} onClick={() => setLimit(MOST)}>
            {t("events.more", { count: MOST })}
          </Button>
        </div>
      )}
      {trigger.observations && <Logs observations={trigger.observations} />}
    </section>
  );
}

/** Each event under a key that stays its own when newer ones come; a trigger may emit an id again. */
function keyed(events: readonly EmittedEvent[]) {
  const seen = new Map<string, number>();
  return events
    .toReversed()
    .map((event) => {
      const times = seen.get(event.id) ?? 0;
      seen.set(event.id, times + 1);
      return { key: `${event.id} ${times}`, event };
    })
    .toReversed();
}

function Event({ event: { id, sum, ts, e } }: { event: EmittedEvent }) {
  const t = useWords(words);
  const [isOpen, setIsOpen] = useState(false);
  const name = sum ?? id;
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <span>
          <span>{`${name} `}</span>
          {ts !== undefined && <When at={ts} />}
        </span>
      </summary>
      {isOpen && <DataView title={t("event.payload", { name: id })} value={e} />}
    </details>
  );
}
