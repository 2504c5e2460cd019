"use client";

import type { ReactNode, Ref } from "react";
import { Button } from "../../ui/Button.tsx";
import { useWords } from "../words.ts";
import { Place } from "./Place.tsx";
import { Sheet } from "./Sheet.tsx";
import type { SideTab } from "./side-tabs.ts";
import { useIsBelow } from "./use-is-below.ts";

/** What is in sight where there is room for one thing only. */
export type View = "components" | "form" | "side";

/**
 * How it stands in the host. `page`: the components, the form and what came of it side by side, where the place is wide
 * enough; `panel`: the form, with the others over it; `dialog`: a page in a modal dialog; `wizard`: the form step by step, a
 * group of fields at a time, with the others over it.
 */
export type Layout = "page" | "panel" | "dialog" | "wizard";

/** CSS pixels that three columns need. */
const THREE_COLUMNS = 900;

interface FrameProps {
  layout: Layout;
  /** What a dialog is called. */
  title: string;
  /** A dialog was closed. */
  onClose?(): void;
  /** Whether something would be lost with a dialog. */
  isUnsaved(): boolean;
  view: View;
  onView(view: View): void;
  tab: SideTab;
  onTab(tab: SideTab): void;
  rail: ReactNode;
  /** Where the form is drawn. */
  main: Ref<HTMLElement>;
  /** Where what came of it is drawn; nothing where the middle says it all. */
  side?: Ref<HTMLDivElement>;
  /** What is to be seen there. */
  sideTitle: string;
  /** In place of the form. */
  children?: ReactNode;
}

/** The components, the form and what came of it: side by side, or, where there is little room, the form with the others over it. */
export function Frame({ layout, title, onClose, isUnsaved, ...rest }: FrameProps) {
  const { view, onView, onTab, rail, main, side, sideTitle, children } = rest;
  const t = useWords();
  const [place, isBelow] = useIsBelow(THREE_COLUMNS);
  const isNarrow = isBelow || layout === "panel" || layout === "wizard";
  const close = () => onView("form");
  const open = (tab: SideTab) => {
    onTab(tab);
    onView("side");
  };
  return (
    <Place ref={place} isDialog={layout === "dialog"} {...{ title, onClose, isUnsaved }}>
      <div className="cf-page" data-columns={isNarrow ? 1 : side ? 3 : 2}>
        {isNarrow ? (
          <nav className="cf-topbar" aria-label={t("views.label")}>
            <Button icon="search" aria-haspopup="dialog" onClick={() => onView("components")}>
              {t("find.components")}
            </Button>
            {side && (
              <>
                <Button variant="quiet" aria-haspopup="dialog" onClick={() => open("result")}>
                  {t("side.result")}
                </Button>
                <Button variant="quiet" aria-haspopup="dialog" onClick={() => open("changes")}>
                  {t("changes.label")}
                </Button>
              </>
            )}
          </nav>
        ) : (
          <nav className="cf-rail" aria-label={t("find.components")}>
            {rail}
          </nav>
        )}
        <main ref={main} className="cf-main">
          {children}
        </main>
        {isNarrow ? (
          <>
            <Sheet title={t("find.components")} isOpen={view === "components"} onClose={close}>
              {rail}
            </Sheet>
            <Sheet title={sideTitle} isOpen={side !== undefined && view === "side"} onClose={close}>
              <div ref={side} />
            </Sheet>
          </>
        ) : (
          side && (
            <aside className="cf-side" aria-label={t("side.label")}>
              <div ref={side} />
            </aside>
          )
        )}
      </div>
    </Place>
  );
}
