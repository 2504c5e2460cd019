// JSON as people type it: read exactly or not at all. `JSON.parse` alone would round long numbers, drop all but the
// last of equal keys, and say where it stopped in the words of whichever engine runs it.

/**
 * Why a text cannot be taken as JSON. `number` and `duplicate` are valid JSON that would not arrive as it was typed; `at` is
 * where in the text they are.
 */
export type JsonIssue =
  | { kind: "syntax"; line: number; column: number; found: string }
  | { kind: "end" }
  | { kind: "number"; text: string; at: number }
  | { kind: "duplicate"; key: string; at: number };

/** One entry of an object, its value as it was typed, and where in the text its key is. */
export interface JsonEntry {
  key: string;
  text: string;
  at: number;
}

/** What a text holds. `entries`, in the order of the text, are there if it is an object, whatever else is wrong. */
export type JsonReading = { entries?: readonly JsonEntry[] } & (
  | { issue: JsonIssue }
  | { issue?: undefined; value: unknown }
);

/** Reads a text as JSON; there is a value only where it stands for exactly what was typed. */
export function readJson(text: string): JsonReading {
  const { issue, entries } = scan(text);
  return issue ? { issue, entries } : { value: JSON.parse(text) as unknown, entries };
}

type Want = "value" | "item" | "key" | "member" | "colon" | "next" | "end";

/** What is open at a place in the text: an object with the keys so far, or a list. */
interface Level {
  keys?: Set<string>;
}

interface Scan {
  text: string;
  at: number;
  want: Want;
  /** From the outermost in. No recursion: how deep a text goes is up to whoever wrote it. */
  levels: Level[];
  isObject: boolean;
  entries: JsonEntry[];
  /** Where the value of the last entry starts. */
  start: number;
  issue?: JsonIssue;
}

/** Walks through the text token by token, to its end or to where it is not JSON. */
function scan(text: string): { issue?: JsonIssue; entries?: JsonEntry[] } {
  const scan: Scan = { text, at: 0, want: "value", levels: [], isObject: false, entries: [], start: 0 };
  for (;;) {
    scan.at = skipSpace(text, scan.at);
    const char = text[scan.at];
    if (char === undefined && scan.want === "end") break;
    if (char === undefined) return { issue: { kind: "end" } };
    if (!step(scan, char)) return { issue: syntaxAt(text, scan.at) };
  }
  return { issue: scan.issue, ...(scan.isObject && { entries: scan.entries }) };
}

/** Takes the token that starts with `char`; `false` if it has no place here. */
function step(scan: Scan, char: string): boolean {
  const { want } = scan;
  const level = scan.levels.at(-1);
  if (
    level &&
    char === (level.keys ? "}" : "]") &&
    (want === "next" || want === "item" || want === "member")
  ) {
    scan.levels.pop();
    return ended(scan, scan.at + 1);
  }
  if (want === "key" || want === "member") return char === '"' && takeKey(scan, level);
  if (want === "value" || want === "item") return takeValue(scan, char);
  if (want === "end" || char !== (want === "colon" ? ":" : ",")) return false;
  scan.at += 1;
  scan.want = want === "next" && level?.keys ? "key" : "value";
  return true;
}

function takeKey(scan: Scan, level: Level | undefined): boolean {
  const end = stringEnd(scan.text, scan.at);
  if (end === undefined) return false;
  const key = JSON.parse(scan.text.slice(scan.at, end)) as string;
  if (level?.keys?.has(key)) scan.issue ??= { kind: "duplicate", key, at: scan.at };
  level?.keys?.add(key);
  if (scan.levels.length === 1) scan.entries.push({ key, text: "", at: scan.at });
  scan.at = end;
  scan.want = "colon";
  return true;
}

