/** A table's columns as props of a form, and the form's values as parameters of a statement. */
import type { Column } from "../database/catalogue.ts";
import type { PropDefinition } from "../runtime/definition.ts";

const formats: Record<string, string> = {
  "timestamp with time zone": "A moment, as in `2025-03-01T09:30:00Z`.",
  "timestamp without time zone": "A local date and time, as in `2025-03-01 09:30`.",
  date: "A day, as in `2025-03-01`.",
  "time without time zone": "A time of day, as in `09:30`.",
  interval: "A length of time, as in `1 day 2 hours`.",
  uuid: "A UUID, as in `6f9619ff-8b86-4011-b42d-00cf4fc964ff`.",
  bigint: "A whole number, as text: it may be larger than a browser can count.",
  bytea: "Bytes in hexadecimal, as in `\\xCAFE`.",
  inet: "A network address, as in `192.0.2.1`.",
  point: "Two coordinates, as in `(1.5,2)`.",
};

/**
 * Columns keep their own names, odd ones included. One that is called like a prop that is already there
 * (`table`, `schema`) gets `_column` behind it.
 */
export function propName(column: string, taken: ReadonlySet<string>): string {
  return taken.has(column) ? `${column}_column` : column;
}

export function columnProp(column: Column): PropDefinition {
  const { type, extra } = typing(column);
  const prop: PropDefinition = { type, label: column.name, description: describe(column), ...extra };
  if (!column.required) prop.optional = true;
  return prop;
}

function typing({ type, labels, min, max }: Column): { type: string; extra?: Partial<PropDefinition> } {
  const isArray = type.endsWith("[]");
  if (labels) return { type: isArray ? "string[]" : "string", extra: { options: labels } };
  const bounds = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  switch (isArray ? type.slice(0, -2) : type) {
    case "smallint":
    case "integer":
      return { type: isArray ? "integer[]" : "integer", extra: bounds };
    case "boolean":
      return { type: isArray ? "string[]" : "boolean" };
    case "json":
    case "jsonb":
      return { type: "object" };
    default:
      return { type: isArray ? "string[]" : "string" };
  }
}

function describe(column: Column): string {
  const parts = [column.comment, formats[column.type], `Column \`${column.name}\`, \`${column.type}\`.`];
  if (column.default !== undefined) parts.push(`Left empty: \`${column.default}\`.`);
  return parts.filter(Boolean).join(" ");
}

/** Every value travels as text and is cast to the column's type by Postgres, which then judges it. */
export function parameter(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return `{${value.map(element).join(",")}}`;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function element(value: unknown): string {
  if (value === null || value === undefined) return "null";
  return `"${String(value).replace(/["\\]/g, "\\$&")}"`;
}

export function cast(index: number, column: Column): string {
  return `$${index}::text::${column.type}`;
}
