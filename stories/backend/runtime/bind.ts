/** Configured values → `this` of a component: label-values unwrapped, app props turned into their apps. */
import type { AppDefinition, AppInstance, Host } from "./definition.ts";
import { isApp, type ResolvedProps } from "./props.ts";

export type Configured = Readonly<Record<string, unknown>>;

/** Gives the credentials of the account that an app prop's value points at, or throws and says why not. */
export type Authenticate = (app: string, value: unknown) => Record<string, string>;

export function bindThis(
  props: ResolvedProps,
  configured: Configured,
  authenticate: Authenticate,
  host: Host,
): Record<string, unknown> {
  // No prototype: a user's column may be called "constructor" and must not find an inherited one.
  const self = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of Object.entries(configured)) {
    const prop = props.get(name);
    const keepsLabel = prop && !isApp(prop.definition) && prop.definition.withLabel === true;
    self[name] = keepsLabel ? withLabels(value) : withoutLabels(value);
  }
  for (const [name, { definition }] of props) {
    const usesDefault = !isApp(definition) && definition.default !== undefined && !definition.optional;
    if (usesDefault && self[name] === undefined) self[name] = definition.default;
    if (isApp(definition)) self[name] = bindApp(definition, configured[name], authenticate, host);
  }
  return self;
}

export function bindApp(
  app: AppDefinition,
  value: unknown,
  authenticate: Authenticate,
  host: Host,
): AppInstance {
  const instance = {
    get $auth() {
      return authenticate(app.app, value);
    },
    $host: host,
  };
  return Object.assign(Object.create(instance) as AppInstance, app.methods);
}

/** Plain values by name, as `options()` arguments and platform options want them. */
export function plainValues(configured: Configured): Record<string, unknown> {
  return Object.fromEntries(Object.entries(configured).map(([name, value]) => [name, withoutLabels(value)]));
}

function labelled(value: unknown): unknown {
  return typeof value === "object" && value !== null && "__lv" in value ? value.__lv : undefined;
}

function withoutLabels(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLabels);
  const inner = labelled(value);
  if (inner === undefined) return value;
  if (Array.isArray(inner)) return inner.map(valueOf);
  return valueOf(inner);
}

function valueOf(choice: unknown): unknown {
  return typeof choice === "object" && choice !== null && "value" in choice ? choice.value : choice;
}

function withLabels(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withLabels);
  const inner = labelled(value);
  if (Array.isArray(inner)) return inner.map(withLabels);
  if (inner !== undefined) return inner;
  return typeof value === "object" && value !== null && "label" in value
    ? value
    : { label: String(value), value };
}
