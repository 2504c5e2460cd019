import { useEffect, useMemo, useState, type Dispatch } from "react";
import type { ClientError } from "../../src/client/index.ts";
import { ComponentForm, type Component, type ConfiguredProps, type SubmitDetails } from "../../src/index.ts";
import { Button } from "../../src/ui/Button.tsx";
import { Notice } from "../../src/ui/Notice.tsx";
import { useComponent } from "./catalogue.ts";
import { isTrigger } from "./describe.ts";
import { PanelHeader } from "./PanelHeader.tsx";
import { usePlayground } from "./playground.ts";
import { RunState } from "./RunState.tsx";
import type { Outcome, SessionEvent, Work } from "./session.ts";

interface PanelProps {
  componentKey: string;
  work: Work;
  dispatch: Dispatch<SessionEvent>;
  /** Something was run, and its result can be looked at. */
  onRun(): void;
}

/** A component: what it is, its form, and the buttons that set it going. */
export function Panel(props: PanelProps) {
  const query = useComponent(props.componentKey);
  if (query.data) return <Opened {...props} component={query.data} />;
  if (query.isError) {
    return (
      <div className="cf-panel">
        <h1 className="cf-hidden">{props.componentKey}</h1>
        <Notice
          kind="error"
          title="The component could not be loaded."
          actions={
            <Button icon="refresh" busy={query.isFetching} onClick={() => void query.refetch()}>
              Try again
            </Button>
          }
        >
          {query.error.message}
        </Notice>
      </div>
    );
  }
  return (
    <div className="cf-panel" role="status" aria-label="Loading the component">
      <div className="cf-skeleton" data-size="large">
        <i />
        <i />
        <i />
        <i />
      </div>
    </div>
  );
}

/** A submit that waits for a second yes. */
interface Pending {
  configuredProps: ConfiguredProps;
  details: SubmitDetails;
}

function Opened({ component, work, dispatch, onRun }: PanelProps & { component: Component }) {
  const { key, name, props } = component;
  const run = useRun(component, dispatch);
  // The form opens with what was typed before; what it tells from then on need not come back to it.
  const [saved] = useState(work);
  const [pending, setPending] = useState<Pending>();
  useEffect(() => dispatch({ type: "opened", key, name, props }), [dispatch, key, name, props]);

  const listeners = useMemo(
    () => ({
      onConfiguredPropsChange: (configuredProps: ConfiguredProps) => {
        setPending(undefined);
        dispatch({ type: "edited", key, configuredProps });
      },
      onDynamicProps: ({ id, props }: { id?: string; props: NonNullable<Work["props"]> }) =>
        dispatch({ type: "reloaded", key, dynamicPropsId: id, props }),
    }),
    [dispatch, key],
  );
  const verb = isTrigger(component) ? "Deploy" : "Run";
  const go = async ({ configuredProps, details }: Pending) => {
    setPending(undefined);
    await run(configuredProps, details);
    onRun();
  };
  const submit = async (configuredProps: ConfiguredProps, details: SubmitDetails) => {
    if (component.annotations?.destructiveHint) setPending({ configuredProps, details });
    else await go({ configuredProps, details });
  };
  return (
    <div className="cf-panel">
      <PanelHeader component={component} work={work} />
      <ComponentForm
        component={component}
        configuredProps={saved.configuredProps}
        dynamicPropsId={saved.dynamicPropsId}
        {...listeners}
        onSubmit={submit}
        submitLabel={verb}
        actions={
          <>
            <Button onClick={() => dispatch({ type: "startedOver", key })}>Start over</Button>
            <RunState work={work} />
            {pending && (
              <div className="cf-confirm">
                <Notice
                  kind="warning"
                  role="alert"
                  title="This may change or delete data."
                  actions={
                    <>
                      <Button variant="danger" onClick={() => void go(pending).catch(() => undefined)}>
                        {verb} it all the same
                      </Button>
                      <Button variant="quiet" onClick={() => setPending(undefined)}>
                        Cancel
                      </Button>
                    </>
                  }
                />
              </div>
            )}
          </>
        }
      />
    </div>
  );
}

/** Runs an action, deploys a trigger. Rejects when the call did not get through; an action's own failure is an outcome. */
function useRun(component: Component, dispatch: Dispatch<SessionEvent>) {
  const { client, externalUserId } = usePlayground();
  return async (configuredProps: ConfiguredProps, { dynamicPropsId }: SubmitDetails): Promise<void> => {
    const { key, version } = component;
    const request = { componentKey: key, version, externalUserId, configuredProps, dynamicPropsId };
    const start = performance.now();
    const ended = (outcome: Omit<Outcome, "milliseconds">) =>
      dispatch({
        type: "ended",
        key,
        outcome: { ...outcome, milliseconds: performance.now() - start } as Outcome,
      });
    dispatch({ type: "started", key });
    try {
      if (isTrigger(component)) {
        const deployed = await client.deploy({ ...request, emitOnDeploy: true });
        ended({ kind: "deployed", deployed } as Outcome);
      } else {
        ended({ kind: "ran", reply: await client.run(request) } as Outcome);
      }
    } catch (error) {
      ended({ kind: "failed", error: error as ClientError } as Outcome);
      throw error;
    }
  };
}
