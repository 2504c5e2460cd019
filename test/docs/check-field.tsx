import { defaultFields, type FieldDefinition, type WidgetProps } from "propsmith";
import { checkField, expectRoundTrip } from "propsmith/testing";

function Shout({ draft = "", onChange, control, disabled }: WidgetProps<"string">) {
  return (
    <input
      {...control}
      value={draft}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value.toUpperCase() || undefined)}
    />
  );
}

export const shoutField: FieldDefinition<"string"> = { ...defaultFields.string, Widget: Shout };

export async function shoutKeepsItsPromises() {
  await checkField(shoutField, { prop: { description: "Loud." }, values: ["HELLO", " 02134 "] });
  expectRoundTrip(shoutField, { secret: true }, "hunter2");
}
