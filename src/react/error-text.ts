import { ClientError } from "../client/errors.ts";
import type { FirstKey, Translate } from "../i18n/translate.ts";

const KEYS = {
  unauthorized: "error.unauthorized",
  forbidden: "error.forbidden",
  notFound: "error.notFound",
  timeout: "error.timeout",
  offline: "error.offline",
  server: "error.server",
  badAnswer: "error.badAnswer",
  aborted: "error.aborted",
} satisfies Partial<Record<ClientError["reason"], FirstKey>>;

/** What went wrong, in words for the person: the cause class of a call, or what the component itself said. */
export function errorText(error: unknown, t: Translate): string {
  if (!(error instanceof ClientError)) {
    const message = error instanceof Error ? error.message : typeof error === "string" ? error : "";
    return message || t("error.unknown");
  }
  if (error.reason === "component") return error.componentError?.message ?? error.message;
  if (error.reason === "rateLimited") {
    return error.retryAfter === undefined
      ? t("error.rateLimited")
      : t("error.rateLimitedFor", { count: Math.ceil(error.retryAfter) });
  }
  return t(KEYS[error.reason]);
}
