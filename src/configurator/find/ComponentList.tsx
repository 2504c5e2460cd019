"use client";

import type { ComponentSummary } from "../../wire/messages.ts";
import { useWords } from "../words.ts";
import { effectOf, kindOf } from "./describe.ts";

interface ComponentListProps {
  components: readonly ComponentSummary[];
  chosen: string | undefined;
  onChoose(componentKey: string): void;
}

export function ComponentList({ components, chosen, onChoose }: ComponentListProps) {
  const t = useWords();
  if (components.length === 0) return null;
  return (
    <ul className="cf-list">
      {components.map((component) => (
        <li key={component.key}>
          <button
            type="button"
            className="cf-item"
            aria-current={component.key === chosen || undefined}
            onClick={() => onChoose(component.key)}
          >
            {component.name}
            <small>
              {[kindOf(component), effectOf(component)]
                .filter((word) => word !== undefined)
                .map((word) => t(word))
                .join(" · ")}
            </small>
          </button>
        </li>
      ))}
    </ul>
  );
}
