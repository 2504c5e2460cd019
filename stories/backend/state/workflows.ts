/** Workflows as the host's server keeps them: what each step is configured with, and where its other values come from. */
import type { Plan } from "../../../src/core.ts";

export interface WorkflowStep extends Pick<Plan, "configuredProps" | "dynamicPropsId" | "sources"> {
  /** What references call the step: `steps.<id>`. */
  readonly id: string;
  readonly componentKey: string;
}

export interface Workflow {
  /** The event that starts it: `trigger` in references. */
  readonly trigger: unknown;
  readonly steps: readonly WorkflowStep[];
}

export function createWorkflows() {
  const kept = new Map<string, Workflow>();
  return {
    find: (id: string): Workflow | undefined => kept.get(id),
    save: (id: string, workflow: Workflow) => void kept.set(id, workflow),
    reset: () => kept.clear(),
  };
}

export type Workflows = ReturnType<typeof createWorkflows>;
