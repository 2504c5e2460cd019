"use client";

import { useState } from "react";
import { useOpenForm } from "../../react/form-context.tsx";
import { Button } from "../../ui/Button.tsx";
import { LiveRegion } from "../../ui/LiveRegion.tsx";
import { changes as words } from "../en/changes.ts";
import { useJump } from "./filling.tsx";
import { useWords } from "../words.ts";
import { useDescribed } from "../history/use-described.ts";
import { useHistory } from "../history/use-history.ts";
import { ValueChange } from "../history/ValueChange.tsx";

/** What is other than it was saved, field by field, with the way back for each and for all. Both can be undone. */
export function SavedChanges() {
  const t = useWords(words);
  const { store } = useOpenForm();
  const { label } = useDescribed();
  const jump = useJump();
  const { history, view } = useHistory();
  const [said, setSaid] = useState("");
  const changed = [...view.changed];
  const revert = (name: string) => {
    setSaid(t("changes.reverted", { label: label(name) }));
    history.revert([name]);
  };
  const reset = () => {
    setSaid(t("changes.resetDone"));
    history.reset();
  };
  return (
    <section className="cf-changes" aria-label={t("changes.label")}>
      <div className="cf-changes-head">
        <h2>{t("changes.title", { count: changed.length })}</h2>
        {changed.length > 0 && (
          <Button variant="quiet" onClick={reset}>
            {t("changes.reset")}
          </Button>
        )}
      </div>
      {changed.length === 0 ? (
        <p className="cf-note">{t("changes.none")}</p>
      ) : (
        <ul>
          {changed.map(([name, between]) => {
            const isThere = store.getField(name)?.access === "edit";
            const isNew = between.before === undefined && isThere;
            return (
              <ValueChange
                key={name}
                between={between}
                label={label(name)}
                onGo={isThere ? () => jump(name) : undefined}
                remark={isThere ? isNew && t("changes.new") : between.after?.isDetached && t("changes.gone")}
              >
                {isThere && !isNew && (
                  <Button
                    variant="quiet"
                    icon="undo"
                    aria-label={t("changes.revertOf", { label: label(name) })}
                    onClick={() => revert(name)}
                  >
                    {t("changes.revert")}
                  </Button>
                )}
              </ValueChange>
            );
          })}
        </ul>
      )}
      <LiveRegion>{said}</LiveRegion>
    </section>
  );
}
