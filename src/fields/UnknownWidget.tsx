"use client";

import { useTranslate } from "../i18n/context.ts";
import type { WidgetProps } from "../react/definition.ts";
import { Icon } from "../ui/Icon.tsx";
import { usePart } from "../ui/parts.ts";
import { declaredType } from "../wire/prop.ts";

/** A prop of a type that this version does not know: shown as such, its value left alone. */
export function UnknownWidget({ prop, control: { ref, ...named } }: WidgetProps) {
  const t = useTranslate();
  const part = usePart();
  return (
    <div {...part("platform")} role="group" {...named} ref={ref}>
      <Icon name="warning" />
      <span>{t("unknown.text", { type: declaredType(prop) })}</span>
    </div>
  );
}
