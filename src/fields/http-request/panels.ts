import type { HttpRequestDraft } from "../../core/values.ts";
import type { ControlAttributes } from "../../react/definition.ts";
import type { ControlProps } from "../../ui/control.ts";
import type { Fault } from "./faults.ts";

/** What every part of the request's editor is given. */
export interface PanelProps {
  draft: HttpRequestDraft;
  change(edit: Partial<HttpRequestDraft>): void;
  /** The field's label. */
  label: string;
  /** What is wrong, once it may be told, and how the control that it stands in is marked and found. */
  fault: Fault | undefined;
  marked: ControlProps;
  readOnly: boolean;
  disabled: boolean;
}

/** The main control's attributes, for a control that has a name of its own. */
export type MarkedProps = Omit<ControlAttributes, "aria-labelledby">;
