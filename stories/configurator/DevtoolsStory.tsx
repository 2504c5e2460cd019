import { useEffect, useMemo, useState } from "react";
import { DependencyView, TimelineProvider, TimelineView } from "../../src/configurator/index.ts";
import { ComponentForm, ConnectProvider, parseComponent, type ConfiguredProps } from "../../src/index.ts";
import { useConnection } from "../../src/react/connect-context.tsx";
import "../../src/theme/configurator/configurator.css";
import type { ConnectClient } from "../../src/client/index.ts";
import { scriptedClient, type Script } from "../support/scripted-client.ts";
import "../support/story.css";

export interface DevtoolsStoryProps {
  props: readonly Record<string, unknown>[];
  script?: Script;
  configuredProps?: ConfiguredProps;
  /** What is asked for beside what the form asks for. */
  ask?(client: ConnectClient): Promise<unknown>;
}

/** A form of the host's own, with what it asks for. */
export function TimelineStory({ props, script, configuredProps, ask }: DevtoolsStoryProps) {
  const [client] = useState(() => scriptedClient(script));
  const component = useMemo(
    () => parseComponent({ key: "story", version: "1.0.0", configurableProps: props }),
    [props],
  );
  return (
    <div className="story">
      <ConnectProvider client={client} externalUserId="demo">
        <TimelineProvider component={component}>
          {ask && <Asking ask={ask} />}
          <ComponentForm component={component} configuredProps={configuredProps} />
          <TimelineView />
        </TimelineProvider>
      </ConnectProvider>
    </div>
  );
}

/** Asks once, as a page might. */
function Asking({ ask }: Required<Pick<DevtoolsStoryProps, "ask">>) {
  const { client } = useConnection();
  useEffect(() => void ask(client).catch(() => undefined), [ask, client]);
  return null;
}

export interface DependencyStoryProps extends Omit<DevtoolsStoryProps, "ask"> {
  /** In a place with room for layers side by side. */
  isWide?: boolean;
}

/** A form of the host's own, with what depends on what in it. */
export function DependencyStory({ props, script, configuredProps, isWide }: DependencyStoryProps) {
  const [client] = useState(() => scriptedClient(script));
  const component = useMemo(
    () => parseComponent({ key: "story", version: "1.0.0", configurableProps: props }),
    [props],
  );
  return (
    <div className="story" style={isWide ? { maxInlineSize: 1120 } : undefined}>
      <ConnectProvider client={client} externalUserId="demo">
        <ComponentForm
          component={component}
          configuredProps={configuredProps}
          onSubmit={() => undefined}
          actions={<DependencyView />}
        />
      </ConnectProvider>
    </div>
  );
}
