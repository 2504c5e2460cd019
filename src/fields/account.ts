import type { Translate } from "../i18n/translate.ts";
import type { Account } from "../wire/messages.ts";

export const nameOf = (account: Account): string => account.name || account.externalId || account.id;

export const isWell = (account: Account): boolean => account.healthy !== false && account.dead !== true;

/** What is wrong with the account that is taken, which is `undefined` if it is not among those known. */
export function troubleOf(
  account: Account | undefined,
  areAllKnown: boolean,
  t: Translate,
): string | undefined {
  if (!account) return areAllKnown ? t("app.gone") : undefined;
  if (account.dead) return t("app.dead");
  return isWell(account) ? undefined : (account.error ?? t("app.unhealthy"));
}
