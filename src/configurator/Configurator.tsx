"use client";

import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  type Dispatch,
  type ReactNode,
} from "react";
import { createPortal } from "react-dom";
import { useComponentForm } from "../form/use-component-form.ts";
import { ConnectProvider, type Connection, useConnection } from "../react/connect-context.tsx";
import { liveForm, FormProvider } from "../react/form-context.tsx";
import { keepFocus } from "../ui/keep-focus.ts";
import type { ConfiguredProps } from "../wire/configured-props.ts";
import type { Component } from "../wire/component.ts";
import type { History } from "./history/history.ts";
import type { DraftStore } from "./editing/drafts.ts";
import { SaveButton, type SaveHandler } from "./history/SaveButton.tsx";
import { historyOf } from "./history/history-of.ts";
import { useUnsavedChanges } from "./history/use-unsaved-changes.ts";
import { type FileHierarchy, hierarchyOf, knownHierarchies } from "./files/hierarchy.ts";
import { FillingProvider } from "./editing/filling.tsx";
import { Opening } from "./Opening.tsx";
import { Panel } from "./Panel.tsx";
import { type Recent, type RecentStore, useRecent } from "./catalog/recent.ts";
import { Rail } from "./catalog/Rail.tsx";
import { useRail } from "./catalog/use-rail.ts";
import { Frame, type Layout, type View } from "./shell/Frame.tsx";
import { Side } from "./Side.tsx";
import { type SideTab, sideTitles } from "./shell/side-tabs.ts";
import type { Outcome, RunEvent } from "./run/runs.ts";
import { useRuns } from "./run/use-runs.ts";
import { Guard } from "./shell/Guard.tsx";
import { openSession, reduce, type SessionEvent, type Work, workOn } from "./session.ts";
import { DraftBar, FileBrowser, NewestVersion, Triggers } from "./parts.ts";
import { DeployedEntry } from "./triggers/DeployedEntry.tsx";
import { TimelineProvider } from "./devtools/TimelineProvider.tsx";
import { useWords, WordsContext, type ConfiguratorMessages } from "./words.ts";
import { WorkspaceContext, type Workspace } from "./workspace.tsx";

export interface ConfiguratorProps extends Partial<Connection> {
  /** The component that is open, by key. A person goes on from there; another key opens another one. */
  componentKey?: string;
  /** Which version of it is opened: the newest without it. Where there is a newer one, an upgrade is offered. */
  version?: string;
  /** What was saved of it: it opens with these values, and is compared with them. */
  configuredProps?: ConfiguredProps;
  /** The id that came with the saved values' dynamic props. */
  dynamicPropsId?: string;
  /** Saves the open form, finished or not, by a button beside the others. What it saved counts as unchanged from then on. */
  onSave?: SaveHandler;
  /** Where unfinished work is kept, without its secrets; it is offered when its component is opened again. */
  drafts?: DraftStore;
  /** Asks before the page or the dialog is left while there is work that is kept nowhere: true without it. */
  askBeforeLeaving?: boolean;
  /** A person chose a component: where a host would change its address. */
  onChoose?(componentKey: string): void;
  /** How it stands in the host: `page` without it. Another layout keeps all that was typed and run. */
  layout?: Layout;
  /** What a dialog is called. */
  title?: string;
  /** The dialog was closed. */
  onClose?(): void;
  /** In place of a form, before anything is chosen. */
  renderWelcome?(choose: (componentKey: string) => void): ReactNode;
  /** At the end of the list of components. */
  footer?: ReactNode;
  /** Texts in place of those of the language around, by key. Those of the form are `CustomizeProvider`'s. */
  messages?: Partial<ConfiguratorMessages>;
  /** Which props of an app's components lead to files, by the app's slug: these can be browsed. SharePoint's without it. */
  files?: Readonly<Record<string, FileHierarchy>>;
  /** Where the components opened last are kept; in memory without it. */
  recent?: RecentStore;
  /**
   * Shows what the page asks the platform for, and which field depends on which: for those who build, and not for those
   * who fill in. Its code is fetched before anything is asked for.
   */
  developer?: boolean;
}

