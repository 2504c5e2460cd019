import { EMPTY_REQUEST } from "../draft.ts";
import type { PlainPair, PlainRequest } from "../plain.ts";
import { decoded, encoded, queryPairs } from "../query.ts";
import { argumentsOf, type Flag } from "./flags.ts";
import { wordsOf } from "./words.ts";

/** What a command says, and the parts of it that have no place in a request, as they were written. */
export interface CurlReading {
  request: PlainRequest;
  left: string[];
}

/** One part of the data: as it is sent, or a value that is still to be encoded. */
type Piece = { text: string } | { name: string | undefined; value: string };

interface Reading {
  urls: string[];
  method?: string;
  isHead: boolean;
  isGet: boolean;
  isUpload: boolean;
  headers: PlainPair[];
  data: Piece[];
  json: string[];
  query: Piece[];
  form: PlainPair[];
  user?: string;
  token?: string;
  left: string[];
}

/** Reads a cURL command. Nothing is run, and no file is read. `undefined` for a text that is none. */
export function readCurl(text: string): CurlReading | undefined {
  const { words, left } = wordsOf(text.trim().replace(/^[$>%#]\s+/, ""));
  if (!/^(?:.*[\\/])?curl(?:\.exe)?$/i.test(words[0] ?? "")) return undefined;
  const reading: Reading = {
    urls: [],
    isHead: false,
    isGet: false,
    isUpload: false,
    headers: [],
    data: [],
    json: [],
    query: [],
    form: [],
    left: [],
  };
  for (const argument of argumentsOf(words.slice(1))) {
    if ("address" in argument) reading.urls.push(argument.address);
    else if (argument.spelled === "--next" || argument.spelled === "-:") {
      reading.left.push(argument.spelled);
      break;
    } else if (!take(argument, reading)) reading.left.push(argument.spelled);
  }
  const request = requestOf(reading);
  return { request, left: [...new Set([...reading.left, ...left])] };
}

/** Takes a flag into account; `false` if it has no place in a request. */
function take({ name, spelled, value = "" }: Flag, reading: Reading): boolean {
  const header = (title: string) => void reading.headers.push({ name: title, value });
  const isFile = value.startsWith("@");
  switch (name) {
    case "request":
      reading.method = value;
      return true;
    case "url":
      reading.urls.push(value);
      return true;
    case "header":
      return !isFile && takeHeader(value, reading);
    case "data":
    case "data-ascii":
    case "data-binary":
      if (isFile) reading.left.push(`${spelled} ${value}`);
      else reading.data.push({ text: value });
      return true;
    case "data-raw":
      reading.data.push({ text: value });
      return true;
    case "json":
      if (isFile) reading.left.push(`${spelled} ${value}`);
      else reading.json.push(value);
      return true;
    case "data-urlencode":
      return takeEncoded(value, spelled, reading.data, reading.left);
    case "url-query":
      if (value.startsWith("+")) reading.query.push({ text: value.slice(1) });
      else takeEncoded(value, spelled, reading.query, reading.left);
      return true;
    case "form":
    case "form-string":
      takeForm(value, name === "form-string", spelled, reading);
      return true;
    case "user":
      reading.user = value;
      return true;
    case "oauth2-bearer":
      reading.token = value;
      return true;
    case "user-agent":
      header("User-Agent");
      return true;
    case "referer":
      header("Referer");
      return true;
    case "range":
      reading.headers.push({ name: "Range", value: `bytes=${value}` });
      return true;
    case "cookie":
      if (value.includes("=")) header("Cookie");
      else reading.left.push(`${spelled} ${value}`);
      return true;
    case "get":
      reading.isGet = true;
      return true;
    case "head":
      reading.isHead = true;
      return true;
    case "globoff": // addresses are never expanded here
      return true;
    default:
      if (spelled === "-T" || spelled === "--upload-file") reading.isUpload = true;
      return false;
  }
}

/** `Name: value`, or `Name;` for an empty one. `Name:` takes one of curl's own headers away: there are none here. */
function takeHeader(text: string, { headers, left }: Reading): boolean {
  const [, name = "", mark, value = ""] = /^([^:;]+)([:;])([^]*)$/.exec(text) ?? [];
  const isGiven = mark === ";" ? value.trim() === "" : value.trim() !== "";
  if (isGiven) headers.push({ name: name.trim(), value: mark === ";" ? "" : value.trim() });
  else left.push(`-H ${name || text}`);
  return true;
}

/** `content`, `=content`, `name=content`, or the same from a file after `@`. */
function takeEncoded(text: string, spelled: string, pieces: Piece[], left: string[]): boolean {
  const [, name = "", mark = "", value = ""] = /^([^=@]*)([=@])([^]*)$/.exec(text) ?? ["", "", "", text];
  if (mark === "@") left.push(`${spelled} ${text}`);
  else pieces.push({ name: name === "" ? undefined : name, value });
  return true;
}

/** A part of a form. Files cannot be had; a part's own type has no place. */
function takeForm(text: string, isLiteral: boolean, spelled: string, { form, left }: Reading): void {
  const at = text.indexOf("=");
  const name = text.slice(0, Math.max(at, 0));
  const value = text.slice(at + 1);
  if (at <= 0 || (!isLiteral && /^[@<(]/.test(value))) return void left.push(`${spelled} ${text}`);
  const [, quoted] = /^"((?:[^"\\]|\\.)*)"/.exec(value) ?? [];
  const [, extra] = /;((?:type|filename|headers|encoder)=[^]*)$/.exec(value) ?? [];
  if (isLiteral) return void form.push({ name, value });
  if (extra !== undefined) left.push(`${spelled} ${name}=…;${extra}`);
  const bare = extra === undefined ? value : value.slice(0, -extra.length - 1);
  form.push({ name, value: quoted === undefined ? bare : quoted.replace(/\\(["\\])/g, "$1") });
}

function requestOf(reading: Reading): PlainRequest {
  const { isGet, isHead, isUpload, urls, left, form, json } = reading;
  const hasBody = !isGet && (reading.data.length > 0 || json.length > 0 || form.length > 0);
  left.push(...urls.slice(1));
  const { url, auth } = authOf(reading);
  const query = isGet
    ? [...reading.query, ...reading.data, ...json.map((text) => ({ text }))]
    : reading.query;
  const body = hasBody ? bodyOf(reading) : EMPTY_REQUEST.body;
  const usual = isHead ? "HEAD" : isGet ? "GET" : isUpload ? "PUT" : hasBody ? "POST" : "GET";
  if (json.length > 0 && !reading.headers.some((header) => isNamed(header, "accept")))
    reading.headers.push({ name: "Accept", value: "application/json" });
  return {
    method: reading.method || usual,
    url,
    params: query.flatMap(pairsOf),
    headers: reading.headers,
    auth,
    body: { ...body, fields: [...body.fields] },
  };
}

const isNamed = ({ name }: PlainPair, other: string): boolean => name.toLowerCase() === other;

/** Takes an account out of the flags, the address or a bearer header, so that it is masked. */
function authOf(reading: Reading): { url: string; auth: PlainRequest["auth"] } {
  const address = withScheme(reading.urls[0] ?? "");
  const [, scheme = "", user, rest = ""] = /^(https?:\/\/)([^@/?#{}]*)@([^]*)$/i.exec(address) ?? [];
  const url = user === undefined ? address : scheme + rest;
  const auth = { type: "none", username: "", password: "", token: "" };
  const given = reading.user ?? (user === undefined ? undefined : user.split(":").map(decoded).join(":"));
  if (given !== undefined) {
    const [, username = "", password = ""] = /^([^:]*):?([^]*)$/.exec(given) ?? [];
    return { url, auth: { ...auth, type: "basic", username, password } };
  }
  const at = reading.headers.findIndex((it) => isNamed(it, "authorization") && /^Bearer \S/.test(it.value));
  const token = reading.token ?? (at < 0 ? undefined : reading.headers.splice(at, 1)[0]?.value.slice(7));
  return { url, auth: token === undefined ? auth : { ...auth, type: "bearer", token } };
}

/** curl takes an address without a scheme for one of http. */
const withScheme = (url: string): string =>
  url === "" || /^(?:[a-z][a-z\d+.-]*:\/\/|\{\{|\$)/i.test(url) ? url : `http://${url}`;

const wireText = (piece: Piece): string =>
  "text" in piece ? piece.text : (piece.name === undefined ? "" : `${piece.name}=`) + encoded(piece.value);

const pairsOf = (piece: Piece): PlainPair[] =>
  "text" in piece
    ? queryPairs(piece.text)
    : [{ name: piece.name ?? piece.value, value: piece.name === undefined ? "" : piece.value }];

function bodyOf({ headers, data, json, form, left }: Reading): PlainRequest["body"] {
  const at = headers.findIndex((header) => isNamed(header, "content-type"));
  const stated = at < 0 ? undefined : headers.splice(at, 1)[0]?.value;
  if (form.length > 0) {
    if (data.length + json.length > 0) left.push("-d");
    return { kind: "fields", contentType: stated ?? "multipart/form-data", fields: form, raw: "" };
  }
  const usual = json.length > 0 ? "application/json" : "application/x-www-form-urlencoded";
  const contentType = stated ?? usual;
  const isForm = /^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(contentType);
  if (isForm && json.length === 0 && data.every(isField))
    return { kind: "fields", contentType, fields: data.flatMap(pairsOf), raw: "" };
  return {
    kind: "raw",
    contentType,
    fields: [],
    raw: [...data.map(wireText), json.join("")].filter(Boolean).join("&"),
  };
}

/** Whether a part of the data is made of named values, rather than of JSON or something else in disguise. */
const isField = (piece: Piece): boolean =>
  "text" in piece
    ? piece.text !== "" && piece.text.split("&").every((it) => /^[^=\s{}[\]<>"']+=[^\n]*$/.test(it))
    : piece.name !== undefined;
