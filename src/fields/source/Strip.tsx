"use client";

import type { ReactNode } from "react";
import { useTranslate } from "../../i18n/context.ts";
import { source as words } from "../../i18n/en/source.ts";
import type { FieldHandle } from "../../react/use-field.ts";
import { Button } from "../../ui/Button.tsx";
import { usePart } from "../../ui/parts.ts";
import { SourceIcon } from "./SourceIcon.tsx";
import { useSwitch } from "./use-switch.ts";

/** The frame of a strip: the kind of source, and a button to enter a value instead. */
export function Strip({
  field,
  title,
  children,
}: {
  field: FieldHandle;
  title: string;
  children: ReactNode;
}) {
  const part = usePart();
  const t = useTranslate(words);
  const change = useSwitch(field);
  const { label, source } = field;
  const from = source?.from ?? "model";
  return (
    <div {...part("source", { from })}>
      <div {...part("source-head")}>
        <SourceIcon kind={from} />
        <span>{title}</span>
        <Button
          variant="quiet"
          aria-label={t("source.back.label", { label })}
          onClick={() => change("value")}
        >
          {t("source.back")}
        </Button>
      </div>
      {children}
    </div>
  );
}
