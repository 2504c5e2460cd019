"use client";

import * as z from "zod/mini";
import { useTranslate } from "../i18n/context.ts";
import type { SomeDefinition, WidgetProps } from "../react/definition.ts";
import { Icon } from "../ui/Icon.tsx";
import { usePart } from "../ui/parts.ts";
import { declaredType } from "../wire/prop.ts";

function UnknownWidget({ prop, control: { ref, ...named } }: WidgetProps) {
  const t = useTranslate();
  const part = usePart();
  return (
    <div {...part("platform")} role="group" {...named} ref={ref}>
      <Icon name="warning" />
      <span>{t("unknown.text", { type: declaredType(prop) })}</span>
    </div>
  );
}

/** A prop of a type that this version does not know: shown as such, its value left alone. */
export const unknownField: SomeDefinition = {
  type: "unknown",
  commit: "change",
  passive: true,
  schema: () => z.never(),
  toDraft: () => undefined,
  toWire: () => undefined,
  Widget: UnknownWidget,
};
