"use client";

import { useId } from "react";
import { RunView } from "./run/RunView.tsx";
import { Guard } from "./shell/Guard.tsx";
import { useChangeCount } from "./history/use-history.ts";
import { CarryBar, ChangesView, CodeView, DependencyView, ValuesView } from "./parts.ts";
import { TimelineView, useIsWatched } from "./devtools/TimelineProvider.tsx";
import { useWords } from "./words.ts";
import { useWorkspace } from "./workspace.tsx";
import { type SideTab, sideTitles } from "./shell/side-tabs.ts";
import { Tabs } from "./shell/Tabs.tsx";

const developerTabs = ["requests", "dependencies"] as const;

interface SideProps {
  tab: SideTab;
  onTab(tab: SideTab): void;
  /** The form is to come into sight. */
  onForm(): void;
}

/** What came of it, and what would be sent. */
export function Side({ tab, onTab, onForm }: SideProps) {
  const t = useWords();
  const workspace = useWorkspace();
  const isWatched = useIsWatched();
  const id = useId();
  const changes = useChangeCount(workspace?.handle.form);
  return (
    <div className="cf-side-body">
      <Tabs
        id={id}
        label={t("side.tabs")}
        tabs={[
          { key: "result", text: t(sideTitles.result) },
          { key: "changes", text: t(sideTitles.changes), count: changes },
          { key: "json", text: t(sideTitles.json) },
          { key: "code", text: t(sideTitles.code) },
          ...(isWatched ? developerTabs.map((key) => ({ key, text: t(sideTitles[key]) })) : []),
        ]}
        chosen={tab}
        onChoose={onTab}
      />
      <div className="cf-tabpanel" role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${tab}`}>
        <Guard key={tab}>
          {tab === "result" &&
            (workspace ? (
              <RunView runs={workspace.runs} onPutBack={onForm} onManage={workspace.manage} />
            ) : (
              <p className="cf-empty">{t("result.nothing")}</p>
            ))}
          {tab === "changes" && workspace && <ChangesView />}
          {tab === "json" && workspace && (
            <>
              <CarryBar />
              <ValuesView />
            </>
          )}
          {tab === "code" && workspace && <CodeView />}
          {tab === "requests" && isWatched && <TimelineView />}
          {tab === "dependencies" && isWatched && workspace && <DependencyView />}
        </Guard>
      </div>
    </div>
  );
}
