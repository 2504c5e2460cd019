"use client";

import type { ReactNode } from "react";
import { FormBody } from "../form/FormBody.tsx";
import { StartOver } from "./history/StartOver.tsx";
import { isTrigger } from "./shell/describe.ts";
import { Guard } from "./shell/Guard.tsx";
import { RunBar } from "./run/RunBar.tsx";
import { useWords } from "./words.ts";
import type { Workspace } from "./workspace.tsx";
import { FillBar } from "./editing/FillBar.tsx";
import { FilledFields } from "./editing/FilledFields.tsx";
import { useFilling } from "./editing/filling.tsx";
import { Header } from "./Header.tsx";

interface PanelProps {
  workspace: Workspace;
  /** Saves the form as it is. */
  save?: ReactNode;
  /** Above the form. */
  children?: ReactNode;
}

/** The component that is worked on: what it is, its form, and the buttons that set it going. */
export function Panel({ workspace, save, children }: PanelProps) {
  const t = useWords();
  const { component, handle, runs, startOver } = workspace;
  const { bySteps, step } = useFilling();
  // What sets it going stands at the end of the last step.
  const isEnd = !bySteps || step === "review";
  return (
    <div className="cf-panel" data-step={bySteps ? (step ?? "first") : undefined}>
      <Guard>
        <Header component={component} />
      </Guard>
      {children}
      <Guard>
        <FillBar />
      </Guard>
      <FormBody
        handle={handle}
        onReset={startOver}
        submitLabel={isEnd ? t(isTrigger(component) ? "form.deploy" : "form.run") : null}
        actions={
          <Guard>
            {save}
            {isEnd && <StartOver onStartOver={startOver} />}
            {isEnd && <RunBar runs={runs} />}
          </Guard>
        }
      >
        <FilledFields />
      </FormBody>
    </div>
  );
}