function takeValue(scan: Scan, char: string): boolean {
  const { text, at, levels } = scan;
  if (levels.length === 1) scan.start = at;
  if (char === "{" || char === "[") {
    const isObject = char === "{";
    if (levels.length === 0) scan.isObject = isObject;
    levels.push(isObject ? { keys: new Set() } : {});
    scan.at += 1;
    scan.want = isObject ? "member" : "item";
    return true;
  }
  const end = char === '"' ? stringEnd(text, at) : wordEnd(text, at);
  if (end === undefined) return false;
  const word = text.slice(at, end);
  if (!isExact(word)) scan.issue ??= { kind: "number", text: word, at };
  return ended(scan, end);
}

/** A value, or what was open, ends here. */
function ended(scan: Scan, at: number): true {
  const { levels, isObject, entries, text, start } = scan;
  scan.at = at;
  scan.want = levels.length > 0 ? "next" : "end";
  const entry = levels.length === 1 && isObject ? entries.at(-1) : undefined;
  if (entry) entry.text = text.slice(start, at);
  return true;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code === 32 || code === 10 || code === 13 || code === 9;) {
    at += 1;
    code = text.charCodeAt(at);
  }
  return at;
}

/** Where the string that starts here ends; `undefined` if it does not, or holds what a JSON string must not. */
function stringEnd(text: string, from: number): number | undefined {
  let end = from;
  let slashes: number;
  do {
    end = text.indexOf('"', end + 1);
    if (end < 0) return undefined;
    for (slashes = 0; text[end - 1 - slashes] === "\\";) slashes += 1;
  } while (slashes % 2 === 1);
  try {
    JSON.parse(text.slice(from, end + 1));
    return end + 1;
  } catch {
    return undefined;
  }
}

const words = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![^\s,:[\]{}"])/y;

function wordEnd(text: string, from: number): number | undefined {
  words.lastIndex = from;
  return words.test(text) ? words.lastIndex : undefined;
}

const numbers = /^-?(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i;

/** Whether a word, if it is a number, is one that JavaScript holds as it is written: 12345678901234567890 is not. */
function isExact(word: string): boolean {
  if (!numbers.test(word)) return true;
  const number = Number(word);
  return Number.isFinite(number) && digitsOf(word) === digitsOf(String(number));
}

/** A number's digits and exponent, the same for every spelling of it: 1.50e1 and 15 are one. */
function digitsOf(number: string): string {
  const [, whole = "", fraction = "", exponent = "0"] = numbers.exec(number) ?? [];
  const digits = (whole + fraction).replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  return (
    significant && `${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`
  );
}

function syntaxAt(text: string, at: number): JsonIssue {
  const before = text.slice(0, at).split("\n");
  const found = /^(?:[^\s,:[\]{}"]{1,20}|.)/u.exec(text.slice(at, at + 20))?.[0] ?? "";
  return { kind: "syntax", line: before.length, column: (before.at(-1)?.length ?? 0) + 1, found };
}

/**
 * Writes a value as JSON that `readJson` reads back to the same value, `-0` and own `__proto__` keys included.
 * `undefined` for what JSON cannot say: functions, circles, depths beyond the stack.
 */
export function writeJson(value: unknown, indent = ""): string | undefined {
  try {
    return write(value, indent, indent && "\n");
  } catch {
    return undefined;
  }
}

/** Of a circle it makes no end: that is a depth beyond the stack. */
function write(value: unknown, indent: string, line: string): string | undefined {
  if (Object.is(value, -0)) return "-0";
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const deeper = line && line + indent;
  const items = Array.isArray(value)
    ? value.map((item) => write(item, indent, deeper) ?? "null")
    : Object.keys(value).flatMap((key) => {
        const text = write(value[key as keyof typeof value], indent, deeper);
        return text === undefined ? [] : [`${JSON.stringify(key)}:${indent && " "}${text}`];
      });
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return items.length === 0
    ? `${open}${close}`
    : `${open}${deeper}${items.join(`,${deeper}`)}${line}${close}`;
}
