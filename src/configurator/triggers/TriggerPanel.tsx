"use client";

import { QueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { useConnection } from "../../react/connect-context.tsx";
import { askingAgain } from "../../react/queries.ts";
import { Icon } from "../../ui/Icon.tsx";
import { keepFocus } from "../../ui/keep-focus.ts";
import { Status } from "../../ui/Status.tsx";
import { triggers as words } from "../en/triggers.ts";
import { useWords } from "../words.ts";
import { Ask } from "../shell/Ask.tsx";
import { Events } from "./Events.tsx";
import { nameOf, triggersOf, useTrigger } from "./queries.ts";
import { State } from "./State.tsx";
import { TriggerContext, type OpenTrigger } from "./trigger-context.ts";
import { TriggerForm } from "./TriggerForm.tsx";
import { TriggerHead } from "./TriggerHead.tsx";
import { Webhooks, Workflows } from "./Targets.tsx";

export interface TriggerPanelProps {
  triggerId: string;
  /** The way back to where it was opened. */
  onBack?(): void;
  /** It has been deleted, and was called so. */
  onDeleted?(name: string): void;
}

/**
 * A deployed trigger: its configuration in a form, whether it is active, its latest events, and where they go. Below a
 * `ConnectProvider` whose client has `triggers`.
 */
export function TriggerPanel({ triggerId, onBack, onDeleted }: TriggerPanelProps) {
  const t = useWords(words);
  const connection = useConnection();
  const { externalUserId } = connection;
  const [own] = useState(() => askingAgain(new QueryClient()));
  const [news, tell] = useState("");
  const ref = useMemo(() => ({ triggerId, externalUserId }), [triggerId, externalUserId]);
  const query = useTrigger(ref, own);
  const trigger = query.data;
  const triggers = triggersOf(connection);
  const open = useMemo(
    (): OpenTrigger | null => (trigger ? { ref, trigger, triggers, own, tell } : null),
    [ref, trigger, triggers, own],
  );
  const root = useRef<HTMLElement>(null);
  useEffect(() => (root.current ? keepFocus(root.current) : undefined), []);
  const isDirty = useRef(() => false);
  const [isLeaving, setIsLeaving] = useState(false);
  return (
    <article
      ref={root}
      className="cf-trigger"
      aria-label={trigger && nameOf(trigger)}
      aria-busy={!trigger || undefined}
    >
      {onBack && (
        <button
          type="button"
          className="cf-back"
          onClick={() => (isDirty.current() ? setIsLeaving(true) : onBack())}
        >
          <Icon name="caret" />
          <span>{t("trigger.back")}</span>
        </button>
      )}
      {isLeaving && (
        <Ask
          title={t("trigger.leave")}
          yes={t("trigger.leaveYes")}
          no={t("trigger.stay")}
          onYes={() => onBack?.()}
          onNo={() => setIsLeaving(false)}
        />
      )}
      <Status className="cf-news" occasion={news}>
        {news}
      </Status>
      {open ? (
        <TriggerContext.Provider value={open}>
          <TriggerHead onDeleted={onDeleted} />
          <div className="cf-trigger-body">
            <TriggerForm isDirty={isDirty} />
            <div className="cf-trigger-side">
              <Events />
              <Webhooks />
              <Workflows />
            </div>
          </div>
        </TriggerContext.Provider>
      ) : (
        <State query={query} loading={t("trigger.loading")} failed={t("trigger.failed")} />
      )}
    </article>
  );
}
