"use client";

import { useTranslate } from "../../i18n/context.ts";
import { errorText } from "../../react/error-text.ts";
import { useOpenForm } from "../../react/form-context.tsx";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import type { Component } from "../../wire/component.ts";
import { drafts as words } from "../en/drafts.ts";
import { Skeleton } from "../shell/Skeleton.tsx";
import { useWords } from "../words.ts";
import { Names, Values } from "./PreviewLists.tsx";
import { upgrade } from "./upgrade.ts";
import { usePreview } from "./use-preview.ts";

interface UpgradePanelProps {
  from: Component;
  to: Component;
  onDone(): void;
  onCancel(): void;
}

/** What would become of the values of the form around in another version, to be looked at and accepted. */
export function UpgradePanel({ from, to, onDone, onCancel }: UpgradePanelProps) {
  const t = useWords(words);
  const say = useTranslate();
  const form = useOpenForm();
  const { fieldFor } = form.store.options;
  const { preview, answer, isAsking, error, retry } = usePreview(from, to);
  const { kept, converted, faulty, dropped, added, newlyRequired, values } = preview;
  return (
    <section
      className="cf-preview"
      aria-label={t("upgrade.title", { from: from.version ?? "", to: to.version ?? "" })}
    >
      <Names title={t("upgrade.kept", { count: kept.length })} names={kept} />
      <Names
        title={t("upgrade.newlyRequired", { count: newlyRequired.length })}
        names={newlyRequired}
        isOpen
      />
      <Values
        title={t("upgrade.converted", { count: converted.length })}
        {...{ fieldFor }}
        values={converted}
      />
      <Names title={t("upgrade.faulty", { count: faulty.length })} names={faulty} />
      <Values title={t("upgrade.dropped", { count: dropped.length })} {...{ fieldFor }} values={dropped} />
      <Values title={t("upgrade.added", { count: added.length })} {...{ fieldFor }} values={added} />
      {isAsking && <Skeleton label={t("upgrade.asking")} />}
      {error && (
        <Notice kind="warning" actions={<Button onClick={retry}>{t("retry")}</Button>}>
          {t("upgrade.unknown", { reason: errorText(error, say) })}
        </Notice>
      )}
      <div className="cf-entry-actions">
        <span className="cf-note">{t("upgrade.undoable")}</span>
        <Button variant="quiet" onClick={onCancel}>
          {t("upgrade.no")}
        </Button>
        <Button
          variant="primary"
          aria-disabled={isAsking}
          onClick={() => {
            if (isAsking) return;
            upgrade(form, to, values, answer);
            onDone();
          }}
        >
          {t("upgrade.go")}
        </Button>
      </div>
    </section>
  );
}
