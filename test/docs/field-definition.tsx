import { ComponentForm, defaultFields, defineField, type AnyProp, type WidgetProps } from "propsmith";
import * as z from "zod/mini";

/** `{ "type": "acme.colour", "palette": [...] }`, kept as `{ rgb }`. */
const colour = defineField<"acme.colour", string>("acme.colour", {
  commit: "change",
  schema: () => z.string().check(z.regex(/^#[0-9a-f]{6}$/i, "Write a colour as #rrggbb.")),
  toDraft: (wire) =>
    typeof wire === "object" && wire !== null && "rgb" in wire ? String(wire.rgb) : undefined,
  toWire: (draft) => ({ rgb: draft }),
  Widget: ({ control, draft, onChange }: WidgetProps<"acme.colour", string>) => (
    <input
      {...control}
      type="color"
      value={draft ?? "#000000"}
      onChange={(event) => onChange(event.target.value)}
    />
  ),
});

const shortText = {
  ...defaultFields.string,
  Widget: ({ control, draft, onChange }: WidgetProps<"string">) => (
    <input
      {...control}
      maxLength={20}
      value={draft ?? ""}
      onChange={(event) => onChange(event.target.value)}
    />
  ),
};

const fields = { "acme.colour": colour };
const fieldFor = (prop: AnyProp) => (prop.name.endsWith("_code") ? shortText : undefined);

export const Painted = () => <ComponentForm componentKey="acme-paint" fields={fields} fieldFor={fieldFor} />;
