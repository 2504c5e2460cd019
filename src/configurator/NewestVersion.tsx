"use client";

import { useTranslate } from "../i18n/context.ts";
import { errorText } from "../react/error-text.ts";
import { Button } from "../ui/Button.tsx";
import { Notice } from "../ui/Notice.tsx";
import { drafts as words } from "./en/drafts.ts";
import { useComponent } from "./catalog/catalogue.ts";
import { useWords } from "./words.ts";
import { UpgradeOffer } from "./editing/UpgradeOffer.tsx";

/** Looks up the newest version of a component whose form is open in another one, and offers it. */
export function NewestVersion({ componentKey }: { componentKey: string }) {
  const t = useWords(words);
  const say = useTranslate();
  const { data, isError, error, isFetching, refetch } = useComponent(componentKey);
  if (data) return <UpgradeOffer to={data} />;
  if (!isError) return null;
  return (
    <Notice
      kind="warning"
      actions={
        <Button busy={isFetching} onClick={() => void refetch()}>
          {t("retry")}
        </Button>
      }
    >
      {t("upgrade.failed", { reason: errorText(error, say) })}
    </Notice>
  );
}
