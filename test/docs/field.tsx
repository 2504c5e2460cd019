import { ComponentForm, defaultFields, type Fields, type WidgetProps } from "propsmith";

function Slider({ prop, draft = "0", onChange, control, disabled }: WidgetProps<"integer">) {
  return (
    <input
      {...control}
      type="range"
      min={prop.min}
      max={prop.max}
      value={draft}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

const fields: Partial<Fields> = { integer: { ...defaultFields.integer, Widget: Slider } };

export const Review = () => <ComponentForm fields={fields} componentKey="acme-review" />;
