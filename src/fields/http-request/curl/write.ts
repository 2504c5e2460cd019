import { credentialsOf } from "../../../codecs/http-request/request-draft.ts";
import { isSecretName } from "../../../core/secrets.ts";
import type { PlainPair, PlainRequest } from "../plain.ts";
import { encoded, queryPairs, splitUrl } from "../query.ts";
import { placeholderOf, withoutSecrets } from "./secrets.ts";

/** Writes a request as a command for a POSIX shell, one flag a line. What is secret is left out: `<token>` stands there. */
export function writeCurl(request: PlainRequest): string {
  const { body } = request;
  const url = urlOf(request);
  const data = dataOf(request);
  const usual = data.length > 0 ? "POST" : "GET";
  const method = request.method || usual;
  const hasType = request.headers.some(({ name }) => /^content-type$/i.test(name));
  const states = body.kind !== "none" && body.contentType !== "" && !hasType && !isUsualType(request);
  return [
    `curl ${quoted(url)}`,
    // curl would take these for lists and ranges.
    ...(/[[\]{}]/.test(url) ? ["-g"] : []),
    ...(method === "HEAD" && data.length === 0 ? ["-I"] : method === usual ? [] : [`-X ${quoted(method)}`]),
    ...accountOf(request),
    ...request.headers.map((header) => `-H ${quoted(headerOf(header))}`),
    ...(states ? [`-H ${quoted(`Content-Type: ${body.contentType}`)}`] : []),
    ...data,
  ].join(" \\\n  ");
}

/** A word of a POSIX shell. */
const quoted = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;

const shown = ({ name, value, secret }: PlainPair): string =>
  value !== "" && (secret || isSecretName(name)) ? placeholderOf(name) : value;

function headerOf(header: PlainPair): string {
  const value = shown(header);
  return value === "" ? `${header.name};` : `${header.name}: ${value}`;
}

/** The URL with the rows behind its own query, as it is sent. */
function urlOf({ url, params }: PlainRequest): string {
  const { base, query, hash } = splitUrl(url.replace(/^([a-z]+:\/\/[^/?#@:]*):[^/?#@]*@/i, "$1:<password>@"));
  const own = query
    .split("&")
    .map((piece) => {
      const name = queryPairs(piece)[0]?.name ?? "";
      return isSecretName(name) && piece.includes("=")
        ? `${piece.split("=", 1)[0]}=${placeholderOf(name)}`
        : piece;
    })
    .join("&");
  const rows = params.map((param) => {
    const value = shown(param);
    return `${encoded(param.name)}=${value === param.value ? encoded(value) : value}`;
  });
  const all = [...(own === "" ? [] : [own]), ...rows].join("&");
  return base + (all === "" ? "" : `?${all}`) + hash;
}

function accountOf({ auth }: PlainRequest): string[] {
  const used = credentialsOf(auth.type) ?? [];
  if (used.includes("token")) return [`-H ${quoted("Authorization: Bearer <token>")}`];
  return used.includes("username") ? [`-u ${quoted(`${auth.username}:<password>`)}`] : [];
}

const isMultipart = ({ body }: PlainRequest): boolean => /^multipart\/form-data/i.test(body.contentType);

/** Whether curl states the content type by itself. */
function isUsualType(request: PlainRequest): boolean {
  const { kind, contentType } = request.body;
  if (kind === "fields" && isMultipart(request)) return true;
  return contentType === "application/x-www-form-urlencoded" && dataOf(request).length > 0;
}

function dataOf(request: PlainRequest): string[] {
  const { kind, raw, fields, contentType } = request.body;
  if (kind === "raw") return raw === "" ? [] : [`--data-raw ${quoted(withoutSecrets(raw))}`];
  if (kind !== "fields") return [];
  if (/[/+]json\b/i.test(contentType)) {
    const entries = fields.map((field) => [field.name, shown(field)]);
    return [`--data-raw ${quoted(JSON.stringify(Object.fromEntries(entries)))}`];
  }
  const flag = isMultipart(request) ? "--form-string" : "--data-urlencode";
  return fields.map((field) => `${flag} ${quoted(`${field.name}=${shown(field)}`)}`);
}
