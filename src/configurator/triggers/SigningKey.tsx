"use client";

import { useMutation } from "@tanstack/react-query";
import { QUERY_DEFAULTS } from "../../react/queries.ts";
import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { triggers as words } from "../en/triggers.ts";
import { useWords } from "../words.ts";
import { Ask } from "../shell/Ask.tsx";
import { Refusal } from "./State.tsx";
import { useOpenTrigger } from "./trigger-context.ts";

/**
 * The key that events to a webhook are signed with: a secret. It is asked for when a person wants to see or copy it, stands
 * on the page for as long as it is shown, and is kept nowhere.
 */
export function SigningKey({ webhookId, url }: { webhookId: string; url: string }) {
  const t = useWords(words);
  const { ref, triggers, own } = useOpenTrigger();
  const [isCopied, setIsCopied] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const webhook = { ...ref, webhookId };
  const { mutate, data, isPending, error, reset } = useMutation(
    {
      ...QUERY_DEFAULTS,
      gcTime: 0,
      mutationFn: (isNew: boolean) =>
        isNew ? triggers.renewSigningKey(webhook) : triggers.retrieveSigningKey(webhook),
      onMutate: () => setIsCopied(false),
    },
    own,
  );
  const copy = async (key: string) => {
    await navigator.clipboard.writeText(key);
    setIsCopied(true);
    reset();
  };
  const named = { what: url };
  return (
    <div className="cf-key-line">
      <span>{`${t("key.label")} `}</span>
      <code translate="no">{data ? data.signingKey : "••••••••"}</code>
      <Button
        variant="quiet"
        icon={data ? "eye-off" : "eye"}
        busy={isPending}
        aria-label={t(data ? "key.hideOf" : "key.showOf", named)}
        onClick={() => (data ? reset() : mutate(false))}
      >
        {t(data ? "key.hide" : "key.show")}
      </Button>
      <Button
        variant="quiet"
        icon={isCopied ? "check" : "copy"}
        aria-label={t(isCopied ? "key.copiedOf" : "key.copyOf", named)}
        onClick={() =>
          // Where the clipboard cannot be reached, it stays on the page to be copied by hand.
          data
            ? void copy(data.signingKey).catch(() => undefined)
            : mutate(false, { onSuccess: ({ signingKey }) => void copy(signingKey).catch(() => undefined) })
        }
      >
        {t(isCopied ? "key.copied" : "key.copy")}
      </Button>
      <Button
        variant="quiet"
        icon="refresh"
        aria-label={t("key.renewOf", named)}
        onClick={() => setIsAsking(true)}
      >
        {t("key.renew")}
      </Button>
      {isAsking && (
        <Ask
          title={t("key.renewAsk")}
          yes={t("key.renewYes")}
          no={t("trigger.cancel")}
          onYes={() => {
            setIsAsking(false);
            mutate(true);
          }}
          onNo={() => setIsAsking(false)}
        />
      )}
      <Refusal title={t("key.failed")} error={error} />
    </div>
  );
}
