"use client";

import type { HttpRequestDraft } from "../../core/values.ts";
import { useTranslate } from "../../i18n/context.ts";
import { http as words } from "../../i18n/en/http.ts";
import { Button } from "../../ui/Button.tsx";
import { CopyByHand, useCopy } from "../../ui/copy.tsx";
import { LiveRegion } from "../../ui/LiveRegion.tsx";
import { plainOf } from "./plain.ts";

interface CopyCurlProps {
  draft: HttpRequestDraft;
  label: string;
  disabled?: boolean;
}

const loadWriter = () => import("./curl/write.ts");

/** Copies the request without its secrets; where the clipboard cannot be reached, the command is there to be copied by hand. */
export function CopyCurl({ draft, label, disabled }: CopyCurlProps) {
  const { isCopied, refused, copy } = useCopy(draft);
  const t = useTranslate(words);
  return (
    <>
      <Button
        variant="quiet"
        icon={isCopied ? "check" : "copy"}
        data-copies=""
        title={t("http.copyHelp")}
        disabled={disabled}
        // A browser lets a page write to the clipboard only shortly after a click: the writer is there by then.
        onFocus={() => void loadWriter().catch(() => {})}
        onPointerEnter={() => void loadWriter().catch(() => {})}
        onClick={() => void copy(async () => (await loadWriter()).writeCurl(plainOf(draft)))}
      >
        {t(isCopied ? "copy.done" : "http.copyCurl")}
      </Button>
      <LiveRegion>
        {isCopied
          ? `${t("copy.done")}. ${t("http.copyHelp")}`
          : refused !== undefined && t("http.copyFailed")}
      </LiveRegion>
      {refused && (
        <CopyByHand text={refused} label={t("http.curl", { label })} reason={t("http.copyFailed")} />
      )}
    </>
  );
}
