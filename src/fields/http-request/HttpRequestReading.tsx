"use client";

import type { ReactNode } from "react";
import type { HttpRequestDraft } from "../../core/values.ts";
import { labelOf } from "../../core/visibility.ts";
import { useTranslate } from "../../i18n/context.ts";
import { http as words } from "../../i18n/en/http.ts";
import type { TranslateWith } from "../../i18n/translate.ts";
import type { ReadingProps } from "../../react/definition.ts";
import { Told, ToldPairs } from "../../ui/Told.tsx";
import { CopyCurl } from "./CopyCurl.tsx";
import { credentialsOf } from "../../codecs/http-request/request-draft.ts";
import { plainOf, type PlainPair, type PlainRequest } from "./plain.ts";

/** A request, part by part, to be copied as a command. Its secrets are neither told nor copied. */
export function HttpRequestReading({ prop, draft }: ReadingProps<"http_request">) {
  const t = useTranslate(words);
  if (!draft) return <Told>{undefined}</Told>;
  const { method, url, params, headers, auth, body } = plainOf(draft);
  const named = (pairs: readonly PlainPair[]) => (
    <ToldPairs
      data
      pairs={pairs.map(({ name, value, secret }) => [name, secret ? t("field.secret") : value])}
    />
  );
  const parts: (readonly [string, ReactNode])[] = [
    ...(params.length > 0 ? [[t("http.params"), named(params)] as const] : []),
    ...(headers.length > 0 ? [[t("http.headers"), named(headers)] as const] : []),
    ...(auth.type === "" || auth.type === "none" ? [] : [[t("http.auth"), authOf(auth, t)] as const]),
    ...(body.kind === "none" ? [] : [[t("http.body"), bodyOf(body, named, t)] as const]),
  ];
  return (
    <>
      <Told mono>{`${method} ${url}`.trim()}</Told>
      {parts.length > 0 && <ToldPairs pairs={parts} />}
      <CopyCurl draft={draft} label={labelOf(prop)} />
    </>
  );
}

function authOf({ type, username }: HttpRequestDraft["auth"], t: TranslateWith<typeof words>): ReactNode {
  const words = { basic: t("http.basic"), bearer: t("http.bearer") }[type] ?? type;
  const user = credentialsOf(type)?.includes("username") ? username : "";
  return [words, user, t("field.secret")].filter(Boolean).join(" · ");
}

function bodyOf(
  body: PlainRequest["body"],
  named: (pairs: readonly PlainPair[]) => ReactNode,
  t: TranslateWith<typeof words>,
): ReactNode {
  if (body.kind === "other") return t("http.otherBody");
  return (
    <>
      {body.contentType && (
        <div>
          <Told data>{body.contentType}</Told>
        </div>
      )}
      {body.kind === "fields" ? named(body.fields) : <Told mono>{body.raw}</Told>}
    </>
  );
}
