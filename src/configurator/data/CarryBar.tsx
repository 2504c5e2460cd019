"use client";

import { useLayoutEffect, useRef, useState } from "react";
import { useTranslate } from "../../i18n/context.ts";
import { useOpenForm } from "../../react/form-context.tsx";
import { Button } from "../../ui/Button.tsx";
import { CopyByHand, useCopy } from "../../ui/copy.tsx";
import { LiveRegion } from "../../ui/LiveRegion.tsx";
import { data as words } from "../en/data.ts";
import { useWords } from "../words.ts";
import { writeConfiguration } from "./configuration.ts";
import { PastePanel } from "./PastePanel.tsx";
import { useDescribedValues } from "./use-described-values.ts";

/** Copies the configuration of the form around, without its secrets, and pastes one from another form. */
export function CarryBar() {
  const t = useWords(words);
  const translate = useTranslate();
  const { store } = useOpenForm();
  const { values, described } = useDescribedValues();
  const { isCopied, refused, copy } = useCopy(values);
  const [isPasting, setPasting] = useState(false);
  const [pasted, setPasted] = useState<number>();
  const opener = useRef<HTMLButtonElement>(null);
  const wasPasting = useRef(false);
  useLayoutEffect(() => {
    if (wasPasting.current && !isPasting) opener.current?.focus();
    wasPasting.current = isPasting;
  }, [isPasting]);
  const news = pasted === undefined ? isCopied && t("carry.copied") : t("carry.pasted", { count: pasted });
  return (
    <div className="cf-data" role="group" aria-label={t("carry.label")}>
      <div className="cf-carry-actions">
        <Button
          icon={isCopied ? "check" : "copy"}
          onClick={() => {
            setPasted(undefined);
            void copy(() => writeConfiguration(store.state.component, values, described, store.sources()));
          }}
        >
          {t("carry.copy")}
        </Button>
        {!store.options.readOnly && (
          <Button
            ref={opener}
            aria-expanded={isPasting}
            onClick={() => {
              setPasted(undefined);
              setPasting(!isPasting);
            }}
          >
            {t("carry.paste")}
          </Button>
        )}
      </div>
      {refused !== undefined && (
        <CopyByHand text={refused} label={t("carry.label")} reason={translate("copy.failed")} />
      )}
      {isPasting && (
        <PastePanel
          onDone={(count) => {
            setPasting(false);
            setPasted(count);
          }}
        />
      )}
      <LiveRegion>{news}</LiveRegion>
    </div>
  );
}
