"use client";

import { useId, useState, useSyncExternalStore } from "react";
import { SelectControl } from "../../fields/SelectControl.tsx";
import { Button } from "../../ui/Button.tsx";
import { LiveRegion } from "../../ui/LiveRegion.tsx";
import { devtools as words } from "../en/devtools.ts";
import { useWords } from "../words.ts";
import { CallItem } from "./CallItem.tsx";
import { KINDS, OUTCOMES, type CallKind, type CallOutcome } from "./calls.ts";
import { download } from "./download.ts";
import type { Timeline } from "./timeline.ts";

/** The calls of a timeline, to be filtered, unfolded, exported and cleared. */
export function CallList({ timeline }: { timeline: Timeline }) {
  const t = useWords(words);
  const id = useId();
  const calls = useSyncExternalStore(timeline.subscribe, timeline.calls, timeline.calls);
  const [kind, setKind] = useState<CallKind | "all">("all");
  const [outcome, setOutcome] = useState<CallOutcome | "all">("all");
  const [said, setSaid] = useState("");
  const shown = calls.filter(
    (call) => (kind === "all" || call.kind === kind) && (outcome === "all" || call.outcome === outcome),
  );
  const longest = Math.max(...shown.map(({ milliseconds = 0 }) => milliseconds));
  const showAll = () => {
    setKind("all");
    setOutcome("all");
  };
  const exportAll = () => {
    const cassette = timeline.cassette();
    const now = new Date().toISOString().slice(0, 19).replaceAll(":", "-");
    download(`propsmith-${now}.json`, JSON.stringify(cassette, undefined, 2), "application/json");
    setSaid(t("timeline.exported", { count: cassette.calls.length }));
  };
  return (
    <section className="cf-timeline" aria-labelledby={id}>
      <div className="cf-json-head">
        <h2 id={id}>{t("timeline.title")}</h2>
        <span>
          <Button
            variant="quiet"
            icon="external"
            title={t("timeline.exportNote")}
            aria-disabled={calls.length === 0}
            onClick={() => void (calls.length > 0 && exportAll())}
          >
            {t("timeline.export")}
          </Button>
          <Button
            variant="quiet"
            aria-disabled={calls.length === 0}
            onClick={() => {
              timeline.clear();
              setSaid(t("timeline.none"));
            }}
          >
            {t("timeline.clear")}
          </Button>
        </span>
      </div>
      <div className="cf-timeline-filters" role="group" aria-label={t("timeline.filters")}>
        <SelectControl
          value={kind}
          options={(["all", ...KINDS] as const).map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={(value) => setKind(value as CallKind)} // one of those above
          control={{ "aria-label": t("timeline.kind") }}
        />
        <SelectControl
          value={outcome}
          options={(["all", ...OUTCOMES] as const).map((value) => ({ value, label: t(`outcomes.${value}`) }))}
          onChange={(value) => setOutcome(value as CallOutcome)} // one of those above
          control={{ "aria-label": t("timeline.outcome") }}
        />
      </div>
      {shown.length > 0 ? (
        <>
          <p className="cf-timeline-note">
            {[
              t("timeline.count", { count: shown.length }),
              ...(calls.length === timeline.size ? [t("timeline.kept", { count: timeline.size })] : []),
            ].join(" ")}
          </p>
          <ol aria-label={t("timeline.list")}>
            {shown.map((call) => (
              <CallItem key={call.id} call={call} longest={longest} />
            ))}
          </ol>
        </>
      ) : (
        <div className="cf-empty">
          <p>{t(calls.length > 0 ? "timeline.noneLeft" : "timeline.none")}</p>
          {calls.length > 0 && <Button onClick={showAll}>{t("timeline.showAll")}</Button>}
        </div>
      )}
      <LiveRegion>{said}</LiveRegion>
    </section>
  );
}
