"use client";

import { useState, type ReactNode } from "react";
import { devtools as words } from "../en/devtools.ts";
import { DataTree } from "../shell/viewer/DataTree.tsx";
import { duration, useWords } from "../words.ts";
import { observationsOf } from "./calls.ts";
import type { TimelineCall } from "./timeline.ts";

/** A call in a line; what was asked and what came of it when it is unfolded. `longest`: of those beside it, milliseconds. */
export function CallItem({ call, longest }: { call: TimelineCall; longest: number }) {
  const t = useWords(words);
  const [isOpen, setOpen] = useState(false);
  const { purpose, outcome, startedAt, milliseconds } = call;
  const at = new Date(startedAt);
  return (
    <li className="cf-call" data-outcome={outcome}>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <span className="cf-call-what">{t(purpose.key, purpose.values)}</span>
          <span className="cf-call-how">
            <strong>{t(`outcomes.${outcome}`)}</strong>
            {milliseconds !== undefined && <span>{duration(milliseconds, t.locale)}</span>}
            <time dateTime={at.toISOString()}>{at.toLocaleTimeString(t.locale)}</time>
          </span>
          {milliseconds !== undefined && <Bar share={longest > 0 ? milliseconds / longest : 0} />}
        </summary>
        {isOpen && <Details key={outcome} call={call} />}
      </details>
    </li>
  );
}

/** How long it took, beside the others; the number says it, too. */
const Bar = ({ share }: { share: number }) => (
  <span className="cf-call-bar" style={{ inlineSize: `${Math.max(1, Math.round(share * 100))}%` }} />
);

function Details({ call: { method, request, answer, error } }: { call: TimelineCall }) {
  const t = useWords(words);
  const said = observationsOf(answer);
  return (
    <div className="cf-call-details">
      {error && error.reason !== "aborted" && (
        <Part title={t("timeline.error")}>
          <p className="cf-call-error">{error.message}</p>
          <p className="cf-muted">
            {[
              error.reason,
              error.status !== undefined && t("timeline.status", { status: String(error.status) }),
              error.retryAfter !== undefined && t("timeline.retryAfter", { count: error.retryAfter }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </Part>
      )}
      {said.length > 0 && (
        <Part title={t("timeline.observations")}>
          <ol className="cf-logs">
            {said.map(({ level, text, at }, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- of an answer that is there: none moves
              <li key={index} data-level={level.replace("console.", "")}>
                {at !== undefined && (
                  <time dateTime={new Date(at).toISOString()}>
                    {`${new Date(at).toLocaleTimeString(t.locale)} `}
                  </time>
                )}
                <strong>{`${level} `}</strong>
                <span>{text}</span>
              </li>
            ))}
          </ol>
        </Part>
      )}
      <Part title={t("timeline.inputs")}>
        <DataTree value={request} />
      </Part>
      {answer !== undefined && answer !== null && (
        <Part title={t("timeline.answer")}>
          <DataTree value={answer} />
        </Part>
      )}
      <p className="cf-muted">
        <span>{`${t("timeline.method")} `}</span>
        <code translate="no">{method}</code>
      </p>
    </div>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h3>{title}</h3>
    {children}
  </section>
);