/** Find a component, connect, fill in its form, run it, see what came of it. Another client or user starts over. */
export function Configurator({ messages, developer = false, ...props }: ConfiguratorProps) {
  const connection = useConnection(props);
  return (
    <WordsContext.Provider value={messages}>
      <ConnectProvider {...connection}>
        <TimelineProvider isOn={developer}>
          <Guard key={connection.externalUserId}>
            <Workbench {...props} />
          </Guard>
        </TimelineProvider>
      </ConnectProvider>
    </WordsContext.Provider>
  );
}

type WorkbenchProps = Omit<ConfiguratorProps, "messages" | "developer" | keyof Connection>;

function Workbench({
  componentKey,
  onChoose,
  renderWelcome,
  footer,
  drafts,
  onSave,
  files = knownHierarchies,
  recent: store,
  ...rest
}: WorkbenchProps) {
  const t = useWords();
  const { version, configuredProps = {}, dynamicPropsId, askBeforeLeaving = true } = rest;
  const [session, dispatch] = useReducer(
    reduce,
    { chosen: componentKey, version, configuredProps, dynamicPropsId },
    openSession,
  );
  const [given, setGiven] = useState(componentKey);
  if (given !== componentKey) {
    setGiven(componentKey);
    if (componentKey !== undefined) dispatch({ type: "chosen", key: componentKey });
  }
  const [recent, remember] = useRecent(store);
  const railState = useRail();
  const [view, setView] = useState<View>("form");
  const [tab, setTab] = useState<SideTab>("result");
  const [main, setMain] = useState<HTMLElement | null>(null);
  const [side, setSide] = useState<HTMLElement | null>(null);
  // The side is mounted again when the component arrives.
  useEffect(() => (side ? keepFocus(side) : undefined), [side]);
  const [deployed, setDeployed] = useState<Deployed>();
  const choose = useCallback(
    (key: string) => {
      setView("form");
      setDeployed(undefined);
      // Another component is seen from its top.
      main?.scrollTo(0, 0);
      dispatch({ type: "chosen", key });
      onChoose?.(key);
    },
    [main, onChoose],
  );
  const onRun = useCallback(() => {
    setTab("result");
    setView("side");
  }, []);
  const openDeployed = useCallback((id?: string) => {
    setView("form");
    setDeployed({ id });
  }, []);
  const onForm = useCallback(() => setView("form"), []);
  const [histories] = useState(() => new Map<string, History>());
  // Work is kept for as long as this is on the page, and beyond where there are drafts.
  const isUnsaved = useCallback(
    () => askBeforeLeaving && !drafts && [...histories.values()].some((it) => it.view().changed.size > 0),
    [askBeforeLeaving, drafts, histories],
  );
  useUnsavedChanges(isUnsaved);
  const { client } = useConnection();
  const { chosen } = session;
  const { layout = "page", title = t("configurator"), onClose } = rest;
  const frame = {
    layout,
    title,
    onClose,
    isUnsaved,
    view,
    onView: setView,
    tab,
    onTab: setTab,
    rail: (
      <Guard>
        <Rail state={railState} chosen={deployed ? undefined : chosen} recent={recent} onChoose={choose}>
          {client.triggers && (
            <DeployedEntry isCurrent={deployed !== undefined} onOpen={() => openDeployed()} />
          )}
          <Guard>{footer}</Guard>
        </Rail>
      </Guard>
    ),
    main: setMain,
    side: deployed ? undefined : setSide,
    sideTitle: t(sideTitles[tab]),
  };
  const middle = deployed ? (
    <Guard>
      <Triggers triggerId={deployed.id} onOpen={(id) => setDeployed({ id })} />
    </Guard>
  ) : (
    chosen === undefined && (
      <Guard>{renderWelcome?.(choose) ?? <p className="cf-empty">{t("find.choose")}</p>}</Guard>
    )
  );
  // A form is open above the places where it is drawn: they stay when another one opens, and it stays when they change.
  const inPlaces = (panel: ReactNode) => (
    <>
      {main && !deployed && createPortal(<Guard>{panel}</Guard>, main)}
      {side &&
        createPortal(
          <Guard>
            <Side tab={tab} onTab={setTab} onForm={onForm} />
          </Guard>,
          side,
        )}
    </>
  );
  const work = chosen === undefined ? undefined : workOn(session, chosen);
  return (
    <>
      <Frame {...frame}>{middle}</Frame>
      {chosen === undefined || !work ? (
        inPlaces(null)
      ) : (
        <Opening key={chosen} componentKey={chosen} version={work.version} onChoose={choose}>
          {(component, waiting) =>
            component ? (
              <Guard place={inPlaces}>
                <Opened
                  {...{
                    component,
                    work,
                    dispatch,
                    histories,
                    drafts,
                    files,
                    onSave,
                    onRun,
                    onForm,
                    remember,
                  }}
                  bySteps={layout === "wizard"}
                  onManage={client.triggers && openDeployed}
                >
                  {inPlaces}
                </Opened>
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

/** What is looked at of what is deployed: one trigger, or all of them. */
interface Deployed {
  id?: string;
}

interface OpenedProps {
  component: Component;
  work: Work;
  dispatch: Dispatch<SessionEvent>;
  /** What was done to the forms of before, by component. */
  histories: Map<string, History>;
  drafts?: DraftStore;
  onSave?: SaveHandler;
  files: Readonly<Record<string, FileHierarchy>>;
  /** A group of fields at a time. */
  bySteps: boolean;
  onRun(): void;
  /** The form is to come into sight. */
  onForm(): void;
  /** Tells that it is open. */
  remember(component: Recent): void;
  /** Opens a trigger that was deployed. */
  onManage?(triggerId: string): void;
  children(panel: ReactNode): ReactNode;
}

/** A component at hand: its form is open for all that stands around it. */
function Opened({
  component: opened,
  work,
  dispatch,
  histories,
  drafts,
  files,
  onSave,
  ...rest
}: OpenedProps) {
  const { bySteps, onRun, onForm, remember, onManage, children } = rest;
  const { key, name } = opened;
  // An upgrade is made by the open form, and can be undone there.
  const [component, setComponent] = useState(opened);
  const onRunEvent = useCallback((event: RunEvent) => dispatch({ type: "ran", key, event }), [dispatch, key]);
  /** Says that what is deployed is saved. */
  const deployed = useRef<() => void>(undefined);
  const onEnd = ({ kind }: Outcome) => {
    if (kind === "deployed") deployed.current?.();
    onRun();
  };
  const runs = useRuns(component, { kept: [work.runs, onRunEvent], onEnd });
  // The form opens with what was typed before; what it tells from then on need not come back to it.
  const [saved] = useState(work);
  useEffect(() => remember({ key, name }), [remember, key, name]);
  const listeners = useMemo(
    () => ({
      onConfiguredPropsChange: (configuredProps: ConfiguredProps) =>
        dispatch({ type: "edited", key, configuredProps }),
      onDynamicProps: ({ id }: { id?: string }) => dispatch({ type: "reloaded", key, dynamicPropsId: id }),
    }),
    [dispatch, key],
  );
  const handle = useComponentForm({
    component: opened,
    configuredProps: saved.configuredProps,
    dynamicPropsId: saved.dynamicPropsId,
    ...listeners,
    onSubmit(values, details) {
      deployed.current = history.saving();
      return runs.submit(values, details);
    },
  });
  if (handle.state.component !== component) setComponent(handle.state.component);
  const version = component.version === opened.version ? saved.version : component.version;
  useEffect(() => {
    if (work.version !== version) dispatch({ type: "versioned", key, version });
  }, [dispatch, key, version, work.version]);
  const history = historyOf(liveForm(handle.form));
  const [isNew] = useState(() => !histories.has(key));
  useLayoutEffect(() => {
    const before = histories.get(key);
    if (before) history.resume(before);
    histories.set(key, history);
  }, [histories, key, history]);
  const hierarchy = hierarchyOf(component, files);
  const workspace: Workspace = {
    component,
    handle,
    runs,
    manage: onManage,
    startOver() {
      history.reset();
      onRunEvent({ type: "shown", id: undefined });
    },
  };
  return (
    <FormProvider form={handle.form}>
      <WorkspaceContext.Provider value={workspace}>
        <FillingProvider bySteps={bySteps} onJump={onForm}>
          {children(
            <Panel workspace={workspace} save={onSave && <SaveButton onSave={onSave} />}>
              <Guard>{version !== undefined && <NewestVersion componentKey={key} />}</Guard>
              <Guard>{drafts && <DraftBar store={drafts} isNew={isNew} />}</Guard>
              <Guard>{hierarchy && <FileBrowser hierarchy={hierarchy} />}</Guard>
            </Panel>,
          )}
        </FillingProvider>
      </WorkspaceContext.Provider>
    </FormProvider>
  );
}
