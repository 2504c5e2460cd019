import { Notice } from "../../src/ui/Notice.tsx";
import type { Observation, RunReply } from "../../src/wire/messages.ts";
import { DataTree } from "./DataTree.tsx";
import { isFailure } from "./RunState.tsx";
import type { Work } from "./session.ts";

/** What the last run or deploy brought. */
export function ResultView({ work }: { work: Work | undefined }) {
  const outcome = work?.outcome;
  if (work?.isRunning) {
    return (
      <div className="cf-skeleton" role="status" aria-label="Running">
        <i />
        <i />
        <i />
      </div>
    );
  }
  if (!outcome) {
    return (
      <p className="cf-empty">Nothing has run yet. What it returns, exports and logs will stand here.</p>
    );
  }
  if (outcome.kind === "failed") {
    return (
      <Notice kind="error" role="note" title="It did not get through.">
        {outcome.error.message}
      </Notice>
    );
  }
  if (outcome.kind === "deployed") {
    const { name, active } = outcome.deployed;
    return (
      <>
        <Notice kind="success" role="note" title={`Deployed${name ? ` as ${name}` : ""}.`}>
          {active === false
            ? "It is not active yet."
            : "It is active, and emits an event for each thing it finds."}
        </Notice>
        <h2>Deployed component</h2>
        <DataTree value={outcome.deployed} />
      </>
    );
  }
  return <Ran reply={outcome.reply} />;
}

function Ran({ reply }: { reply: RunReply }) {
  const { ret, exports, observations, notices } = reply;
  const { $summary, ...others } = (exports ?? {}) as Record<string, unknown>;
  const failure = notices.find(({ kind }) => kind === "error");
  const logs = observations.filter(({ k }) => k !== "error");
  return (
    <>
      {failure && (
        <Notice kind="error" role="note" title={failure.name ?? "It failed"}>
          {failure.message}
        </Notice>
      )}
      {typeof $summary === "string" && !isFailure(reply) && (
        <Notice kind="success" role="note" title={$summary} />
      )}
      {ret !== undefined && ret !== null && (
        <>
          <h2>Returned</h2>
          <DataTree value={ret} />
        </>
      )}
      {Object.keys(others).length > 0 && (
        <>
          <h2>Exported</h2>
          <DataTree value={others} />
        </>
      )}
      {logs.length > 0 && (
        <>
          <h2>Logs</h2>
          <ol className="cf-logs">
            {logs.map((entry, index) => (
              <Log key={index} {...entry} />
            ))}
          </ol>
        </>
      )}
      {failure?.stack && (
        <details className="cf-stack">
          <summary>Stack</summary>
          <pre>{failure.stack}</pre>
        </details>
      )}
    </>
  );
}

function Log({ k, ts, msg }: Observation) {
  const level = k.replace("console.", "");
  return (
    <li data-level={level}>
      {ts !== undefined && (
        <time dateTime={new Date(ts).toISOString()}>{new Date(ts).toLocaleTimeString()}</time>
      )}
      {level !== "log" && <strong>{level}</strong>} <span>{msg}</span>
    </li>
  );
}
