import type { FieldHandle } from "../react/use-field.ts";
import type { FieldContext } from "./customization.ts";

/** A field as connect-react described it to components of the host's own. `value` is what would be sent. */
export function fieldContextOf(field: FieldHandle): FieldContext {
  const { prop, definition, draft, name, errors, ids } = field;
  return {
    id: ids.label,
    prop,
    value: draft === undefined ? undefined : definition.toWire(draft, prop),
    onChange: (value) => field.setDraft(definition.toDraft(value, prop)),
    errors: { [name]: errors },
  };
}
