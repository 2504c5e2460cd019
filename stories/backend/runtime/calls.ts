/** Three of the four calls, without HTTP: options of a prop, the list of props, a run. */
import { bindApp, bindThis, plainValues, type Authenticate, type Configured } from "./bind.ts";
import {
  ConfigurationError,
  type ActionDefinition,
  type ComponentDefinition,
  type Host,
  type OptionsAnswer,
  type OptionsQuery,
} from "./definition.ts";
import type { OpenStash } from "../state/stashes.ts";
import { plain } from "./plain.ts";
import { platformOptions } from "./platform-options.ts";
import {
  copyDefinitions,
  isApp,
  mergeProps,
  resolveProps,
  toWireProps,
  type ResolvedProps,
  type WireProp,
} from "./props.ts";

export interface Observation {
  k: string;
  ts: number;
  msg?: string;
  err?: { name: string; message: string; stack?: string };
}

export interface CallContext {
  readonly component: ComponentDefinition;
  /** The list in force: the static one, or the one a reload answered. */
  readonly props: ResolvedProps;
  readonly configured: Configured;
  readonly authenticate: Authenticate;
  readonly host: Host;
  readonly now: () => number;
}

export type Paging = { page: number; prevContext: Record<string, unknown>; query?: string };

/** An option list as a server sends it: all bare strings → `stringOptions`, else `options`. */
export async function askOptions(
  call: CallContext,
  name: string,
  paging: Paging,
): Promise<Record<string, unknown>> {
  try {
    const { options, context } = normalised(await offered(call, name, paging));
    const strings = options.length > 0 && options.every((option) => typeof option === "string");
    return {
      options: strings ? null : options.filter((option) => option !== null).map(asLabelled),
      stringOptions: strings ? options : null,
      context: context ?? null,
      observations: [],
      errors: [],
    };
  } catch (error) {
    return { options: null, context: null, observations: [], errors: [errorText(error)] };
  }
}

async function offered(call: CallContext, name: string, paging: Paging): Promise<OptionsAnswer> {
  const prop = call.props.get(name);
  if (!prop || isApp(prop.definition)) throw new ConfigurationError(`The prop "${name}" offers no options.`);
  const configured = plainValues(call.configured);
  const { options } = prop.definition;
  if (Array.isArray(options)) return options;
  if (typeof options === "function") {
    // By its slug: a list that a reload answered holds copies.
    const appProp = [...call.props].find(
      ([, { definition }]) => isApp(definition) && definition.app === prop.owner?.app,
    );
    const self = prop.owner
      ? bindApp(prop.owner, call.configured[appProp?.[0] ?? ""], call.authenticate, call.host)
      : bindThis(call.props, call.configured, call.authenticate, call.host);
    const query: OptionsQuery = { ...prop.mapped?.(configured), ...paging };
    return options.call(self, query);
  }
  return platformOptions(prop.definition, configured, (appProp) => {
    const app = call.props.get(appProp)?.definition;
    if (app && isApp(app)) call.authenticate(app.app, call.configured[appProp]);
  });
}

function normalised(answer: OptionsAnswer): {
  options: readonly unknown[];
  context?: Record<string, unknown>;
} {
  if (!answer) return { options: [] };
  return "options" in answer ? answer : { options: answer };
}

function asLabelled(option: unknown): unknown {
  return typeof option === "object" ? option : { label: String(option), value: option };
}

/** The whole list for the values so far: replaces the form's, so nothing may be left out. */
export async function listProps(call: CallContext): Promise<ResolvedProps> {
  const known = resolveProps(call.component.props);
  if (!call.component.additionalProps) return known;
  const previous = copyDefinitions(known);
  const self = bindThis(call.props, call.configured, call.authenticate, call.host);
  const additional = (await call.component.additionalProps.call(self, previous)) ?? {};
  return mergeProps(known, previous, additional);
}

/** Runs an action. Its failure is an observation, not an HTTP error. */
export async function runAction(call: CallContext, stash: OpenStash): Promise<Record<string, unknown>> {
  const exports: Record<string, unknown> = {};
  const os: Observation[] = [];
  let ret: unknown = null;
  try {
    const missing = missingValue(call);
    if (missing) throw new ConfigurationError(`"${missing}" is required.`);
    const self = bindThis(call.props, call.configured, call.authenticate, call.host);
    const action = call.component as ActionDefinition;
    ret = await action.run.call(self, {
      $: { export: (name, value) => void (exports[name] = plain(value)) },
      console: observingConsole(os, call.now),
      files: stash.files,
    });
  } catch (error) {
    os.push({ k: "error", ts: call.now(), err: describeError(error) });
  }
  const uploads = stash.uploads(call.host.origin);
  if (uploads.length > 0) exports.$filestash_uploads = uploads;
  return { exports, os, ret: plain(ret ?? null), ...(stash.id !== undefined && { stash_id: stash.id }) };
}

/** A console whose lines become observations. */
export function observingConsole(
  os: Observation[],
  now: () => number,
): Pick<Console, "log" | "warn" | "error"> {
  const write =
    (level: string) =>
    (...parts: unknown[]): void => {
      const msg = parts
        .map((part) => (typeof part === "string" ? part : JSON.stringify(plain(part))))
        .join(" ");
      os.push({ k: `console.${level}`, ts: now(), msg });
    };
  return { log: write("log"), warn: write("warn"), error: write("error") };
}

const suppliedByPlatform = [
  "alert",
  "app",
  "dir",
  "$.interface.http",
  "$.interface.apphook",
  "$.interface.timer",
  "$.service.db",
];

/** The label of the first required prop without a value; hidden and disabled ones block nothing. */
export const missingValue = ({ props, configured, host }: CallContext): string | undefined =>
  missingWhere(toWireProps(props, host.origin), configured);

/** The same, of props as they were sent. */
export function missingWhere(props: readonly WireProp[], configured: Configured): string | undefined {
  for (const prop of props) {
    if (suppliedByPlatform.includes(prop.type)) continue;
    if (prop.optional || prop.hidden || prop.disabled || prop.readOnly) continue;
    const value = configured[prop.name] ?? prop.default;
    if (value === undefined || value === null || value === "") return String(prop.label ?? prop.name);
  }
  return undefined;
}

/** One entry of `errors[]`. */
export function errorText(error: unknown): string {
  const { name, message } = describeError(error);
  return JSON.stringify({ name, message });
}

export function describeError(error: unknown): { name: string; message: string; stack?: string } {
  if (!(error instanceof Error)) return { name: "Error", message: String(error) };
  const { name, message, stack } = error;
  // File names without their folders: where the backend is installed is nobody's business.
  const trace = stack?.replace(/(?:file|https?|wasm):\/\/[^\s)]*\//g, "");
  return error instanceof ConfigurationError ? { name, message } : { name, message, stack: trace };
}
