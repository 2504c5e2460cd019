import type { PartName, PartState } from "../ui/parts.ts";
import { declaredType, type AnyProp } from "../wire/prop.ts";

interface Place {
  parts: readonly PartName[];
  /** Around the fields; inside a field otherwise. */
  isAround?: true;
  /** The prop's type, or its end. */
  types?: readonly string[];
  variant?: string;
}

const controls = ["input", "textarea"] as const;

/** Connect-react's names of what it draws → the parts that are drawn here. */
const places: Readonly<Record<string, Place>> = {
  componentForm: { parts: ["form"], isAround: true },
  connectButton: { parts: ["button"], types: ["app"], variant: "secondary" },
  controlAny: { parts: controls, types: ["any"] },
  controlApp: { parts: ["choice"], types: ["app"] },
  controlAppSelect: { parts: ["choice-control"], types: ["app"] },
  controlArray: { parts: ["rows"], types: ["[]"] },
  controlBoolean: { parts: ["segments"] },
  controlHttpRequest: { parts: ["tab-panel"] },
  controlInput: { parts: controls, types: ["string", "integer"] },
  controlObject: { parts: ["rows"], types: ["object"] },
  controlSelect: {
    parts: ["choice-control"],
    types: ["string", "integer", "[]", "any", "Id", "channel", "_store"],
  },
  controlSql: { parts: ["editor"] },
  controlSubmit: { parts: ["button"], isAround: true, variant: "primary" },
  description: { parts: ["description"] },
  error: { parts: ["error"] },
  errors: { parts: ["error"] },
  field: { parts: ["field"] },
  heading: { parts: ["group-title"], isAround: true },
  label: { parts: ["label"] },
  optionalFieldButton: { parts: ["add"], isAround: true },
  optionalFields: { parts: ["optional-list"], isAround: true },
};

/** Connect-react's keys for an element: of a field, or without `prop`, of the form around the fields. */
export function keysOf(name: PartName, state: PartState = {}, prop?: AnyProp): string[] {
  return Object.keys(places).filter((key) => {
    const { parts, isAround, types, variant } = places[key] as Place; // the table's own key
    return (
      parts.includes(name) &&
      !isAround === !!prop &&
      (!types || types.some((type) => prop && declaredType(prop).endsWith(type))) &&
      (!variant || state["variant"] === variant)
    );
  });
}

/** The part that is drawn for an element of connect-react's, if there is one. */
export const partOf = (key: string): PartName | undefined =>
  Object.hasOwn(places, key) ? places[key]?.parts[0] : undefined;
