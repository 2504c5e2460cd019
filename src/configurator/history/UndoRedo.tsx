"use client";

import { useCallback, useRef, useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { LiveRegion } from "../../ui/LiveRegion.tsx";
import { useWords } from "../words.ts";
import type { Step } from "./steps.ts";
import { useDescribed } from "./use-described.ts";
import { useHistory } from "./use-history.ts";
import { useUndoKeys } from "./use-undo-keys.ts";

interface News {
  key: "history.undone" | "history.redone" | "history.atStart" | "history.atEnd";
  step?: Step;
}

/**
 * Undo and redo over the whole form around: two buttons, Ctrl+Z or ⌘Z (with Shift to redo), and what was undone in words.
 * Mount it once, within the form or the Configurator.
 */
export function UndoRedo() {
  const t = useWords();
  const described = useDescribed();
  const { history, view } = useHistory();
  const root = useRef<HTMLDivElement>(null);
  const [news, setNews] = useState<News>();
  const tell = useCallback((key: News["key"], step?: Step) => setNews({ key, step }), []);
  const undo = useCallback(() => {
    const step = history.undo();
    tell(step ? "history.undone" : "history.atStart", step);
  }, [history, tell]);
  const redo = useCallback(() => {
    const step = history.redo();
    tell(step ? "history.redone" : "history.atEnd", step);
  }, [history, tell]);
  useUndoKeys({ history, inside: root, undo, redo });
  const [next, again] = [view.done.at(-1), view.undone.at(-1)];
  return (
    <div ref={root} className="cf-undo" role="group" aria-label={t("history.label")}>
      <Button
        variant="quiet"
        icon="undo"
        aria-label={t("history.undo")}
        title={next ? t("history.undoStep", { what: described.step(next) }) : t("history.undo")}
        aria-disabled={!next}
        aria-keyshortcuts="Control+Z Meta+Z"
        onClick={undo}
      />
      <Button
        variant="quiet"
        icon="undo"
        data-mirrored
        aria-label={t("history.redo")}
        title={again ? t("history.redoStep", { what: described.step(again) }) : t("history.redo")}
        aria-disabled={!again}
        aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z"
        onClick={redo}
      />
      <LiveRegion occasion={news}>
        {news && t(news.key, { what: news.step ? described.step(news.step) : "" })}
      </LiveRegion>
    </div>
  );
}
