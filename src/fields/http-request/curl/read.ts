import { EMPTY_REQUEST } from "../../../codecs/http-request/request-draft.ts";
import type { PlainPair, PlainRequest } from "../plain.ts";
import { decoded, encoded, queryPairs } from "../query.ts";
import { argumentsOf } from "./flags.ts";
import { unglobbed } from "./glob.ts";
import { shownPart } from "./secrets.ts";
import { emptyReading, take, type Piece, type Reading } from "./take.ts";
import { wordsOf } from "./words.ts";

/** What a command says, and the parts of it that have no place in a request, as written but without secrets. */
export interface CurlReading {
  request: PlainRequest;
  left: string[];
}

/** Reads a cURL command. Nothing is run, and no file is read. `undefined` for a text that is none. */
export function readCurl(text: string): CurlReading | undefined {
  const { words, left, stdin } = wordsOf(text.trim().replace(/^[$>%#]\s+/, ""));
  if (!/^(?:.*[\\/])?curl(?:\.exe)?$/i.test(words[0] ?? "")) return undefined;
  const reading = emptyReading(stdin);
  for (const argument of argumentsOf(words.slice(1))) {
    if ("address" in argument) reading.urls.push(argument.address);
    else take(argument, reading);
  }
  const request = requestOf(reading);
  if (stdin && !reading.isStdinRead) reading.left.push(stdin.written);
  return { request, left: [...new Set([...reading.left, ...left].map(shownPart))] };
}

function requestOf(reading: Reading): PlainRequest {
  const { isHead, isUpload, hasData, isJson, isGlobOff, urls, left, headers } = reading;
  const isGet = reading.isGet && reading.form.length === 0;
  const [given = "", ...others] = urls;
  left.push(...others);
  const { url: address, left: several } = isGlobOff ? { url: given, left: [] } : unglobbed(given);
  left.push(...several);
  const { url, auth } = authOf(address, reading);
  const query = isGet
    ? [...reading.query, ...reading.data, ...reading.json.map((text) => ({ text }))]
    : reading.query;
  const body = isGet ? EMPTY_REQUEST.body : bodyOf(reading);
  const usual = isHead ? "HEAD" : isGet ? "GET" : isUpload ? "PUT" : hasData ? "POST" : "GET";
  if (isJson) {
    if (body.kind === "none" && !isGet) addHeader(headers, "Content-Type", "application/json");
    addHeader(headers, "Accept", "application/json");
  }
  return {
    method: reading.method || usual,
    url,
    params: query.flatMap(pairsOf),
    headers,
    auth,
    body: { ...body, fields: [...body.fields] },
  };
}

const isNamed = ({ name }: PlainPair, other: string): boolean => name.toLowerCase() === other;

/** Adds a header that curl sends by itself, unless the command has it. */
function addHeader(headers: PlainPair[], name: string, value: string): void {
  if (!headers.some((header) => isNamed(header, name.toLowerCase()))) headers.push({ name, value });
}

/** Takes an account out of the flags, the address or a bearer header, so that it is masked. */
function authOf(given: string, reading: Reading): { url: string; auth: PlainRequest["auth"] } {
  const address = withScheme(given);
  const [, scheme = "", user, rest = ""] = /^(https?:\/\/)([^@/?#{}]*)@([^]*)$/i.exec(address) ?? [];
  const url = user === undefined ? address : scheme + rest;
  const auth = { type: "none", username: "", password: "", token: "" };
  const named = reading.user ?? (user === undefined ? undefined : user.split(":").map(decoded).join(":"));
  if (named !== undefined) {
    const [, username = "", password = ""] = /^([^:]*):?([^]*)$/.exec(named) ?? [];
    return { url, auth: { ...auth, type: "basic", username, password } };
  }
  const at = reading.headers.findIndex((it) => isNamed(it, "authorization") && /^Bearer \S/.test(it.value));
  const token = reading.token ?? (at < 0 ? undefined : reading.headers.splice(at, 1)[0]?.value.slice(7));
  return { url, auth: token === undefined ? auth : { ...auth, type: "bearer", token } };
}

/** curl takes an address without a scheme for one of http. */
const withScheme = (url: string): string =>
  url === "" || /^(?:[a-z][a-z\d+.-]*:\/\/|\{\{|[$<])/i.test(url) ? url : `http://${url}`;

const wireText = (piece: Piece): string =>
  "text" in piece ? piece.text : (piece.name === undefined ? "" : `${piece.name}=`) + encoded(piece.value);

const pairsOf = (piece: Piece): PlainPair[] => queryPairs(wireText(piece));

/** The body; none where all of it would come from files. */
function bodyOf({ headers, data, json, form, upload, left }: Reading): PlainRequest["body"] {
  if (data.length + json.length + form.length === 0 && upload === undefined)
    return EMPTY_REQUEST.body as never;
  const at = headers.findIndex((header) => isNamed(header, "content-type"));
  const stated = at < 0 ? undefined : headers.splice(at, 1)[0]?.value;
  if (form.length > 0) {
    left.push(...data.map((piece) => `-d ${wireText(piece)}`), ...json.map((text) => `--json ${text}`));
    return { kind: "fields", contentType: stated ?? "multipart/form-data", fields: form, raw: "" };
  }
  if (upload !== undefined) return { kind: "raw", contentType: stated ?? "", fields: [], raw: upload };
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
    : piece.name !== undefined && !piece.name.includes("&");
