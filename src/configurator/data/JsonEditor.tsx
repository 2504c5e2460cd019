"use client";

import { useEffect, useId, useRef } from "react";
import { useTranslate } from "../../i18n/context.ts";
import { Button } from "../../ui/Button.tsx";
import { LiveRegion } from "../../ui/LiveRegion.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useDescribed } from "../history/use-described.ts";
import { data as words } from "../en/data.ts";
import { useWords } from "../words.ts";
import { ChangeList } from "./ChangeList.tsx";
import { Faults } from "./Faults.tsx";
import { isFatal } from "./json-draft.ts";
import { LinedText, selectLine } from "./LinedText.tsx";
import { useJsonEdit } from "./use-json-edit.ts";

/** The values of the form around as a text to be edited: what is wrong with it, what it would change, and the step to do so. */
export function JsonEditor({ onDone }: { onDone(changes?: number): void }) {
  const t = useWords(words);
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const { draft, reading, staleNames, edit, renew, apply } = useJsonEdit();
  const { label } = useDescribed();
  const { locale } = useTranslate();
  const { faults, changes, values } = reading;
  const errors = faults.filter(isFatal);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.setSelectionRange(0, 0);
  }, []);
  const go = (line: number) => box.current && selectLine(box.current, line);
  const outcome = changes.length === 0 ? t("edit.same") : t("edit.changes", { count: changes.length });
  const [mark] = draft.secrets.keys();
  return (
    <section className="cf-edit" aria-label={t("edit.title")}>
      <div className="cf-json-head">
        <h2>{t("edit.title")}</h2>
      </div>
      <p className="cf-note">
        {mark === undefined ? t("edit.note") : `${t("edit.note")} ${t("edit.marks", { mark })}`}
      </p>
      {staleNames.length > 0 && (
        <Notice
          kind="warning"
          role="status"
          actions={<Button onClick={renew}>{t(values ? "edit.renew" : "edit.startOver")}</Button>}
        >
          {[
            t("edit.stale", { fields: new Intl.ListFormat(locale).format(staleNames.map(label)) }),
            ...(values ? [t("edit.renewNote")] : []),
          ].join(" ")}
        </Notice>
      )}
      <LinedText
        ref={box}
        text={draft.text}
        onChange={edit}
        label={t("edit.text")}
        describedBy={`${id}faults`}
        isInvalid={errors.length > 0}
        faulty={new Set(faults.map(({ line }) => line))}
      />
      <Faults id={`${id}faults`} faults={faults} onGo={go} />
      <div className="cf-entry-actions">
        <Button variant="quiet" onClick={() => onDone()}>
          {t("edit.cancel")}
        </Button>
        <Button
          variant="primary"
          aria-disabled={errors.length > 0 || changes.length === 0}
          onClick={() => {
            const { faults: latest, count } = apply();
            const first = latest.find(isFatal);
            if (first) go(first.line);
            else if (count > 0) onDone(count);
          }}
        >
          {t("edit.apply")}
        </Button>
      </div>
      {errors.length === 0 && (
        <div className="cf-changes">
          <h3>{outcome}</h3>
          <ChangeList changes={changes} />
        </div>
      )}
      <LiveRegion>{errors.length > 0 ? t("edit.faults", { count: errors.length }) : outcome}</LiveRegion>
    </section>
  );
}
