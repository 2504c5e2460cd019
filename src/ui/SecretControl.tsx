"use client";

import { useState } from "react";
import { useTranslate } from "../i18n/context.ts";
import { secret as words } from "../i18n/en/secret.ts";
import { Button } from "./Button.tsx";
import { usePart } from "./parts.ts";
import { TextControl, type TextControlProps } from "./TextControl.tsx";

/**
 * A text that is masked until the person reveals it, and again once it is another than the one that was revealed or typed.
 * One of several lines, such as a key, is kept whole.
 */
export function SecretControl(props: Omit<TextControlProps, "secret">) {
  const { value, onChange } = props;
  const [revealed, setRevealed] = useState(false);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setRevealed(false);
  }
  const part = usePart();
  const t = useTranslate(words);
  return (
    <span {...part("secret")}>
      <TextControl
        multiline="auto"
        {...props}
        onChange={(text) => {
          setKnown(text);
          onChange(text);
        }}
        secret={revealed ? "revealed" : "masked"}
      />
      <Button
        variant="quiet"
        icon={revealed ? "eye-off" : "eye"}
        aria-label={t(revealed ? "secret.hide" : "secret.show", { label: props.label ?? "" })}
        disabled={props.disabled}
        onClick={() => setRevealed(!revealed)}
      />
    </span>
  );
}
