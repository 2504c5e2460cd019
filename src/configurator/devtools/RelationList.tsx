"use client";

import { Button } from "../../ui/Button.tsx";
import { devtools as words } from "../en/devtools.ts";
import { useWords } from "../words.ts";
import { FORM, relationsOf, type Graph, type Status } from "./graph.ts";

interface RelationListProps {
  graph: Graph;
  /** What is listed, in order. */
  names: readonly string[];
  statuses: ReadonlyMap<string, Status>;
  labelOf(name: string): string;
  onGo(name: string): void;
}

/** So many fields that came with a reload are named. */
const NAMED = 8;

/** What depends on what, in words, field by field. */
export function RelationList({ graph, names, statuses, labelOf, onGo }: RelationListProps) {
  const t = useWords(words);
  return (
    <ul className="cf-relations" aria-label={t("dependencies.list")}>
      {names.map((name) => (
        <li key={name} data-status={statuses.get(name)?.kind}>
          <Button variant="quiet" onClick={() => onGo(name)}>
            {labelOf(name)}
          </Button>
          <p>
            {name === FORM ? (
              <OfTheForm graph={graph} labelOf={labelOf} />
            ) : (
              <OfField name={name} graph={graph} status={statuses.get(name)} labelOf={labelOf} />
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

type Told = Pick<RelationListProps, "graph" | "labelOf">;

function OfField({ name, graph, status, labelOf }: Told & { name: string; status: Status | undefined }) {
  const t = useWords(words);
  const { waitsFor, isAwaitedBy, isFedBy, feeds, reloads, isMade } = relationsOf(graph, name);
  const list = (of: readonly string[]) => new Intl.ListFormat(t.locale).format(of.map(labelOf));
  const say = (key: "says.waits" | "says.awaited" | "says.fed" | "says.feeds", of: readonly string[]) =>
    of.length > 0 && t(key, { fields: list(of), count: of.length });
  const why = status && whyOf(status, labelOf);
  const sentences = [
    say("says.waits", waitsFor),
    say("says.fed", isFedBy),
    say("says.awaited", isAwaitedBy),
    say("says.feeds", feeds),
    reloads && t("says.reloads"),
    isMade && t("says.made"),
  ].filter(Boolean);
  if (sentences.length === 0 && !why) return <span>{t("says.nothing")}</span>;
  return (
    <>
      <span>{`${sentences.join(" ")} `}</span>
      {why && <em>{t(why.key, { field: why.field })}</em>}
    </>
  );
}

/** Why a field cannot be used now. */
function whyOf(status: Status, labelOf: (name: string) => string) {
  switch (status.kind) {
    case "waits":
      return { key: "why.waits", field: labelOf(status.for) } as const;
    case "disabled":
    case "readOnly":
    case "off":
      return { key: `why.${status.kind}`, field: "" } as const;
    default:
      return undefined;
  }
}

function OfTheForm({ graph: { edges, made }, labelOf }: Told) {
  const t = useWords(words);
  const reloaders = edges.filter(({ to }) => to === FORM).map(({ from }) => labelOf(from));
  const either = new Intl.ListFormat(t.locale, { type: "disjunction" });
  const named = made.slice(0, NAMED).map(labelOf);
  const more = made.length - named.length;
  const fields = new Intl.ListFormat(t.locale).format(
    more > 0 ? [...named, t("says.more", { count: more })] : named,
  );
  return (
    <span>
      {[
        t("says.form", { fields: either.format(reloaders) }),
        ...(made.length > 0 ? [t("says.formMade", { count: made.length, fields })] : []),
      ].join(" ")}
    </span>
  );
}
