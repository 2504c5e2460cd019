"use client";

import type { ReactNode } from "react";
import { Button } from "../../ui/Button.tsx";
import { useWords } from "../words.ts";
import { Sheet } from "./Sheet.tsx";
import type { SideTab } from "./Side.tsx";
import { useIsNarrow } from "./use-is-narrow.ts";

/** What is in sight where there is room for one thing only. */
export type View = "components" | "form" | "side";

interface FrameProps {
  view: View;
  onView(view: View): void;
  tab: SideTab;
  onTab(tab: SideTab): void;
  rail: ReactNode;
  side: ReactNode;
  /** The form. */
  children: ReactNode;
}

/** The components, the form and what came of it: side by side, or, on a small screen, the form with the others over it. */
export function Frame({ view, onView, onTab, rail, side, children }: FrameProps) {
  const t = useWords();
  const isNarrow = useIsNarrow();
  const close = () => onView("form");
  const open = (tab: SideTab) => {
    onTab(tab);
    onView("side");
  };
  return (
    <div className="cf-page">
      {isNarrow ? (
        <nav className="cf-topbar" aria-label={t("views.label")}>
          <Button icon="search" aria-haspopup="dialog" onClick={() => onView("components")}>
            {t("find.components")}
          </Button>
          <Button variant="quiet" aria-haspopup="dialog" onClick={() => open("result")}>
            {t("side.result")}
          </Button>
          <Button variant="quiet" aria-haspopup="dialog" onClick={() => open("json")}>
            {t("side.json")}
          </Button>
        </nav>
      ) : (
        <nav className="cf-rail" aria-label={t("find.components")}>
          {rail}
        </nav>
      )}
      <main className="cf-main">{children}</main>
      {isNarrow ? (
        <>
          <Sheet title={t("find.components")} isOpen={view === "components"} onClose={close}>
            {rail}
          </Sheet>
          <Sheet title={t("side.label")} isOpen={view === "side"} onClose={close}>
            {side}
          </Sheet>
        </>
      ) : (
        <aside className="cf-side" aria-label={t("side.label")}>
          {side}
        </aside>
      )}
    </div>
  );
}
