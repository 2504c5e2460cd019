// What the platform said, as text to show: `errors[]` and observations (docs/contract.md#calls).

import { isRecord, readText } from "./record.ts";

/** Text from the platform, to be shown to a person. `stack` is for developers. */
export interface Notice {
  kind: "error" | "warning" | "info";
  name?: string;
  message: string;
  stack?: string;
}

/** Said when an error came without words. */
export const ERROR_WITHOUT_MESSAGE = "The platform reported an error without a message.";

type Told = Omit<Notice, "kind" | "message"> & { message?: string };

/** The longest message anybody reads; a whole page may stand where a sentence should. */
const LONGEST = 2000;

/** The text, if a person can make something of it. */
function shown(value: unknown): string | undefined {
  const text = typeof value === "string" ? value.trim() : "";
  if (text === "" || text.includes("[object Object]") || /^<(!doctype|html)/i.test(text)) return undefined;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Finds the message in an error of any spelling: text, JSON text, `{message}`, `{error}`, `{err}`, nested. */
function readError(value: unknown, depth = 0): Told {
  if (depth > 4) return {};
  if (typeof value === "string") {
    const inner = parsed(value);
    return inner === value ? { message: shown(value) } : readError(inner, depth + 1);
  }
  const firstOf = (parts: readonly unknown[]): Told => {
    for (const part of parts) {
      const told = readError(part, depth + 1);
      if (told.message) return told;
    }
    return {};
  };
  if (Array.isArray(value)) return firstOf(value);
  if (!isRecord(value)) return {};
  const inner = firstOf([value.message, value.error, value.err, value.msg, value.errors]);
  const name = shown(value.name) ?? inner.name;
  const stack = shown(value.stack) ?? inner.stack;
  return { ...(name && { name }), message: inner.message, ...(stack && { stack }) };
}

function notice(kind: Notice["kind"], told: Told, fallback = ERROR_WITHOUT_MESSAGE): Notice {
  return { kind, ...told, message: told.message ?? fallback };
}

/** `k` of an observation → what it is to a person. A component that writes to stderr has not failed. */
function observed(entry: unknown): Notice | undefined {
  if (!isRecord(entry)) return undefined;
  const kind = readText(entry.k) ?? "";
  if (kind === "error" || isRecord(entry.err)) return notice("error", readError(entry));
  const message = shown(entry.msg);
  return message === undefined ? undefined : { kind: /warn|error/.test(kind) ? "warning" : "info", message };
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/**
 * Reads an answer's errors and observations into notices, errors first, each message once. Errors are texts, often
 * JSON, sometimes neither; one without a readable message gets a general one. Observations that are no errors count
 * only if they carry text.
 */
export function readNotices(errors: unknown, observations: unknown): Notice[] {
  const notices = new Map<string, Notice>();
  const told = [
    ...listOf(errors).map((error) => notice("error", readError(error))),
    ...listOf(observations).map(observed),
  ];
  for (const entry of told) {
    if (!entry) continue;
    const key = `${entry.kind}:${entry.message}`;
    notices.set(key, { ...entry, ...notices.get(key) });
  }
  return [...notices.values()];
}

/** The body of a failed request. */
export interface ErrorBody {
  message?: string;
  code?: string;
  details?: unknown;
}

/** Reads the body of a failed request, `{error, code?, details?}` or text. A page of HTML is no message. */
export function parseErrorBody(input: unknown): ErrorBody {
  const body = typeof input === "string" ? parsed(input) : input;
  const { message } = readError(body);
  const said = { ...(message !== undefined && { message }) };
  if (!isRecord(body)) return said;
  const own = isRecord(body.error) ? { ...body, ...body.error } : body;
  const code = readText(own.code);
  const details = own.details ?? undefined;
  return { ...said, ...(code !== undefined && { code }), ...(details !== undefined && { details }) };
}
