"use client";

import { useState } from "react";
import { useOpenForm, type LiveForm } from "../../react/form-context.tsx";
import { Button } from "../../ui/Button.tsx";
import { Status } from "../../ui/Status.tsx";
import { lazyPart } from "../shell/lazy.tsx";
import { Skeleton } from "../shell/Skeleton.tsx";
import { applyValues } from "../editing/apply.ts";
import { useWords } from "../words.ts";
import { giveBack } from "../editing/inputs.ts";
import { RunList, RunTime } from "./RunList.tsx";
import { OutcomeLine } from "./RunState.tsx";
import { toneOf, type Run } from "./runs.ts";
import type { RunsHandle } from "./use-runs.ts";

// Shows results: fetched with the first of them.
const ResultView = lazyPart(() => import("./ResultView.tsx").then((it) => it.ResultView));
const DataTree = lazyPart(() => import("../shell/viewer/DataTree.tsx").then((it) => it.DataTree));

interface RunViewProps {
  runs: RunsHandle;
  /** A run's inputs were put into the form: where that is not in sight, it has to come into it. */
  onPutBack?(): void;
  /** Opens a trigger that was deployed, where the host manages those. */
  onManage?(triggerId: string): void;
}

/**
 * What ran, and what came of the run that is looked at. Its inputs can be put back into the form, and it can be run
 * again. Below the form's `FormProvider`.
 */
export function RunView({ runs, onPutBack, onManage }: RunViewProps) {
  const t = useWords();
  const { list, shown } = runs;
  return (
    <div className="cf-run">
      {(list.length > 1 || (list.length === 1 && !shown)) && (
        <details className="cf-fold">
          <summary>{t("runs.title", { count: list.length })}</summary>
          <RunList runs={runs} />
        </details>
      )}
      {shown ? (
        <ShownRun key={shown.id} run={shown} onPutBack={onPutBack} onManage={onManage} />
      ) : (
        <p className="cf-empty">{t("result.nothing")}</p>
      )}
    </div>
  );
}

function ShownRun({ run, onPutBack, onManage }: { run: Run } & Omit<RunViewProps, "runs">) {
  const t = useWords();
  const { outcome, inputs, isDeploy } = run;
  if (!outcome) return <Skeleton label={t("result.running")} />;
  return (
    <>
      <p className="cf-run-head" data-tone={toneOf(outcome)}>
        <OutcomeLine outcome={outcome} />
        <RunTime run={run} />
      </p>
      <ResultView outcome={outcome} onManage={onManage} />
      <details className="cf-fold">
        <summary>{t("runs.inputs")}</summary>
        {Object.keys(inputs.values).length > 0 ? (
          <DataTree value={inputs.values} />
        ) : (
          <p>{t("runs.noInputs")}</p>
        )}
      </details>
      <Again inputs={inputs} isDeploy={isDeploy} onPutBack={onPutBack} />
    </>
  );
}

/** Puts a run's inputs back into the form, and runs it again. */
function Again({
  inputs,
  isDeploy,
  onPutBack,
}: Pick<Run, "inputs" | "isDeploy"> & Pick<RunViewProps, "onPutBack">) {
  const t = useWords();
  const { locale } = t;
  const form = useOpenForm();
  const [missing, setMissing] = useState<readonly string[]>();
  const back = () => {
    const labels = putBack(form, inputs);
    setMissing(labels);
    // What is missing is to be read before.
    if (labels.length === 0) onPutBack?.();
    return labels;
  };
  return (
    <div className="cf-again">
      <Button icon="refresh" onClick={() => void (back().length === 0 && form.submit())}>
        {t(isDeploy ? "runs.deployAgain" : "runs.again")}
      </Button>
      <Button variant="quiet" icon="undo" onClick={back}>
        {t("runs.putBack")}
      </Button>
      <Status occasion={missing}>
        {missing &&
          (missing.length > 0
            ? t("runs.missing", { fields: new Intl.ListFormat(locale).format(missing) })
            : t("runs.isBack"))}
      </Status>
    </div>
  );
}

/** Puts kept inputs into a form, and names the fields whose secrets have to be entered again. */
function putBack(form: LiveForm, inputs: Run["inputs"]): string[] {
  const { store } = form;
  const { values, missing } = giveBack(inputs, store.configuredProps());
  applyValues(form, values, "run");
  return missing.map((name) => store.getField(name)?.label ?? name);
}
