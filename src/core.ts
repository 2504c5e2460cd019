// "propsmith/core": the rules without React and the DOM, for servers, workers and edge runtimes.

export { checkValues, type CheckedValues, type CheckOptions, type ValueIssue } from "./plans/check-values.ts";
export {
  renameReferences,
  resolveReferences,
  type MissingData,
  type ResolvedValues,
} from "./plans/references.ts";
export type {
  ModelSource,
  PartsSource,
  PersonSource,
  PlacedReference,
  Plan,
  Reference,
  ReferencePath,
  ReferenceSource,
  Source,
  Sources,
} from "./core/sources.ts";
export { parseComponent, type Component } from "./wire/component.ts";
