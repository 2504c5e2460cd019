"use client";

import { useState, useSyncExternalStore } from "react";
import { useOpenForm } from "../../react/form-context.tsx";
import { Button } from "../../ui/Button.tsx";
import { LiveRegion } from "../../ui/LiveRegion.tsx";
import { Notice } from "../../ui/Notice.tsx";
import type { Component } from "../../wire/component.ts";
import { drafts as words } from "../en/drafts.ts";
import { lazyPart } from "../shell/lazy.tsx";
import { useWords } from "../words.ts";

const UpgradePanel = lazyPart(() => import("./UpgradePanel.tsx").then((it) => it.UpgradePanel));

/**
 * Offers another version of the component to the form around: what would become of its values is shown first, and an upgrade
 * is a step that can be undone. Nothing where the form has that version.
 */
export function UpgradeOffer({ to }: { to: Component }) {
  const t = useWords(words);
  const { store } = useOpenForm();
  const { component: from } = useSyncExternalStore(store.subscribe, store.getForm, store.getForm).state;
  const [declined, setDeclined] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  const version = to.version ?? "";
  const isOffered = to.version !== from.version && declined !== version;
  return (
    <div className="cf-upgrade">
      {isOffered && (
        <Notice
          kind="info"
          title={t("upgrade.offer", { version })}
          actions={
            !isOpen && (
              <>
                <Button onClick={() => setOpen(true)}>{t("upgrade.look")}</Button>
                <Button variant="quiet" onClick={() => setDeclined(version)}>
                  {t("upgrade.no")}
                </Button>
              </>
            )
          }
        >
          <span>{t("upgrade.current", { version: from.version ?? "" })}</span>
          {isOpen && (
            <UpgradePanel
              {...{ from, to }}
              onDone={() => {
                setOpen(false);
                setDone(true);
              }}
              onCancel={() => setOpen(false)}
            />
          )}
        </Notice>
      )}
      <LiveRegion>{isDone && to.version === from.version && t("upgrade.done", { version })}</LiveRegion>
    </div>
  );
}
