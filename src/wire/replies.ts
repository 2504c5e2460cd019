// The answers of the calls that work on a component: configure, reload, run.

import { type Notice, readNotices } from "./notices.ts";
import { type Option, parseOptions } from "./option.ts";
import { type AnyProp, type DefinitionIssue, parseProps, type ParsePropsOptions } from "./prop.ts";
import {
  maybeNumber,
  maybeText,
  nested,
  openReply,
  type Parsed,
  parsed,
  reader,
  type Shaped,
  text,
} from "./reading.ts";
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
 * Reads the answer to "configure". Options come as `options` or as `stringOptions`; errors may stand beside usable
 * options with HTTP 200; nothing at all is an empty list. That entries could not be read is told in a notice, too.
 */
export function parseConfigureReply(input: unknown): Parsed<ConfigureReply> {
  const reply = openReply(input, ["options", "stringOptions"]);
  if (!reply.ok) return reply;
  const { options, stringOptions, context, errors, observations } = reply.value;
  const isEmpty = options === undefined || (Array.isArray(options) && options.length === 0);
  const offered = isEmpty ? (stringOptions ?? options) : options;
  const { unreadable, ...read } = parseOptions(offered);
  if (offered !== undefined && !Array.isArray(offered)) {
    return { ok: false, message: "The platform sent options that are not a list." };
  }
  const notices = readNotices(errors, observations);
  if (unreadable > 0) notices.push({ kind: "warning", message: "Some options could not be read." });
  return parsed({ ...read, context, notices });
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
  const reply = openReply(input, ["dynamicProps"]);
  if (!reply.ok) return reply;
  const { dynamicProps, errors, observations } = reply.value;
  const { id, configurableProps } = isRecord(dynamicProps) ? readRecord(dynamicProps) : {};
  const { props, issues } = parseProps(configurableProps ?? [], options);
  return parsed({
    ...(typeof id === "string" && id && { dynamicPropsId: id }),
    ...(Array.isArray(configurableProps) && { props }),
    issues,
    notices: readNotices(errors, observations),
  });
}

const observation = {
  k: text,
  ts: maybeNumber,
  msg: maybeText,
  err: nested(reader({ name: maybeText, message: maybeText, stack: maybeText })),
};

const readObservation = reader(observation);

/** A line of a component's log: `k` says where it comes from, `err` is there when it is an error. */
export interface Observation extends Shaped<typeof observation> {}

/** The lines of a log. Entries that cannot be read are left out. */
export const readObservations = (input: unknown): Observation[] =>
  (Array.isArray(input) ? input : []).flatMap((entry) => readObservation(entry) ?? []);

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
  const reply = openReply(input, ["exports", "os", "ret"]);
  if (!reply.ok) return reply;
  const { exports, ret, os, errors, stashId } = reply.value;
  return parsed({
    ...(exports !== undefined && { exports }),
    ...(ret !== undefined && { ret }),
    ...(typeof stashId === "string" && { stashId }),
    observations: readObservations(os),
    notices: readNotices(errors, os),
  });
}
