"use client";

import { FormBody } from "../../form/ComponentForm.tsx";
import { Button } from "../../ui/Button.tsx";
import { isTrigger } from "../find/describe.ts";
import { RunBar } from "../run/RunBar.tsx";
import { useWords } from "../words.ts";
import type { Workspace } from "../workspace.tsx";
import { Header } from "./Header.tsx";

/** The component that is worked on: what it is, its form, and the buttons that set it going. */
export function Panel({ workspace }: { workspace: Workspace }) {
  const t = useWords();
  const { component, handle, runs, startOver } = workspace;
  return (
    <div className="cf-panel">
      <Header component={component} />
      <FormBody
        handle={handle}
        submitLabel={t(isTrigger(component) ? "form.deploy" : "form.run")}
        actions={
          <>
            <Button onClick={startOver}>{t("form.startOver")}</Button>
            <RunBar runs={runs} />
          </>
        }
      />
    </div>
  );
}
