import { useId, useSyncExternalStore } from "react";
import { JsonView } from "./JsonView.tsx";
import { usePlayground } from "./playground.ts";
import { RequestList } from "./RequestList.tsx";
import { ResultView } from "./ResultView.tsx";
import { shownProps, type Work } from "./session.ts";
import { Tabs } from "./Tabs.tsx";

export type SideTab = "result" | "json" | "requests";

interface SideProps {
  work: Work | undefined;
  tab: SideTab;
  onTab(tab: SideTab): void;
}

/** What came of it, what would be sent, and what was asked. */
export function Side({ work, tab, onTab }: SideProps) {
  const { log } = usePlayground();
  const calls = useSyncExternalStore(log.subscribe, log.calls, log.calls);
  const id = useId();
  return (
    <div className="cf-side-body">
      <Tabs
        id={id}
        label="Details"
        tabs={[
          { key: "result", text: "Result" },
          { key: "json", text: "JSON" },
          { key: "requests", text: "Requests", count: calls.length },
        ]}
        chosen={tab}
        onChoose={onTab}
      />
      <div className="cf-tabpanel" role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${tab}`}>
        {tab === "result" && <ResultView work={work} />}
        {tab === "json" && (
          <JsonView title="configured_props" value={work ? shownProps(work) : {}}>
            What would be sent now, without its secrets.
          </JsonView>
        )}
        {tab === "requests" && <RequestList calls={calls} onClear={log.clear} />}
      </div>
    </div>
  );
}
