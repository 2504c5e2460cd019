import type { PartName } from "../ui/parts.ts";

/** Connect-react's names of what it draws → the parts that are drawn here. */
export const partsOf: Readonly<Record<string, readonly PartName[]>> = {
  componentForm: ["form"],
  connectButton: ["button"],
  controlAny: ["input"],
  controlApp: ["choice-control"],
  controlAppSelect: ["choice-control"],
  controlArray: ["rows"],
  controlBoolean: ["segments"],
  controlHttpRequest: ["tab-panel"],
  controlInput: ["input", "textarea"],
  controlObject: ["rows"],
  controlSelect: ["choice-control"],
  controlSql: ["editor"],
  controlSubmit: ["button"],
  description: ["description"],
  error: ["error"],
  errors: ["error"],
  field: ["field"],
  label: ["label"],
  loadMoreButton: ["choice-option"],
  optionalFieldButton: ["add"],
  optionalFields: ["optional"],
};
