import { Icon } from "../../src/ui/Icon.tsx";
import { duration } from "./describe.ts";
import type { Work } from "./session.ts";

/** How the last run stands, in a line that is also said. */
export function RunState({ work: { isRunning, outcome } }: { work: Work }) {
  const hasFailed =
    outcome && (outcome.kind === "failed" || (outcome.kind === "ran" && isFailure(outcome.reply)));
  return (
    <output className="cf-run-state" data-tone={isRunning ? undefined : hasFailed ? "danger" : "ok"}>
      {isRunning ? (
        "Running…"
      ) : outcome ? (
        <>
          <Icon name={hasFailed ? "error" : "success"} />
          {hasFailed ? "Failed" : outcome.kind === "deployed" ? "Deployed" : "Done"} in{" "}
          {duration(outcome.milliseconds)}
        </>
      ) : null}
    </output>
  );
}

/** Whether the component itself failed: that comes with HTTP 200. */
export const isFailure = ({ notices }: { notices: readonly { kind: string }[] }): boolean =>
  notices.some(({ kind }) => kind === "error");
