import type { app } from "../i18n/en/app.ts";
import type { TranslateWith } from "../i18n/translate.ts";
import type { Account } from "../wire/pages.ts";

export const nameOf = (account: Account): string => account.name || account.externalId || account.id;

export const isWell = (account: Account): boolean => account.healthy !== false && account.dead !== true;

/** When the platform last looked whether the account works, if it says so. */
export function checkedText({ lastRefreshedAt }: Account, t: TranslateWith<typeof app>): string | undefined {
  const at = new Date(lastRefreshedAt ?? "");
  if (Number.isNaN(at.getTime())) return undefined;
  const time = new Intl.DateTimeFormat(t.locale, { dateStyle: "medium", timeStyle: "short" }).format(at);
  return t("app.checked", { time });
}

/** What is wrong with the account that is taken, which is `undefined` if it is not among those known. */
export function troubleOf(
  account: Account | undefined,
  areAllKnown: boolean,
  t: TranslateWith<typeof app>,
): string | undefined {
  if (!account) return areAllKnown ? t("app.gone") : undefined;
  if (account.dead) return t("app.dead");
  return isWell(account) ? undefined : (account.error ?? t("app.unhealthy"));
}
