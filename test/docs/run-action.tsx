import { ComponentForm, type Component } from "propsmith";
import { RunBar, RunView, useRuns } from "propsmith/configurator";

export function RunAction({ component }: { component: Component }) {
  const runs = useRuns(component);
  return (
    <ComponentForm
      component={component}
      submitLabel="Run"
      onSubmit={runs.submit}
      actions={
        <>
          <RunBar runs={runs} />
          <RunView runs={runs} />
        </>
      }
    />
  );
}
