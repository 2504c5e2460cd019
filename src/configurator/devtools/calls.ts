// What a call of a client is for, and how it ended.

import type { Method } from "../../client/calls.ts";
import type { RecordedError } from "../../client/cassette.ts";
import { isFailure } from "../../core/remote-options.ts";
import { isSame } from "../../core/same.ts";
import { labelOf } from "../../core/visibility.ts";
import type { Notice } from "../../wire/notices.ts";
import type { ConfigureReply, Observation, ReloadReply, RunReply } from "../../wire/replies.ts";
import type { AnyProp } from "../../wire/prop.ts";
import { isRecord } from "../../wire/record.ts";
import type { devtools } from "../en/devtools.ts";

/** What calls are about, in the order in which they are offered. */
export const KINDS = ["options", "fields", "accounts", "runs", "components", "triggers"] as const;
export type CallKind = (typeof KINDS)[number];

/**
 * How a call ended. `superseded`: nobody wanted its answer any more, or it was given up. `cached`: it was answered from
 * what had been asked before, without a request.
 */
export const OUTCOMES = ["waiting", "applied", "superseded", "cached", "failed"] as const;
export type CallOutcome = (typeof OUTCOMES)[number];

const kinds: Record<Method, CallKind> = {
  retrieveComponent: "components",
  listComponents: "components",
  retrieveApp: "components",
  listApps: "components",
  listAccounts: "accounts",
  connectAccount: "accounts",
  configure: "options",
  reload: "fields",
  run: "runs",
  deploy: "runs",
  listTriggers: "triggers",
  retrieveTrigger: "triggers",
  updateTrigger: "triggers",
  deleteTrigger: "triggers",
  retrieveEvents: "triggers",
  retrieveWebhooks: "triggers",
  updateWebhooks: "triggers",
  retrieveWorkflows: "triggers",
  updateWorkflows: "triggers",
  retrieveSigningKey: "triggers",
  renewSigningKey: "triggers",
};

export const kindOf = (method: Method): CallKind => kinds[method];

/** What a call is for: a message of this area's table, and what is filled into it. */
export interface Purpose {
  key: keyof typeof devtools & `call.${string}`;
  values: Readonly<Record<string, string | number>>;
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** What a call is for. `propOf` knows the props that were described so far; `because` names those that a reload is for. */
export function purposeOf(
  method: Method,
  request: unknown,
  propOf: (name: string) => AnyProp | undefined,
  because: readonly string[] = [],
): Purpose {
  const asked = isRecord(request) ? request : { slug: request };
  const query = textOf(asked.query);
  const say = (key: Purpose["key"], values: Purpose["values"] = {}) => ({ key, values });
  const labelled = (name: string) => {
    const prop = propOf(name);
    return prop ? labelOf(prop) : name;
  };
  switch (method) {
    case "configure": {
      const prop = labelled(textOf(asked.propName));
      if (typeof asked.page === "number" && asked.page > 0)
        return say("call.optionsPage", { prop, page: asked.page + 1 });
      return query ? say("call.optionsSearch", { prop, query }) : say("call.options", { prop });
    }
    case "reload": {
      const [first, ...more] = because;
      if (first === undefined) return say("call.fields");
      if (more.length > 0) return say("call.fieldsMany", { prop: labelled(first), count: more.length });
      return say("call.fieldsBecause", { prop: labelled(first) });
    }
    case "listAccounts":
      return asked.app ? say("call.accounts", { app: textOf(asked.app) }) : say("call.accountsAll");
    case "connectAccount":
      return say("call.connect", { app: textOf(asked.app) });
    case "run":
    case "deploy":
    case "retrieveComponent":
      return say(`call.${method}`, { component: textOf(asked.componentKey) });
    case "retrieveApp":
      return say("call.retrieveApp", { app: textOf(asked.slug) });
    case "listApps":
      return query ? say("call.appsSearch", { query }) : say("call.apps");
    case "listComponents":
      if (query) return say("call.componentsSearch", { query });
      return asked.app ? say("call.componentsOf", { app: textOf(asked.app) }) : say("call.components");
    case "listTriggers":
      return say("call.listTriggers");
    case "retrieveSigningKey":
    case "renewSigningKey":
      return say(`call.${method}`, { webhook: textOf(asked.webhookId) });
    default:
      return say(`call.${method}`, { trigger: textOf(asked.triggerId) });
  }
}

/** The `reloadProps` props whose values are others than when the fields were asked for before. */
export function changedReloaders(
  known: unknown,
  now: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>> | undefined,
): string[] {
  if (!before || !(known instanceof Map)) return [];
  return [...(known as ReadonlyMap<string, AnyProp>).values()]
    .filter(({ name, reloadProps }) => reloadProps && !isSame(now[name], before[name]))
    .map(({ name }) => name);
}

/** What an answer says has failed, although it came. */
export function failureIn(method: Method, answer: unknown): RecordedError | undefined {
  const mayFail =
    method === "configure"
      ? isFailure(answer as ConfigureReply)
      : method === "reload"
        ? !(answer as ReloadReply).props
        : method === "run";
  const error = mayFail ? noticesIn(answer).find(({ kind }) => kind === "error") : undefined;
  return error && { reason: "component", message: error.message, componentError: error };
}

/** What the platform said beside an answer, line by line. */
export interface Said {
  /** Where it comes from, or how bad it is: `error`, `warning`, `info`, `console.log`, … */
  level: string;
  text: string;
  /** Milliseconds since 1970. */
  at?: number;
}

/** The observations of an answer: a run's log, or what of another answer's a person can read. */
export function observationsOf(answer: unknown): Said[] {
  const lines = isRecord(answer) ? (answer as Partial<RunReply>).observations : undefined;
  if (Array.isArray(lines))
    return lines.map(({ k, msg, ts, err }: Observation) => ({
      level: k,
      text: msg ?? err?.message ?? "",
      ...(ts !== undefined && { at: ts }),
    }));
  return noticesIn(answer).map(({ kind, message }) => ({ level: kind, text: message }));
}

function noticesIn(answer: unknown): readonly Notice[] {
  const notices = isRecord(answer) ? answer.notices : undefined;
  return Array.isArray(notices) ? (notices as Notice[]) : [];
}
