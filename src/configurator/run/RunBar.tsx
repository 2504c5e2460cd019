"use client";

import { Button } from "../../ui/Button.tsx";
import { useWords } from "../words.ts";
import { isTrigger } from "../find/describe.ts";
import { ConfirmRun } from "./ConfirmRun.tsx";
import { RunState } from "./RunState.tsx";
import { StashField } from "./StashField.tsx";
import type { RunsHandle } from "./use-runs.ts";

/**
 * What stands beside a form's submit button: the file stash, the question before something that may destroy, how the run
 * stands, and the way to cancel it. For a form's `actions`.
 */
export function RunBar({ runs }: { runs: RunsHandle }) {
  const t = useWords();
  const { component, pending, running, shown, stash } = runs;
  return (
    <>
      {stash && <StashField stash={stash} />}
      {pending && <ConfirmRun isTrigger={isTrigger(component)} {...pending} />}
      {running?.cancel && <Button onClick={running.cancel}>{t("run.cancel")}</Button>}
      <RunState run={running ?? shown} />
    </>
  );
}
