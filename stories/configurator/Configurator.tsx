// The Configurator: choose an app's component, connect an account, fill in its form, run it, see what came of it.
// A host application in small: all it takes from the kit is the public API, and two parts of its ui.

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useCallback, useMemo, useReducer, useState, type ReactNode } from "react";
import { ConnectProvider } from "../../src/index.ts";
import { Button } from "../../src/ui/Button.tsx";
import { useChaos } from "../support/chaos.ts";
import { withLog } from "./call-log.ts";
import "./configurator.css";
import "./rail.css";
import "./panel.css";
import "./side.css";
import "./narrow.css";
import { Panel } from "./Panel.tsx";
import {
  type ClientKind,
  createPlaygroundClient,
  PlaygroundContext,
  schemaLoader,
  uploadFile,
} from "./playground.ts";
import { Rail } from "./Rail.tsx";
import { openSession, reduce, workOn } from "./session.ts";
import { Sheet } from "./Sheet.tsx";
import { Side, type SideTab } from "./Side.tsx";
import { useIsNarrow } from "./use-is-narrow.ts";
import { Welcome } from "./Welcome.tsx";

export interface ConfiguratorProps {
  /** Through which adapter the page speaks to the backend. */
  clientKind?: ClientKind;
  /** `demo` is a newcomer to Postgres, `ready` has an account, `many` has a hundred and twenty. */
  externalUserId?: string;
  /** The component that is open, by key. The page goes on by itself from there. */
  componentKey?: string;
  onChoose?(componentKey: string): void;
}

export function Configurator({ clientKind = "sdk", externalUserId = "demo", ...rest }: ConfiguratorProps) {
  // Another client or another person is another page: nothing crosses over.
  return <Page key={`${clientKind} ${externalUserId}`} {...rest} {...{ clientKind, externalUserId }} />;
}

function Page({
  clientKind,
  externalUserId,
  ...rest
}: Omit<ConfiguratorProps, "clientKind" | "externalUserId"> & {
  clientKind: ClientKind;
  externalUserId: string;
}) {
  const chaos = useChaos();
  const [playground] = useState(() => ({
    ...withLog(chaos(createPlaygroundClient(clientKind, externalUserId))),
    externalUserId,
  }));
  const [queryClient] = useState(() => new QueryClient());
  const [sqlSchema] = useState(() => schemaLoader(externalUserId));
  return (
    <QueryClientProvider client={queryClient}>
      <PlaygroundContext value={playground}>
        <ConnectProvider
          client={playground.client}
          {...{ externalUserId, queryClient, sqlSchema, uploadFile }}
        >
          <Workbench {...rest} />
        </ConnectProvider>
      </PlaygroundContext>
    </QueryClientProvider>
  );
}

type OpenSheet = "components" | SideTab;

function Workbench({ componentKey, onChoose }: Pick<ConfiguratorProps, "componentKey" | "onChoose">) {
  const [session, dispatch] = useReducer(reduce, componentKey, openSession);
  const [given, setGiven] = useState(componentKey);
  if (given !== componentKey) {
    setGiven(componentKey);
    if (componentKey !== undefined) dispatch({ type: "chosen", key: componentKey });
  }
  const isNarrow = useIsNarrow();
  const [sheet, setSheet] = useState<OpenSheet>();
  const [tab, setTab] = useState<SideTab>("json");
  const choose = useCallback(
    (key: string) => {
      setSheet(undefined);
      dispatch({ type: "chosen", key });
      onChoose?.(key);
    },
    [onChoose],
  );
  const showResult = useCallback(() => {
    setTab("result");
    setSheet("result");
  }, []);

  const { chosen, recent } = session;
  const work = chosen === undefined ? undefined : workOn(session, chosen);
  const rail = <Rail chosen={chosen} recent={recent} onChoose={choose} />;
  const side = useMemo(() => <Side work={work} tab={tab} onTab={setTab} />, [work, tab]);
  const open = (which: OpenSheet) => {
    if (which !== "components") setTab(which);
    setSheet(which);
  };
  return (
    <div className="cf-page">
      {isNarrow ? (
        <TopBar onOpen={open} />
      ) : (
        <nav className="cf-rail" aria-label="Components">
          {rail}
        </nav>
      )}
      <main className="cf-main">
        {chosen !== undefined && work ? (
          <Panel
            key={`${chosen} ${work.edition}`}
            componentKey={chosen}
            work={work}
            dispatch={dispatch}
            onRun={showResult}
          />
        ) : (
          <Welcome onChoose={choose} />
        )}
      </main>
      {isNarrow ? (
        <>
          <Sheet title="Components" isOpen={sheet === "components"} onClose={() => setSheet(undefined)}>
            {rail}
          </Sheet>
          <Sheet
            title="Result"
            isOpen={sheet !== undefined && sheet !== "components"}
            onClose={() => setSheet(undefined)}
          >
            {side}
          </Sheet>
        </>
      ) : (
        <aside className="cf-side" aria-label="Result">
          {side}
        </aside>
      )}
    </div>
  );
}

/** On a small screen: what stands beside the form elsewhere. */
function TopBar({ onOpen }: { onOpen(which: OpenSheet): void }): ReactNode {
  return (
    <nav className="cf-topbar" aria-label="Views">
      <Button icon="search" aria-haspopup="dialog" onClick={() => onOpen("components")}>
        Components
      </Button>
      <Button variant="quiet" aria-haspopup="dialog" onClick={() => onOpen("result")}>
        Result
      </Button>
      <Button variant="quiet" aria-haspopup="dialog" onClick={() => onOpen("json")}>
        JSON
      </Button>
    </nav>
  );
}
