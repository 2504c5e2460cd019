import { checkValues, resolveReferences, type Sources } from "propsmith/core";

interface SavedStep {
  /** The definition, with the dynamic props of the last reload. */
  component: unknown;
  configuredProps: Record<string, unknown>;
  sources: Sources;
}

/** `data` has the shape that your references use: `{ trigger, steps }`. */
export function valuesToRun({ component, configuredProps, sources }: SavedStep, data: unknown) {
  const resolved = resolveReferences(configuredProps, sources, data);
  if (resolved.missing.length > 0)
    throw new Error(`No data at ${resolved.missing.map(({ path }) => path.join(".")).join(", ")}`);
  const { issues } = checkValues(component, resolved.configuredProps);
  if (issues.length > 0) throw new Error(issues.map(({ prop, message }) => `${prop}: ${message}`).join(" "));
  return resolved.configuredProps;
}
