"use client";

import { typingFor } from "../codecs/integer.ts";
import type { WidgetProps } from "../react/definition.ts";
import { TextControl } from "../ui/TextControl.tsx";
import { stepKeys } from "./step-keys.ts";

export function IntegerWidget({
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
