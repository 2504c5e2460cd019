"use client";

import { useEffect } from "react";
import { useOpenForm } from "../../react/form-context.tsx";
import { Button } from "../../ui/Button.tsx";
import { useWords } from "../words.ts";
import { isTrigger } from "../shell/describe.ts";
import { ConfirmRun } from "./ConfirmRun.tsx";
import { RunState } from "./RunState.tsx";
import { StashField } from "./StashField.tsx";
import type { RunsHandle } from "./use-runs.ts";

/**
 * What stands beside a form's submit button: the file stash, the question before something that may destroy, how the run
 * stands, and the way to cancel it. For a form's `actions`: an edit drops the question.
 */
export function RunBar({ runs }: { runs: RunsHandle }) {
  const t = useWords();
  const { component, pending, running, shown, stash, forget } = runs;
  const { store } = useOpenForm();
  const isPending = pending !== undefined;
  // The question was about the values as they were.
  useEffect(() => (isPending ? store.subscribeValues(forget) : undefined), [store, isPending, forget]);
  return (
    <>
      {stash && <StashField stash={stash} />}
      {pending && <ConfirmRun isTrigger={isTrigger(component)} {...pending} />}
      {running?.cancel && <Button onClick={running.cancel}>{t("run.cancel")}</Button>}
      <RunState run={running ?? shown} />
    </>
  );
}
