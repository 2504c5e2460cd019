"use client";

import { useEffect, useId, useMemo, useRef, useState, type RefObject } from "react";
import type { AppDraft } from "../core/values.ts";
import { useTranslate } from "../i18n/context.ts";
import { app as words } from "../i18n/en/app.ts";
import type { TranslateWith } from "../i18n/translate.ts";
import type { WidgetProps } from "../react/definition.ts";
import { errorText } from "../react/error-text.ts";
import { useOpenForm } from "../react/form-context.tsx";
import { useAccounts } from "../react/use-accounts.ts";
import { useConnectAccount, type ConnectAccount } from "../react/use-connect-account.ts";
import { useSearchPages } from "../react/use-search-pages.ts";
import { useSlow } from "../react/use-slow.ts";
import { needsAccount } from "../core/form/select.ts";
import { describedBy } from "../ui/control.ts";
import { Choice, type OptionSource } from "../ui/Choice/Choice.tsx";
import { usePart } from "../ui/parts.ts";
import type { Account } from "../wire/pages.ts";
import { optionKey, type Option } from "../wire/option.ts";
import { checkedText, isWell, nameOf, troubleOf } from "./account.ts";
import { AccountState } from "./AccountState.tsx";
import { Logo } from "../ui/Logo.tsx";

/** The accounts of an app, and the way to connect another. */
export function AppWidget(props: WidgetProps<"app">) {
  const { store } = useOpenForm();
  const t = useTranslate(words);
  const part = usePart();
  const slug = props.prop.app ?? "";
  if (needsAccount(store.state, slug)) return <AccountControl {...props} slug={slug} />;
  const { ref, ...named } = props.control;
  return (
    <div {...part("platform")} role="group" {...named} ref={ref}>
      {t("app.noAccount")}
    </div>
  );
}

function AccountControl({ slug, ...props }: WidgetProps<"app"> & { slug: string }) {
  const { draft, onChange, label, control, required, invalid, disabled } = props;
  const t = useTranslate(words);
  const part = usePart();
  const id = useId();
  // What is wrong with a saved account is read with its control; what is wrong with one just chosen is spoken, too.
  const [hasChosen, setChosen] = useState(false);
  // A saved account is known by its id alone, so its name and its health are asked for.
  const known = useAccounts(slug, draft !== undefined);
  // The same account again, connected anew, keeps what was saved with it.
  const draftOf = (accountId: string) => (accountId === draft?.accountId ? draft : { accountId });
  const take = (next: AppDraft | undefined) => {
    setChosen(true);
    onChange(next);
  };
  const connect = useConnectAccount(slug, (accountId) => take(draftOf(accountId)));
  const account = known.accounts.find(({ id }) => id === draft?.accountId);
  useSearchPages(known.query, draft !== undefined && !account);
  const { store } = useOpenForm();
  const app = store.state.apps.get(slug);
  // A choice is later than a connect that is still under way: only the latest counts.
  const choose = (next: AppDraft | undefined) => {
    connect.cancel();
    take(next);
  };
  const box = useRef<HTMLDivElement>(null);
  useFocusBack(connect.phase, box, () => store.focus(props.prop.name));
  const isGone = draft !== undefined && !account && known.isComplete;
  const trouble = draft && troubleOf(account, known.isComplete, t);
  function useSource(query: string): OptionSource {
    return useAccountSource(slug, query);
  }
  const canConnect = !disabled;
  return (
    <>
      <Choice
        mode="one"
        label={label}
        chosen={
          draft
            ? [
                {
                  key: optionKey(draft.accountId),
                  label: account ? nameOf(account) : draft.accountId,
                  value: draft.accountId,
                },
              ]
            : []
        }
        onPick={(option) => choose(draftOf(String(option.value)))}
        onRemove={() => choose(undefined)}
        onClear={() => choose(undefined)}
        useSource={useSource}
        before={
          <>
            <Logo name={app?.name ?? slug} src={app?.imgSrc} />
            {account && <span {...part("health", { state: isWell(account) ? "ok" : "danger" })} />}
          </>
        }
        placeholder={t("app.choose")}
        control={trouble ? describedBy(control, id) : control}
        {...{ required, invalid, disabled }}
      />
      <AccountState
        ref={box}
        troubleId={id}
        {...{ draft, account, trouble, isGone, isNews: hasChosen, known, connect, canConnect, label }}
      />
    </>
  );
}

/** The connect window takes the focus along when it goes: the field has it back, unless the person is elsewhere by then. */
function useFocusBack(
  phase: ConnectAccount["phase"],
  box: RefObject<HTMLElement | null>,
  focus: () => void,
): void {
  const before = useRef(phase);
  useEffect(() => {
    const wasOpen = before.current === "waiting" && phase !== "waiting";
    before.current = phase;
    const holder = box.current?.ownerDocument.activeElement;
    if (wasOpen && (!holder || holder.matches("body, iframe"))) focus();
  });
}

function useAccountSource(slug: string, search: string): OptionSource {
  const t = useTranslate(words);
  const { accounts, query, cancel } = useAccounts(slug, true);
  const slow = useSlow(query.isFetching);
  const options = useMemo(() => accounts.map((account) => optionOf(account, t)), [accounts, t]);
  const isMoreFailure = query.isFetchNextPageError;
  const hasFailed = query.isError && !isMoreFailure;
  const hasStopped = !query.isFetching && query.data === undefined;
  const { hasNextPage, isFetching, fetchNextPage } = query;
  const loadMore = () => void (isFetching || fetchNextPage());
  return {
    options,
    filter: "client",
    status: hasFailed || hasStopped ? "failed" : query.data !== undefined ? "ready" : "loading",
    error: hasFailed ? errorText(query.error, t) : hasStopped ? t("error.aborted") : undefined,
    retry: () => void query.refetch(),
    hasMore: hasNextPage,
    loadingMore: query.isFetchingNextPage,
    loadMore,
    moreError: isMoreFailure ? errorText(query.error, t) : undefined,
    refresh: () => void query.refetch(),
    refreshing: isFetching && !query.isFetchingNextPage && query.data !== undefined && search === "",
    updatedAt: query.dataUpdatedAt || undefined,
    slow,
    cancel,
  };
}

const optionOf = (account: Account, t: TranslateWith<typeof words>): Option => {
  const detail = isWell(account) ? checkedText(account, t) : t("app.unwell");
  return { label: nameOf(account), value: account.id, ...(detail && { detail }) };
};
