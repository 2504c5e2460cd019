import type { ComponentSummary } from "../../src/wire/messages.ts";
import { inShort } from "./describe.ts";

interface ComponentListProps {
  components: readonly ComponentSummary[];
  chosen: string | undefined;
  onChoose(componentKey: string): void;
}

export function ComponentList({ components, chosen, onChoose }: ComponentListProps) {
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
            <small>{inShort(component)}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}
