"use client";

import type { ComponentSummary } from "../../wire/component.ts";
import { useWords } from "../words.ts";
import { useComponents } from "./catalogue.ts";
import { badgesOf, kindOf, lineOf } from "../shell/describe.ts";
import { Results } from "./Results.tsx";

export type ComponentKind = "action" | "trigger";

interface ComponentListProps {
  /** What the server is to search for; nothing for all. */
  query: string;
  isSettled: boolean;
  /** The slug of the app whose they are; those of all apps without it. */
  app?: string;
  componentType?: ComponentKind;
  /** Says what each is for, too. */
  withDescription?: boolean;
  chosen?: string;
  onChoose(component: ComponentSummary): void;
}

/** Components as the platform finds them. */
export function ComponentList({ query, isSettled, app, componentType, ...rest }: ComponentListProps) {
  const t = useWords();
  const { withDescription, chosen, onChoose } = rest;
  const found = useComponents({ ...(query && { query }), app, componentType, limit: 50 });
  return (
    <Results
      query={found}
      what="components"
      isSettled={isSettled}
      empty={query ? t("find.nothing", { query }) : t("find.noComponents")}
    >
      {(component) => (
        <li key={component.key}>
          <button
            type="button"
            className="cf-item"
            data-result=""
            aria-current={component.key === chosen || undefined}
            onClick={() => onChoose(component)}
          >
            <span>{component.name}</span>{" "}
            <small>
              {[kindOf(component), ...badgesOf(component).map(({ text }) => text)]
                .map((word) => t(word))
                .join(" · ")}
            </small>
            {withDescription && component.description && (
              <small className="cf-item-text">{lineOf(component.description)}</small>
            )}
          </button>
        </li>
      )}
    </Results>
  );
}
