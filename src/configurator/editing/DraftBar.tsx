"use client";

import { useTranslate } from "../../i18n/context.ts";
import { errorText } from "../../react/error-text.ts";
import { useOpenForm } from "../../react/form-context.tsx";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { drafts as words } from "../en/drafts.ts";
import { useWords } from "../words.ts";
import type { DraftView } from "./draft-keeper.ts";
import type { DraftStore } from "./drafts.ts";
import { useDraft } from "./use-draft.ts";

export interface DraftBarProps {
  store: DraftStore;
  /** The form has just been opened, and there may be a draft of before: true without it. */
  isNew?: boolean;
}

/**
 * Keeps the work on the form around in a host's store, without its secrets, and says how that stands. Work of before is
 * offered, with what of it no longer fits; it is resumed in one step that can be undone.
 */
export function DraftBar({ store, isNew = true }: DraftBarProps) {
  const t = useWords(words);
  const say = useTranslate();
  const { keeper, view } = useDraft(store, isNew);
  const { found, state, error, savedAt } = view;
  const at = (time: number) =>
    new Intl.DateTimeFormat(say.locale, { dateStyle: "medium", timeStyle: "short" }).format(time);
  return (
    <div className="cf-draft">
      {state === "failed" && (
        <Notice kind="error" actions={<Button onClick={() => keeper.retry()}>{t("drafts.retry")}</Button>}>
          {t("drafts.failed", { reason: errorText(error, say) })}
        </Notice>
      )}
      {found ? (
        <Notice
          kind="info"
          role="status"
          title={t("drafts.found")}
          actions={
            <>
              <Button onClick={() => keeper.resume()}>{t("drafts.resume")}</Button>
              <Button variant="quiet" onClick={() => keeper.discard()}>
                {t("drafts.discard")}
              </Button>
            </>
          }
        >
          <Found found={found} when={at(found.savedAt)} />
        </Notice>
      ) : (
        state !== "none" &&
        state !== "failed" && (
          <p className="cf-draft-state">{t(`drafts.${state}`, { when: savedAt ? at(savedAt) : "" })}</p>
        )
      )}
    </div>
  );
}

function Found({ found, when }: { found: NonNullable<DraftView["found"]>; when: string }) {
  const t = useWords(words);
  const { locale } = useTranslate();
  const { version } = useOpenForm().store.state.component;
  const fields = (labels: readonly string[]) => new Intl.ListFormat(locale).format(labels);
  const { componentVersion, misfits, secrets } = found;
  const isOther = componentVersion !== undefined && componentVersion !== version;
  const said = [
    t("drafts.when", { when }),
    isOther && t("drafts.otherVersion", { version: componentVersion }),
    misfits.length > 0 && t("drafts.misfits", { fields: fields(misfits) }),
    secrets.length > 0 && t("drafts.secrets", { fields: fields(secrets) }),
  ];
  return <span>{said.filter(Boolean).join(" ")}</span>;
}
