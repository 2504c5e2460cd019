import type { PlainPair } from "../plain.ts";
import type { Flag } from "./flags.ts";
import type { Stdin } from "./words.ts";

/** One part of the data: as it is sent, or a value that is still to be encoded. */
export type Piece = { text: string } | { name: string | undefined; value: string };

/** What the flags of a command say, one by one. */
export interface Reading {
  urls: string[];
  method?: string;
  isHead: boolean;
  isGet: boolean;
  isUpload: boolean;
  /** There is data, though maybe none that can be read: a file. */
  hasData: boolean;
  isJson: boolean;
  isGlobOff: boolean;
  headers: PlainPair[];
  data: Piece[];
  json: string[];
  query: Piece[];
  form: PlainPair[];
  upload?: string;
  user?: string;
  token?: string;
  stdin?: Stdin;
  isStdinRead: boolean;
  left: string[];
}

export const emptyReading = (stdin?: Stdin): Reading => ({
  urls: [],
  isHead: false,
  isGet: false,
  isUpload: false,
  hasData: false,
  isJson: false,
  isGlobOff: false,
  headers: [],
  data: [],
  json: [],
  query: [],
  form: [],
  ...(stdin && { stdin }),
  isStdinRead: false,
  left: [],
});

/** Takes a flag into account. One that has no place in a request is reported with its value. */
export function take(flag: Flag, reading: Reading): void {
  const { name, spelled, value } = flag;
  const isTaken = takers[name]?.(value ?? "", reading, flag) ?? false;
  if (!isTaken) reading.left.push(value === undefined ? spelled : `${spelled} ${value}`);
}

/** Whether a flag could be taken; a part that could not may have been reported already. */
type Taker = (value: string, reading: Reading, flag: Flag) => boolean;

const does =
  (act: (reading: Reading, value: string) => unknown): Taker =>
  (value, reading) => {
    act(reading, value);
    return true;
  };
const header = (name: string) => does(({ headers }, value) => headers.push({ name, value }));

/** Data from a file cannot be had, but from a here-document it can; `-d` leaves out its line ends, as curl does. */
const data =
  (adjusted: (text: string) => string): Taker =>
  (value, reading) => {
    reading.hasData = true;
    const text = value.startsWith("@") ? fileText(value.slice(1), reading) : value;
    if (text === undefined) return false;
    reading.data.push({ text: text === value ? value : adjusted(text) });
    return true;
  };
const joined = data((text) => text.replace(/[\r\n\0]/g, ""));

function fileText(path: string, reading: Reading): string | undefined {
  if (path !== "-" || !reading.stdin) return undefined;
  reading.isStdinRead = true;
  return reading.stdin.text;
}

const takers: Record<string, Taker | undefined> = {
  request: does((reading, value) => (reading.method = value)),
  url: does(({ urls }, value) => urls.push(value)),
  get: does((reading) => (reading.isGet = true)),
  head: does((reading) => (reading.isHead = true)),
  globoff: does((reading) => (reading.isGlobOff = true)),
  user: does((reading, value) => (reading.user = value)),
  "oauth2-bearer": does((reading, value) => (reading.token = value)),
  "user-agent": header("User-Agent"),
  referer: header("Referer"),
  range: does(({ headers }, value) => headers.push({ name: "Range", value: `bytes=${value}` })),
  cookie: (value, reading, flag) => value.includes("=") && header("Cookie")(value, reading, flag),
  header: takeHeader,
  data: joined,
  "data-ascii": joined,
  "data-binary": data((text) => text),
  "data-raw": does((reading, text) => {
    reading.hasData = true;
    reading.data.push({ text });
  }),
  json(value, reading) {
    reading.hasData = reading.isJson = true;
    const text = value.startsWith("@") ? fileText(value.slice(1), reading) : value;
    if (text !== undefined) reading.json.push(text);
    return text !== undefined;
  },
  "data-urlencode"(value, reading) {
    reading.hasData = true;
    return takeEncoded(value, reading.data, reading);
  },
  "url-query"(value, reading) {
    if (!value.startsWith("+")) return takeEncoded(value, reading.query, reading);
    reading.query.push({ text: value.slice(1) });
    return true;
  },
  form: takeForm,
  "form-string"(text, reading) {
    const at = text.indexOf("=");
    reading.hasData = true;
    if (at > 0) reading.form.push({ name: text.slice(0, at), value: text.slice(at + 1) });
    return at > 0;
  },
  "upload-file"(path, reading) {
    reading.isUpload = true;
    const text = fileText(path, reading);
    if (text !== undefined) reading.upload = text;
    return text !== undefined;
  },
};

/** `Name: value`, or `Name;` for an empty one. `Name:` takes one of curl's own headers away: there are none here. */
function takeHeader(text: string, { headers }: Reading): boolean {
  const [, name = "", value = ""] = /^([^:]+):([^]*)$/.exec(text) ?? [];
  const [, empty] = text.includes(":") ? [] : (/^([^;]+);\s*$/.exec(text) ?? []);
  const isGiven = value.trim() !== "" && !text.startsWith("@");
  if (isGiven) headers.push({ name: name.trim(), value: value.trim() });
  else if (empty !== undefined) headers.push({ name: empty.trim(), value: "" });
  return isGiven || empty !== undefined;
}

/** `content`, `=content`, `name=content`, or the same from a file behind `@`. */
function takeEncoded(text: string, pieces: Piece[], reading: Reading): boolean {
  const [, name = "", mark = "", content = ""] = /^([^=]*)(=)([^]*)$/.exec(text) ??
    /^([^@]*)(@)([^]*)$/.exec(text) ?? ["", "", "", text];
  const value = mark === "@" ? fileText(content, reading) : content;
  if (value !== undefined) pieces.push({ name: name === "" ? undefined : name, value });
  return value !== undefined;
}

/** A part of a form. Files cannot be had; a part's own type has no place. */
function takeForm(text: string, reading: Reading, { spelled }: Flag): boolean {
  const at = text.indexOf("=");
  const name = text.slice(0, Math.max(at, 0));
  const value = text.slice(at + 1).trimStart();
  reading.hasData = true;
  if (at <= 0 || /^[@(]/.test(value)) return false;
  const [, quoted] = /^"((?:[^"\\]|\\.)*)"/.exec(value) ?? [];
  const [, extra] = /;((?:type|filename|headers|encoder)=[^]*)$/.exec(value) ?? [];
  const bare = extra === undefined ? value : value.slice(0, -extra.length - 1);
  const content = bare.startsWith("<") ? fileText(bare.slice(1), reading) : bare;
  if (content === undefined) return false;
  if (extra !== undefined) reading.left.push(`${spelled} ${name}=…;${extra}`);
  reading.form.push({ name, value: quoted === undefined ? content : quoted.replace(/\\(["\\])/g, "$1") });
  return true;
}
