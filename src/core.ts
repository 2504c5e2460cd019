// "propsmith/core": the rules without React and the DOM, for servers, workers and edge runtimes.

export { extraCodecs } from "./codecs/date.ts";
export type { JsonSchema } from "./plans/offered.ts";
export { bindCall, type BindOptions, type BoundCall } from "./plans/bind-call.ts";
export { checkValues, type CheckedValues, type CheckOptions, type ValueIssue } from "./plans/check-values.ts";
export { elicitationOf, type Elicitation } from "./plans/elicitation.ts";
export { argumentsOf, componentOf, type MadeComponent } from "./plans/json-schema.ts";
export type { ReportEntry } from "./plans/plan.ts";
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
export { toolOf, type ExportedTool, type Tool, type ToolOptions } from "./plans/tool.ts";
export type { LintFinding, LintLevel } from "./plans/lint/finding.ts";
export { lintComponent } from "./plans/lint/lint-component.ts";
export { lintTool } from "./plans/lint/lint-tool.ts";
export { applyOverlay, checkOverlay } from "./plans/overlay/apply-overlay.ts";
export type {
  AppliedOverlay,
  Overlay,
  OverlayFinding,
  OverlayGroup,
  OverlayRule,
  OverlayTexts,
  PropPredicate,
} from "./plans/overlay/overlay.ts";
export { checkPortability } from "./plans/portability/check-portability.ts";
export type {
  AccountChoice,
  PortabilityClient,
  PortabilityReport,
  PortabilityRequest,
  PortabilitySide,
  PortabilityStatus,
  PortedProp,
} from "./plans/portability/portability.ts";
export { parseComponent, type Component } from "./wire/component.ts";
