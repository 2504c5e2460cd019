"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { QUERY_DEFAULTS } from "../../react/queries.ts";
import { useId, type ReactNode } from "react";
import { triggers } from "../en/triggers.ts";
import { useWords } from "../words.ts";
import { SigningKey } from "./SigningKey.tsx";
import { State } from "./State.tsx";
import { TargetEditor, type TargetWords } from "./TargetEditor.tsx";
import { useOpenTrigger } from "./trigger-context.ts";

const webhooks = {
  title: "webhooks.title",
  note: "webhooks.note",
  loading: "webhooks.loading",
  failed: "webhooks.failed",
  none: "webhooks.none",
  added: "webhooks.new",
  bad: "webhooks.bad",
  removeAsk: "webhooks.removeAsk",
} as const;

const workflows = {
  title: "workflows.title",
  note: "workflows.note",
  loading: "workflows.loading",
  failed: "workflows.failed",
  none: "workflows.none",
  added: "workflows.new",
  bad: "workflows.bad",
  removeAsk: "workflows.removeAsk",
} as const;

/** Not by `URL.canParse`, which Chrome has since 120. */
function isWebAddress(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}

/** Where a trigger's events are posted, and the keys that they are signed with. */
export function Webhooks() {
  const { ref, triggers } = useOpenTrigger();
  return (
    <TargetSection
      say={webhooks}
      ask={(signal) => triggers.retrieveWebhooks(ref, { signal })}
      save={(webhookUrls) => triggers.updateWebhooks({ ...ref, webhookUrls })}
      textOf={({ url }) => url}
      typing="url"
      isGood={isWebAddress}
      renderMore={({ id, url }) => id !== undefined && <SigningKey key={id} webhookId={id} url={url} />}
    />
  );
}

/** The workflows that a trigger's events start. */
export function Workflows() {
  const { ref, triggers } = useOpenTrigger();
  return (
    <TargetSection
      say={workflows}
      ask={(signal) => triggers.retrieveWorkflows(ref, { signal })}
      save={(workflowIds) => triggers.updateWorkflows({ ...ref, workflowIds })}
      textOf={(id) => id}
      typing="code"
      isGood={(text) => !/\s/.test(text)}
    />
  );
}

interface TargetSectionProps<T> {
  /** What is said of them. */
  say: typeof webhooks | typeof workflows;
  ask(signal: AbortSignal): Promise<T[]>;
  /** Sends all of them. */
  save(texts: string[]): Promise<T[]>;
  textOf(target: T): string;
  typing: "url" | "code";
  isGood(text: string): boolean;
  /** What stands with a target. */
  renderMore?(target: T): ReactNode;
}

function TargetSection<T>({ say, ask, save, textOf, typing, isGood, renderMore }: TargetSectionProps<T>) {
  const t = useWords(triggers);
  const id = useId();
  const { own, tell } = useOpenTrigger();
  const query = useQuery(
    { ...QUERY_DEFAULTS, queryKey: [say.title], queryFn: ({ signal }) => ask(signal) },
    own,
  );
  const { mutateAsync, isPending, error, reset } = useMutation(
    {
      ...QUERY_DEFAULTS,
      mutationFn: save,
      onSuccess(saved) {
        own.setQueryData([say.title], saved);
        tell(t("targets.saved"));
      },
    },
    own,
  );
  const words: TargetWords = {
    none: t(say.none),
    added: t(say.added),
    bad: t(say.bad),
    removeAsk: (text) => t(say.removeAsk, { what: text }),
  };
  return (
    <section className="cf-data" aria-labelledby={id}>
      <div className="cf-data-head">
        <h2 id={id}>{t(say.title)}</h2>
      </div>
      {query.data?.length !== 0 && <p className="cf-note">{t(say.note)}</p>}
      <State query={query} loading={t(say.loading)} failed={t(say.failed)} />
      {query.data && (
        <TargetEditor
          targets={query.data.map((target) => ({ text: textOf(target), more: renderMore?.(target) }))}
          words={words}
          {...{ typing, isGood }}
          isSaving={isPending}
          error={error}
          onEdit={reset}
          save={mutateAsync}
        />
      )}
    </section>
  );
}
