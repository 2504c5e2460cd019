/** Definitions → the `configurable_props` of the wire, and the lists that change with what is configured. */
import type { AppDefinition, ComponentDefinition, PropDefinition, Props, PropSource } from "./definition.ts";
import { offersPlatformOptions } from "./platform-options.ts";

/** A prop with its app's definition merged in, and the arguments its `options()` wants. */
export interface ResolvedProp {
  readonly definition: PropDefinition | AppDefinition;
  /** The app whose `this` the options run with, for a borrowed prop. */
  readonly owner?: AppDefinition;
  readonly mapped?: (configured: Record<string, unknown>) => Record<string, unknown>;
}

export type ResolvedProps = ReadonlyMap<string, ResolvedProp>;

export type WireProp = { name: string; type: string; [field: string]: unknown };

export function isApp(definition: PropSource): definition is AppDefinition {
  return definition.type === "app";
}

export function resolveProps(props: Props): ResolvedProps {
  return new Map(Object.entries(props).map(([name, source]) => [name, resolveProp(source)]));
}

function resolveProp(source: PropSource): ResolvedProp {
  if (!("propDefinition" in source)) return { definition: source };
  const { propDefinition, ...overrides } = source as { propDefinition: unknown };
  // Every borrowed prop is written as [app, name] or [app, name, map]; the type says so where it is written.
  const [owner, name, mapped] = propDefinition as [AppDefinition, string, ResolvedProp["mapped"]?];
  const shared = owner.propDefinitions?.[name];
  if (!shared) throw new Error(`The app "${owner.app}" has no propDefinition "${name}".`);
  return { definition: { ...shared, ...overrides }, owner, mapped };
}

/** Copies that an author's `additionalProps(previous)` may change, as in `previous.note.hidden = true`. */
export function copyDefinitions(props: ResolvedProps): Record<string, PropDefinition> {
  return Object.fromEntries([...props].map(([name, { definition }]) => [name, { ...definition }]));
}

/** Static props first, in their order; what `additionalProps` answers replaces its namesake or follows. */
export function mergeProps(
  previous: ResolvedProps,
  changed: Record<string, PropDefinition>,
  additional: Props,
): ResolvedProps {
  const merged = new Map<string, ResolvedProp>();
  for (const [name, prop] of previous)
    merged.set(name, { ...prop, definition: changed[name] ?? prop.definition });
  for (const [name, prop] of resolveProps(additional)) merged.set(name, prop);
  return merged;
}

/** `origin` is where the backend stands: a request that is offered as a default has to have a whole URL. */
export function toWireProps(props: ResolvedProps, origin: string): WireProp[] {
  return [...props].map(([name, { definition }]) => atHome(toWireProp(name, definition), origin));
}

function atHome(prop: WireProp, origin: string): WireProp {
  const request = prop.type === "http_request" ? (prop.default as { url?: string } | undefined) : undefined;
  if (!request?.url?.startsWith("/")) return prop;
  return { ...prop, default: { ...request, url: `${origin}${request.url}` } };
}

function toWireProp(name: string, definition: PropDefinition | AppDefinition): WireProp {
  if (isApp(definition)) return { name, type: "app", app: definition.app };
  const { options, ...fields } = definition;
  const wire: WireProp = { name, ...fields };
  if (typeof options === "function" || (options === undefined && offersPlatformOptions(definition.type))) {
    wire.remoteOptions = true;
  } else if (options !== undefined) {
    wire.options = options;
  }
  return wire;
}

export function toWireComponent(component: ComponentDefinition, origin: string): Record<string, unknown> {
  return {
    key: component.key,
    name: component.name,
    version: component.version,
    description: component.description,
    component_type: component.type === "source" ? "trigger" : "action",
    annotations: component.annotations ?? null,
    stash: (component.type === "action" && component.stash) || null,
    configurable_props: toWireProps(resolveProps(component.props), origin),
  };
}

/** The app slugs that a component's static props ask for. */
export function appsOf(component: ComponentDefinition): string[] {
  return Object.values(component.props)
    .filter(isApp)
    .map((prop) => prop.app);
}
