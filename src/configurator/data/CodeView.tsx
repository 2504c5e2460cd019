"use client";

import { useState } from "react";
import { useTranslate } from "../../i18n/context.ts";
import { useConnection } from "../../react/connect-context.tsx";
import { useOpenForm } from "../../react/form-context.tsx";
import { Button } from "../../ui/Button.tsx";
import { CopyByHand, useCopy } from "../../ui/copy.tsx";
import { LiveRegion } from "../../ui/LiveRegion.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { data as words } from "../en/data.ts";
import { isTrigger } from "../shell/describe.ts";
import { useWords } from "../words.ts";
import { codeOf, type CodeLanguage } from "./code.ts";
import { marked } from "./marks.ts";
import { useDescribedValues } from "./use-described-values.ts";

const languages: readonly { key: CodeLanguage; text: string }[] = [
  { key: "curl", text: "cURL" },
  { key: "typescript", text: "TypeScript" },
  { key: "python", text: "Python" },
];

/** The language that was looked at last, for as long as the page is open. */
let latest: CodeLanguage = "curl";

/** What the form would do, as code to be copied: a request, or a call of one of the SDKs. Below a `FormProvider`. */
export function CodeView() {
  const t = useWords(words);
  const translate = useTranslate();
  const { store } = useOpenForm();
  const { externalUserId } = useConnection();
  const [language, setLanguage] = useState(latest);
  const { values, described } = useDescribedValues();
  const { component, dynamicPropsId } = store.state;
  const { key, version } = component;
  const code = codeOf(
    {
      does: isTrigger(component) ? "deploy" : "run",
      componentKey: key,
      version,
      externalUserId,
      configured: marked(values, described),
      dynamicPropsId,
    },
    language,
  );
  const { isCopied, refused, copy } = useCopy(code);
  return (
    <div className="cf-data">
      <div className="cf-json-head">
        <h2>{t("code.title")}</h2>
        <Button variant="quiet" icon={isCopied ? "check" : "copy"} onClick={() => void copy(() => code)}>
          {t(isCopied ? "copied" : "copy")}
        </Button>
      </div>
      <p className="cf-note">{t("code.note")}</p>
      <Tabs
        label={t("code.language")}
        tabs={languages}
        chosen={language}
        onChoose={(it) => setLanguage((latest = it))}
      >
        <pre className="cf-json" dir="ltr" translate="no">
          {code}
        </pre>
      </Tabs>
      <LiveRegion>{isCopied && t("copied")}</LiveRegion>
      {refused !== undefined && (
        <CopyByHand text={refused} label={t("code.title")} reason={translate("copy.failed")} />
      )}
    </div>
  );
}
