"use client";

import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import { ConnectProvider, useConnection } from "../react/connect-context.tsx";
import { Rail } from "./catalog/Rail.tsx";
import type { ConfiguratorProps, WorkbenchProps } from "./configurator-props.ts";
import { TimelineProvider } from "./devtools/TimelineProvider.tsx";
import { OpenedForm } from "./OpenedForm.tsx";
import { Opening } from "./Opening.tsx";
import { Triggers } from "./parts.ts";
import { Frame } from "./shell/Frame.tsx";
import { Guard } from "./shell/Guard.tsx";
import { sideTitles } from "./shell/side-tabs.ts";
import { Side } from "./Side.tsx";
import { DeployedEntry } from "./triggers/DeployedEntry.tsx";
import { useWorkbench } from "./use-workbench.ts";
import { useWords, WordsContext } from "./words.ts";

/** Find a component, connect, fill in its form, run it, see what came of it. Another client or user starts over. */
export function Configurator({ messages, developer = false, ...props }: ConfiguratorProps) {
  const connection = useConnection(props);
  return (
    <WordsContext.Provider value={messages}>
      <ConnectProvider {...connection}>
        <TimelineProvider isOn={developer}>
          <Guard key={connection.externalUserId}>
            <Body {...props} />
          </Guard>
        </TimelineProvider>
      </ConnectProvider>
    </WordsContext.Provider>
  );
}

function Body(props: WorkbenchProps) {
  const t = useWords();
  const { layout = "page", title = t("configurator"), onClose, renderWelcome, footer } = props;
  const { client } = useConnection();
  const workbench = useWorkbench(props);
  const { chosen, work, choose, tab, setTab, deployed, openDeployed } = workbench;
  const { main, setMain, side, setSide } = workbench.places;

  const rail = (
    <Guard>
      <Rail
        state={workbench.railState}
        chosen={deployed ? undefined : chosen}
        recent={workbench.recent}
        onChoose={choose}
      >
        {client.triggers && (
          <DeployedEntry isCurrent={deployed !== undefined} onOpen={() => openDeployed()} />
        )}
        <Guard>{footer}</Guard>
      </Rail>
    </Guard>
  );
  // A form is open above the places where it is drawn: they stay when another one opens, and it stays when they change.
  const inPlaces = (panel: ReactNode) => (
    <>
      {main && !deployed && createPortal(<Guard>{panel}</Guard>, main)}
      {side &&
        createPortal(
          <Guard>
            <Side tab={tab} onTab={setTab} onForm={workbench.onForm} />
          </Guard>,
          side,
        )}
    </>
  );
  return (
    <>
      <Frame
        {...{ layout, title, onClose, rail, tab }}
        isUnsaved={workbench.isUnsaved}
        view={workbench.view}
        onView={workbench.setView}
        onTab={setTab}
        main={setMain}
        side={deployed ? undefined : setSide}
        sideTitle={t(sideTitles[tab])}
      >
        {deployed ? (
          <Guard>
            <Triggers triggerId={deployed.id} onOpen={openDeployed} />
          </Guard>
        ) : (
          chosen === undefined && (
            <Guard>{renderWelcome?.(choose) ?? <p className="cf-empty">{t("find.choose")}</p>}</Guard>
          )
        )}
      </Frame>
      {chosen === undefined || !work ? (
        inPlaces(null)
      ) : (
        <Opening key={chosen} componentKey={chosen} version={work.version} onChoose={choose}>
          {(component, waiting) =>
            component ? (
              <Guard place={inPlaces}>
                <OpenedForm component={component} work={work} workbench={workbench} host={props}>
                  {inPlaces}
                </OpenedForm>
              </Guard>
            ) : (
              inPlaces(waiting)
            )
          }
        </Opening>
      )}
    </>
  );
}
