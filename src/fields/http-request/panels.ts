import type { HttpRequestDraft } from "../../core/values.ts";
import type { ControlProps } from "../../ui/control.ts";
import type { Fault } from "../../codecs/http-request/faults.ts";

/** What every part of the request's editor is given. */
export interface PanelProps {
  draft: HttpRequestDraft;
  change(edit: Partial<HttpRequestDraft>): void;
  /** The field's label. */
  label: string;
  /** What is wrong, once it may be told, and how the control that it stands in is marked and found. */
  fault: Fault | undefined;
  marked: ControlProps;
  disabled: boolean;
}
