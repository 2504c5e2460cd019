// The answers of the calls that work on a component: configure, reload, run.

import * as z from "zod/mini";
import { type Notice, parseErrorBody, readNotices } from "./notices.ts";
import { type Option, parseOptions } from "./option.ts";
import { type AnyProp, type DefinitionIssue, parseProps, type ParsePropsOptions } from "./prop.ts";
import { maybe, openReply, type Parsed, record, text } from "./reading.ts";
import { isRecord, readRecord } from "./record.ts";

/** A page of options. `context` goes along with the request for the next page. */
export interface ConfigureReply {
  options: Option[];
  context: unknown;
  notices: Notice[];
  /** For developers: what was wrong with the options. */
  issues: string[];
}

/**
 * Reads the answer to "configure". `options` and `stringOptions` come apart, errors may stand beside usable options
 * with HTTP 200; nothing at all is an empty list. Entries that could not be read are told in a notice, too.
 */
export function parseConfigureReply(input: unknown): Parsed<ConfigureReply> {
  const reply = openReply(input);
  if (!reply.ok) return reply;
  const { options, stringOptions, context, errors, observations, error } = reply.value;
  const hasOptions = options !== undefined && !(Array.isArray(options) && options.length === 0);
  const offered = hasOptions ? options : (stringOptions ?? options);
  if (offered === undefined && error !== undefined) {
    return { ok: false, message: parseErrorBody(input).message ?? "The options could not be loaded." };
  }
  if (offered !== undefined && !Array.isArray(offered)) {
    return { ok: false, message: "The platform answered with options that are not a list." };
  }
  const { unreadable, ...parsed } = parseOptions(offered);
  const notices = readNotices(errors, observations);
  if (unreadable > 0) {
    const what = unreadable === 1 ? "One option" : `${unreadable} options`;
    notices.push({
      kind: "warning",
      message: `${what} could not be read and ${unreadable === 1 ? "is" : "are"} left out.`,
    });
  }
  return { ok: true, value: { ...parsed, context, notices } };
}

/** The props after a reload: the whole list, which replaces the one before. Absent when the answer brought none. */
export interface ReloadReply {
  dynamicPropsId?: string;
  props?: AnyProp[];
  issues: DefinitionIssue[];
  notices: Notice[];
}

/** Reads the answer to "reload". An entry without a type takes it from the prop of its name among the `known`. */
export function parseReloadReply(input: unknown, options?: ParsePropsOptions): Parsed<ReloadReply> {
  const reply = openReply(input);
  if (!reply.ok) return reply;
  const { dynamicProps, errors, observations, error } = reply.value;
  if (dynamicProps === undefined && error !== undefined) {
    return { ok: false, message: parseErrorBody(input).message ?? "The props could not be reloaded." };
  }
  const { id, configurableProps } = isRecord(dynamicProps) ? readRecord(dynamicProps) : {};
  const parsed = configurableProps === undefined ? { issues: [] } : parseProps(configurableProps, options);
  const notices = readNotices(errors, observations);
  return {
    ok: true,
    value: {
      ...(typeof id === "string" && id !== "" && { dynamicPropsId: id }),
      ...(Array.isArray(configurableProps) ? parsed : { issues: parsed.issues }),
      notices,
    },
  };
}

const observationSchema = record({
  k: text,
  ts: maybe(z.number()),
  msg: maybe(text),
  err: maybe(record({ name: maybe(text), message: maybe(text), stack: maybe(text) })),
});

/** A line of a component's log: `k` says where it comes from, `err` is there when it is an error. */
export type Observation = z.infer<typeof observationSchema>;

/** What a run returned. A failed run is one whose notices have an error in them: it comes with HTTP 200. */
export interface RunReply {
  exports?: unknown;
  ret?: unknown;
  observations: Observation[];
  stashId?: string;
  notices: Notice[];
}

/** Reads the answer to "run". What the action exported and returned is handed on untouched. */
export function parseRunReply(input: unknown): Parsed<RunReply> {
  const reply = openReply(input);
  if (!reply.ok) return reply;
  const { exports, os, errors, stashId, error } = reply.value;
  const hasRun = ["exports", "os", "ret"].some((key) => key in (input as object));
  if (error !== undefined && !hasRun) {
    return { ok: false, message: parseErrorBody(input).message ?? "The action could not be run." };
  }
  const observations = (Array.isArray(os) ? os : []).flatMap(
    (entry) => observationSchema.safeParse(entry).data ?? [],
  );
  const { ret } = input as { ret?: unknown };
  return {
    ok: true,
    value: {
      ...(exports !== undefined && { exports }),
      ...(ret !== undefined && { ret }),
      observations,
      ...(typeof stashId === "string" && { stashId }),
      notices: readNotices(errors, os),
    },
  };
}
