"use client";

import { integerText, rangeText, readInteger, typingFor } from "../core/integer.ts";
import { defineField, type WidgetProps } from "../react/definition.ts";
import { TextControl } from "../ui/TextControl.tsx";
import { stepKeys } from "./step-keys.ts";
import { textOf } from "./string.tsx";

function IntegerWidget({
  prop,
  draft = "",
  onChange,
  control,
  required,
  invalid,
  disabled,
}: WidgetProps<"integer">) {
  return (
    <TextControl
      value={draft}
      onChange={onChange}
      control={control}
      required={required}
      invalid={invalid}
      disabled={disabled}
      onKeyDown={stepKeys(draft, prop, onChange)}
      typing={typingFor(prop)}
      multiline={false}
    />
  );
}

/** A whole number. It stays the text that was typed until that is one, and is never turned into another number. */
export const integerField = defineField("integer", {
  commit: "blur",
  choices: "one",
  schema: (prop, t) => integerText(prop, t),
  toDraft: textOf,
  toWire: readInteger,
  aside: rangeText,
  Widget: IntegerWidget,
});
