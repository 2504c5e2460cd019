"use client";

import { useId, useMemo, useState, useSyncExternalStore } from "react";
import { labelOf as ownLabelOf } from "../../core/visibility.ts";
import { SelectControl } from "../../fields/SelectControl.tsx";
import { useOpenForm } from "../../react/form-context.tsx";
import { devtools as words } from "../en/devtools.ts";
import { useJump } from "../editing/filling.tsx";
import { useValues } from "../editing/use-values.ts";
import { useWords } from "../words.ts";
import { connectedOf, FORM, graphOf, statusesOf, type Status } from "./graph.ts";
import { Picture } from "./Picture.tsx";
import { RelationList } from "./RelationList.tsx";

/** `connected`: the fields that have to do with each other. `sent`: and what is merely sent along. `all`: every field. */
const EXTENTS = ["connected", "sent", "all"] as const;

/** Which field waits for, feeds or reloads which, as a picture and in words, and why one cannot be used now. */
export function DependencyGraph() {
  const t = useWords(words);
  const id = useId();
  const { store } = useOpenForm();
  const jump = useJump();
  const { state } = useSyncExternalStore(store.subscribe, store.getForm, store.getForm);
  useValues(); // whether fields are set
  const [extent, setExtent] = useState<(typeof EXTENTS)[number]>("connected");
  const graph = useMemo(() => graphOf(state, extent === "sent"), [state, extent]);
  const connected = useMemo(() => connectedOf(graph), [graph]);
  const statuses = statusesOf({
    state,
    readOnly: store.options.readOnly,
    isSet: (name) => store.isSet(name),
  });
  const names = extent === "all" ? graph.nodes : connected;
  const alone = graph.nodes.filter((name) => !connected.includes(name) && !graph.made.includes(name)).length;

  const labelOf = (name: string): string => {
    if (name === FORM) return t("dependencies.form");
    const prop = state.props.find((it) => it.name === name);
    return store.getField(name)?.label ?? (prop ? ownLabelOf(prop) : name);
  };
  const says = (name: string, status: Status | undefined): string => {
    if (name === FORM)
      return state.reload.phase === "pending"
        ? t("status.reloading")
        : graph.made.length > 0
          ? t("status.made", { count: graph.made.length })
          : t("status.madeNone");
    return status
      ? t(`status.${status.kind}`, { field: status.kind === "waits" ? labelOf(status.for) : "" })
      : "";
  };
  const go = (name: string) => {
    const to = name === FORM ? (graph.made[0] ?? graph.nodes[0]) : name;
    if (to !== undefined) jump(to);
  };

  return (
    <section className="cf-dependencies" aria-labelledby={id}>
      <div className="cf-json-head">
        <h2 id={id}>{t("dependencies.title")}</h2>
      </div>
      <SelectControl
        value={extent}
        options={EXTENTS.map((value) => ({ value, label: t(`extent.${value}`) }))}
        onChange={(value) => setExtent(value as typeof extent)} // one of those above
        control={{ "aria-label": t("dependencies.extent") }}
      />
      {names.length > 0 ? (
        <>
          <Picture
            nodes={names.map((name) => ({
              id: name,
              label: labelOf(name),
              says: says(name, statuses.get(name)),
              status: statuses.get(name)?.kind,
            }))}
            edges={graph.edges}
            onGo={go}
          />
          <RelationList {...{ graph, names, statuses, labelOf }} onGo={go} />
        </>
      ) : (
        <p className="cf-empty">{t("dependencies.none")}</p>
      )}
      {extent !== "all" && alone > 0 && names.length > 0 && (
        <p className="cf-timeline-note">{t("dependencies.alone", { count: alone })}</p>
      )}
    </section>
  );
}
