"use client";

import { useOpenForm } from "../../react/form-context.tsx";
import { useTranslate } from "../../i18n/context.ts";
import { Button } from "../../ui/Button.tsx";
import { changes as words } from "../en/changes.ts";
import { useJump } from "./filling.tsx";
import { useWords } from "../words.ts";
import type { Entry } from "../history/steps.ts";
import { isIn, labelFor, useDescribed } from "../history/use-described.ts";
import { useHistory } from "../history/use-history.ts";
import { ValueChange } from "../history/ValueChange.tsx";

/**
 * What changed although nobody edited it: by a reload, a paste, an upgrade, the host. Each change can be kept, which takes
 * it off the list, or undone. Nothing where there is none.
 */
export function FormChanges() {
  const t = useWords(words);
  const { history, view } = useHistory();
  const { entries } = view;
  if (entries.length === 0) return null;
  return (
    <section className="cf-changes" aria-label={t("entries.title")}>
      <div className="cf-changes-head">
        <h2>{t("entries.title")}</h2>
        {entries.length > 1 && (
          <Button variant="quiet" onClick={() => history.keep(entries)}>
            {t("entries.keepAll")}
          </Button>
        )}
      </div>
      <p className="cf-note">{t("entries.note")}</p>
      <ol>
        {entries.map((entry) => (
          <EntryItem key={entry.id} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

function EntryItem({ entry }: { entry: Entry }) {
  const t = useWords(words);
  const { locale } = useTranslate();
  const { store } = useOpenForm();
  const { history } = useHistory();
  const described = useDescribed();
  const jump = useJump();
  const what = useEntryText()(entry);
  const since = entry.step ? history.since(entry.step) : undefined;
  return (
    <li className="cf-entry">
      <div className="cf-change-head">
        <strong>{what}</strong>
        <time dateTime={new Date(entry.at).toISOString()}>
          {new Date(entry.at).toLocaleTimeString(locale, { hour: "numeric", minute: "2-digit" })}
        </time>
      </div>
      <ul>
        {[...entry.values].map(([name, between]) => (
          <ValueChange
            key={name}
            label={described.label(name)}
            between={between}
            onGo={store.getField(name) && (() => jump(name))}
            remark={between.after?.isDetached && t("entries.left")}
          />
        ))}
      </ul>
      <div className="cf-entry-actions">
        <Button
          variant="quiet"
          aria-label={t("entries.keepOf", { what })}
          onClick={() => history.keep([entry])}
        >
          {t("entries.keep")}
        </Button>
        {since !== undefined && entry.step && (
          <Button
            variant="quiet"
            icon="undo"
            aria-label={
              since === 0 ? t("entries.undoOf", { what }) : t("entries.undoSinceOf", { count: since, what })
            }
            onClick={() => entry.step && history.takeBack(entry.step)}
          >
            {since === 0 ? t("entries.undo") : t("entries.undoSince", { count: since })}
          </Button>
        )}
      </div>
    </li>
  );
}

const ENTRIES = new Set(["definition", "json", "paste", "run", "draft", "upgrade", "host"] as const);

/** Entries of the form around, in words. */
function useEntryText(): (entry: Pick<Entry, "origin" | "trigger">) => string {
  const t = useWords(words);
  const { store } = useOpenForm();
  return ({ origin, trigger }) => {
    if (origin !== "reload") return t(isIn(ENTRIES, origin) ? `entries.${origin}` : "entries.other");
    if (trigger === undefined) return t("entries.opened");
    const isAccount = store.snapshotOf(trigger)?.field.prop.type === "app";
    return t(isAccount ? "entries.account" : "entries.reload", { label: labelFor(store, trigger) });
  };
}
