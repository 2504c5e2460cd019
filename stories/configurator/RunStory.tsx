import { useMemo, useState } from "react";
import { RunBar, RunView, useRuns } from "../../src/configurator/index.ts";
import { ComponentForm, ConnectProvider, parseComponent } from "../../src/index.ts";
import "../../src/theme/configurator/configurator.css";
import { scriptedClient, type Script } from "../support/scripted-client.ts";
import "../support/story.css";

export interface RunStoryProps {
  /** What the component's definition says beside its props. */
  definition?: Record<string, unknown>;
  /** What the platform answers. */
  script: Script;
}

const message = { name: "message", type: "string", label: "Message", default: "Hello" };

/** A form of the host's own, with the parts that run it. */
export function RunStory({ definition, script }: RunStoryProps) {
  const [client] = useState(() => scriptedClient(script));
  return (
    <div className="story">
      <ConnectProvider client={client} externalUserId="demo">
        <Running definition={definition} />
      </ConnectProvider>
    </div>
  );
}

function Running({ definition }: Pick<RunStoryProps, "definition">) {
  const component = useMemo(
    () =>
      parseComponent({
        key: "story",
        name: "Story",
        componentType: "action",
        configurableProps: [message],
        ...definition,
      }),
    [definition],
  );
  const runs = useRuns(component);
  return (
    <ComponentForm
      component={component}
      onSubmit={runs.submit}
      submitLabel="Run"
      actions={
        <>
          <RunBar runs={runs} />
          <RunView runs={runs} />
        </>
      }
    />
  );
}
