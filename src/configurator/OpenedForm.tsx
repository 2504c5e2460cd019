"use client";

import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useComponentForm } from "../form/use-component-form.ts";
import { useTranslate } from "../i18n/context.ts";
import { useConnection } from "../react/connect-context.tsx";
import { FormProvider, liveForm } from "../react/form-context.tsx";
import type { Component } from "../wire/component.ts";
import type { Sources } from "../core/sources.ts";
import type { ConfiguredProps } from "../wire/configured-props.ts";
import type { WorkbenchProps } from "./configurator-props.ts";
import { FillingProvider } from "./editing/filling.tsx";
import { hierarchyOf, knownHierarchies } from "./files/hierarchy.ts";
import { historyOf } from "./history/history-of.ts";
import { SaveButton } from "./history/SaveButton.tsx";
import { Panel } from "./Panel.tsx";
import { DraftBar, FileBrowser, NewestVersion } from "./parts.ts";
import type { Outcome, RunEvent } from "./run/runs.ts";
import { valuesToRun } from "./run/values-to-run.ts";
import { useRuns } from "./run/use-runs.ts";
import type { Work } from "./session.ts";
import { Guard } from "./shell/Guard.tsx";
import type { Workbench } from "./use-workbench.ts";
import { useWords } from "./words.ts";
import { WorkspaceContext, type Workspace } from "./workspace.tsx";

interface OpenedFormProps {
  component: Component;
  work: Work;
  workbench: Workbench;
  host: Pick<WorkbenchProps, "drafts" | "files" | "layout" | "onSave" | "suppliers">;
  /** Draws the form's panel, and the side, which reads the form. */
  children(panel: ReactNode): ReactNode;
}

/** The form of a component, open for its panel and for the side. */
export function OpenedForm({ component: opened, work, workbench, host, children }: OpenedFormProps) {
  const { dispatch, histories, remember, onRun } = workbench;
  const { drafts, files = knownHierarchies, onSave, suppliers } = host;
  const { client } = useConnection();
  const t = useWords();
  const { locale } = useTranslate();
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
  const onSourcesChange = (sources: Sources) => dispatch({ type: "sourced", key, sources });
  const handle = useComponentForm({
    component: opened,
    configuredProps: saved.configuredProps,
    dynamicPropsId: saved.dynamicPropsId,
    ...listeners,
    ...((suppliers || saved.sources) && { sources: saved.sources, suppliers, onSourcesChange }),
    async onSubmit(_, details) {
      deployed.current = history.saving();
      const { store } = liveForm(handle.form);
      const list = new Intl.ListFormat(locale);
      const explain = (labels: readonly string[]) => t("run.noSample", { fields: list.format(labels) });
      return runs.submit(valuesToRun(store, explain), details);
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
    manage: client.triggers && workbench.openDeployed,
    startOver() {
      history.reset();
      onRunEvent({ type: "shown", id: undefined });
    },
  };
  return (
    <FormProvider form={handle.form}>
      <WorkspaceContext.Provider value={workspace}>
        <FillingProvider bySteps={host.layout === "wizard"} onJump={workbench.onForm}>
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
