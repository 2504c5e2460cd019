import { parseComponent, type Component } from "../wire/component.ts";
import { parseProps } from "../wire/prop.ts";
import { isRecord } from "../wire/record.ts";

/** Reads a component: a definition as the platform sends it, or the result of `parseComponent`. Reads anything without throwing. */
export function readComponent(input: unknown): Component {
  const component = parseComponent(input);
  if (!isRecord(input) || !Array.isArray(input.props) || component.props.length > 0) return component;
  // Props that have been read are read again: they may have come through JSON, and from anybody.
  const entries = (input.props as unknown[]).map((prop) =>
    isRecord(prop) && prop.type === "unknown"
      ? { ...(isRecord(prop.attributes) && prop.attributes), ...prop, type: prop.declaredType }
      : prop,
  );
  return { ...component, ...parseProps(entries) };
}

/** What anything that should be an object has in it. */
export const readValues = (input: unknown): Record<string, unknown> => (isRecord(input) ? input : {});
