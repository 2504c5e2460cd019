import type { HttpAuthDraft, HttpBodyDraft, HttpRequestDraft, PairRow } from "../../core/values.ts";
import { EMPTY_REQUEST } from "../../codecs/http-request/request-draft.ts";
import { isSecretName } from "../../core/secrets.ts";
import { newPair } from "../../codecs/http-request/pairs.ts";

export interface PlainPair {
  name: string;
  value: string;
  /** Not for everyone to read, whatever its name says. */
  secret?: boolean;
}

/** A request without the identities and the history that a draft has: what a cURL command can say. */
export interface PlainRequest {
  method: string;
  url: string;
  params: PlainPair[];
  headers: PlainPair[];
  auth: HttpAuthDraft;
  body: Omit<HttpBodyDraft, "fields"> & { fields: PlainPair[] };
}

const plainPairs = (rows: readonly PairRow[]): PlainPair[] =>
  rows
    .filter(({ name }) => name !== "")
    .map(({ name, value, secret }) => ({ name, value, secret: secret === true || isSecretName(name) }));

/** What a draft says. */
export const plainOf = ({ method, url, params, headers, auth, body }: HttpRequestDraft): PlainRequest => ({
  method,
  url,
  params: plainPairs(params),
  headers: plainPairs(headers),
  auth,
  body: { ...body, fields: plainPairs(body.fields) },
});

const rowsOf = (pairs: readonly PlainPair[]): PairRow[] =>
  pairs.map(({ name, value }) => newPair(name, value));

/** Puts a request in the place of a draft's, whose unknown sub-fields stay; `stroke` knows the way back. */
export const replacedBy = (
  request: PlainRequest,
  left: readonly string[],
  before: HttpRequestDraft | undefined,
): HttpRequestDraft => ({
  ...EMPTY_REQUEST,
  ...(before?.kept !== undefined && { kept: before.kept }),
  method: request.method,
  url: request.url,
  params: rowsOf(request.params),
  headers: rowsOf(request.headers),
  auth: request.auth,
  body: { ...request.body, fields: rowsOf(request.body.fields) },
  stroke: { kind: "curl", before, left },
});
