import { Button } from "../../src/ui/Button.tsx";
import type { LoggedCall } from "./call-log.ts";
import { duration } from "./describe.ts";

const words = { waiting: "waiting", done: "answered", failed: "failed", ended: "cancelled" };

/** What the page asked the platform for, newest first. */
export function RequestList({ calls, onClear }: { calls: readonly LoggedCall[]; onClear(): void }) {
  if (calls.length === 0) return <p className="cf-empty">Nothing has been asked for since.</p>;
  return (
    <>
      <div className="cf-json-head">
        <h2>Calls of the client</h2>
        <Button variant="quiet" onClick={onClear}>
          Clear
        </Button>
      </div>
      <ol className="cf-calls">
        {calls.map(({ id, title, state, milliseconds, message }) => (
          <li key={id} data-state={state}>
            <span>{title}</span>
            <span className="cf-muted">
              {state !== "done" && `${words[state]}${milliseconds === undefined ? "" : " · "}`}
              {milliseconds !== undefined && duration(milliseconds)}
            </span>
            {state === "failed" && <small>{message}</small>}
          </li>
        ))}
      </ol>
    </>
  );
}
