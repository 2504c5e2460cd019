"use client";

import { FormBody } from "../../form/ComponentForm.tsx";
import { StartOver } from "../change/StartOver.tsx";
import { isTrigger } from "../find/describe.ts";
import { RunBar } from "../run/RunBar.tsx";
import { useWords } from "../words.ts";
import type { Workspace } from "../workspace.tsx";
import { FillBar } from "./FillBar.tsx";
import { FilledFields } from "./FilledFields.tsx";
import { Header } from "./Header.tsx";

/** The component that is worked on: what it is, its form, and the buttons that set it going. */
export function Panel({ workspace }: { workspace: Workspace }) {
  const t = useWords();
  const { component, handle, runs, startOver } = workspace;
  return (
    <div className="cf-panel">
      <Header component={component} />
      <FillBar />
      <FormBody
        handle={handle}
        submitLabel={t(isTrigger(component) ? "form.deploy" : "form.run")}
        actions={
          <>
            <StartOver onStartOver={startOver} />
            <RunBar runs={runs} />
          </>
        }
      >
        <FilledFields />
      </FormBody>
    </div>
  );
}
