"use client";

import { copyText } from "../core/copy-text.ts";
import { useTranslate } from "../i18n/context.ts";
import type { FieldHandle } from "../react/use-field.ts";
import { Button } from "../ui/Button.tsx";
import { CopyByHand, useCopy } from "../ui/copy.tsx";
import { LiveRegion } from "../ui/LiveRegion.tsx";
import { usePart } from "../ui/parts.ts";

/** Copies the value of a field that can only be read. Nothing where there is none, or one that is not to be shown. */
export function CopyValue({ field: { prop, definition, draft, label } }: { field: FieldHandle }) {
  const isSet = draft !== undefined && !definition.passive;
  const text = isSet ? copyText(prop, definition.toWire(draft, prop)) : undefined;
  const { isCopied, refused, copy } = useCopy(text);
  const part = usePart();
  const t = useTranslate();
  if (text === undefined) return null;
  return (
    <>
      <span {...part("aside")}>
        <Button
          variant="quiet"
          icon={isCopied ? "check" : "copy"}
          aria-label={t("copy.value", { label })}
          title={t("copy.value", { label })}
          onClick={() => void copy(() => text)}
        />
        <LiveRegion>{isCopied ? t("copy.done") : refused !== undefined && t("copy.failed")}</LiveRegion>
      </span>
      {refused && <CopyByHand text={refused} label={label} reason={t("copy.failed")} />}
    </>
  );
}
