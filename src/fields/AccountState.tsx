"use client";

import type { ReactNode, RefObject } from "react";
import { ClientError } from "../client/errors.ts";
import type { AppDraft } from "../core/values.ts";
import { useTranslate } from "../i18n/context.ts";
import { app as words } from "../i18n/en/app.ts";
import type { TranslateWith } from "../i18n/translate.ts";
import { errorText } from "../react/error-text.ts";
import type { Accounts } from "../react/use-accounts.ts";
import type { ConnectAccount } from "../react/use-connect-account.ts";
import { Button } from "../ui/Button.tsx";
import { LiveRegion } from "../ui/LiveRegion.tsx";
import { usePart } from "../ui/parts.ts";
import type { Account } from "../wire/pages.ts";
import { checkedText, isWell } from "./account.ts";

interface AccountStateProps {
  ref: RefObject<HTMLDivElement | null>;
  draft: AppDraft | undefined;
  account: Account | undefined;
  /** What is wrong with the account, and the id of the element that says so. */
  trouble: string | undefined;
  troubleId: string;
  isGone: boolean;
  /** The account was chosen here, and not saved before. */
  isNews: boolean;
  known: Accounts;
  connect: ConnectAccount;
  canConnect: boolean;
  label: string;
}

/** What there is to say of the account, and what to do about it. */
export function AccountState({ ref, ...props }: AccountStateProps) {
  const { draft, account, trouble, troubleId, isGone, isNews, known, connect, canConnect, label } = props;
  const t = useTranslate(words);
  const part = usePart();
  const isIll = isGone || (account !== undefined && !isWell(account));
  const checked = account && checkedText(account, t);
  const troubleText = trouble && `${trouble} ${t("app.mend")}`;
  const listText =
    known.query.isError && draft
      ? t("app.listFailed", { message: errorText(known.query.error, t) })
      : undefined;
  const connectText = connectNews(connect, t);
  const isWaiting = connect.phase === "waiting";
  const news = connectText ?? listText ?? (isNews ? troubleText : undefined);
  return (
    <>
      {/* A second failure reads like the first. */}
      <LiveRegion occasion={connect.error}>{news && t("issue.ofField", { label, message: news })}</LiveRegion>
      <div ref={ref} {...part("account")}>
        {troubleText && (
          <Remark tone="danger" id={troubleId}>
            {troubleText}
          </Remark>
        )}
        {checked && <span {...part("remark", { tone: "muted" })}>{checked}</span>}
        {listText && (
          <Remark
            tone="danger"
            action={
              <Button variant="quiet" onClick={() => void known.query.refetch()}>
                {t("form.retry")}
              </Button>
            }
          >
            {listText}
          </Remark>
        )}
        {connectText && (
          <Remark
            tone={connect.phase === "failed" ? "danger" : "muted"}
            action={
              isWaiting && (
                <Button variant="quiet" onClick={connect.cancel}>
                  {t("app.cancel")}
                </Button>
              )
            }
          >
            {connectText}
          </Remark>
        )}
        {canConnect && !isWaiting && isIll && draft && (
          <Button icon="refresh" onClick={() => connect.start(draft.accountId)}>
            {t("app.reconnect", { label })}
          </Button>
        )}
        {canConnect && !isWaiting && (
          <Button variant={draft ? "quiet" : "secondary"} icon="plus" onClick={() => connect.start()}>
            {t(draft ? "app.connectAnother" : "app.connect", { label })}
          </Button>
        )}
      </div>
    </>
  );
}

/** Forbidden by the browser: what the platform forbids has a status. */
const isBlocked = (error: unknown): boolean =>
  error instanceof ClientError && error.reason === "forbidden" && error.status === undefined;

/** How a connect stands; nothing where none was started, or the last one went well. */
function connectNews({ phase, error }: ConnectAccount, t: TranslateWith<typeof words>): string | undefined {
  if (phase === "waiting") return t("app.waiting");
  if (phase === "cancelled") return t("app.cancelled");
  if (phase !== "failed") return undefined;
  return isBlocked(error) ? t("app.blocked") : t("app.failed", { message: errorText(error, t) });
}

interface RemarkProps {
  tone: "danger" | "muted";
  id?: string;
  action?: ReactNode;
  children: string;
}

function Remark({ tone, id, action, children }: RemarkProps) {
  const part = usePart();
  return (
    <p {...part("remark", { tone })}>
      <span id={id}>{children}</span> {action}
    </p>
  );
}
