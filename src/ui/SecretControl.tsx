"use client";

import { useState } from "react";
import { useTranslate } from "../i18n/context.ts";
import { secret as words } from "../i18n/en/secret.ts";
import { Button } from "./Button.tsx";
import { usePart } from "./parts.ts";
import { TextControl, type TextControlProps } from "./TextControl.tsx";

/** A text that is masked until the person reveals it. One of several lines, such as a key, is kept whole. */
export function SecretControl(props: Omit<TextControlProps, "secret">) {
  const [revealed, setRevealed] = useState(false);
  const part = usePart();
  const t = useTranslate(words);
  return (
    <span {...part("secret")}>
      <TextControl multiline="auto" {...props} secret={revealed ? "revealed" : "masked"} />
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
