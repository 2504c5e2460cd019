"use client";

import { needsAccount } from "../core/form/select.ts";
import { useTranslate } from "../i18n/context.ts";
import { app as words } from "../i18n/en/app.ts";
import type { ReadingProps } from "../react/definition.ts";
import { useOpenForm } from "../react/form-context.tsx";
import { useAccounts } from "../react/use-accounts.ts";
import { useSearchPages } from "../react/use-search-pages.ts";
import { usePart } from "../ui/parts.ts";
import { Told } from "../ui/Told.tsx";
import { isWell, nameOf, troubleOf } from "./account.ts";
import { Logo } from "../ui/Logo.tsx";

/** The account by its name, with what is wrong with it. */
export function AppReading({ prop, draft }: ReadingProps<"app">) {
  const slug = prop.app ?? "";
  const { store } = useOpenForm();
  const part = usePart();
  const t = useTranslate(words);
  const { accounts, isComplete, query } = useAccounts(slug, draft !== undefined);
  const account = accounts.find(({ id }) => id === draft?.accountId);
  useSearchPages(query, draft !== undefined && !account);
  if (!draft) return <Told>{needsAccount(store.state, slug) ? undefined : t("app.noAccount")}</Told>;
  const known = store.state.apps.get(slug);
  const trouble = troubleOf(account, isComplete, t);
  return (
    <>
      <Logo name={known?.name ?? slug} src={known?.imgSrc} />
      {account && <span {...part("health", { state: isWell(account) ? "ok" : "danger" })} />}
      <Told data>{account ? nameOf(account) : draft.accountId}</Told>
      {trouble && <p {...part("remark", { tone: "danger" })}>{trouble}</p>}
    </>
  );
}
