import { useState, type ReactNode } from "react";
import { CarryBar, CodeView, UndoRedo, ValuesView } from "../../src/configurator/index.ts";
import { ComponentForm, ConnectProvider, parseComponent, type ConfiguredProps } from "../../src/index.ts";
import "../../src/theme/configurator/configurator.css";
import { scriptedClient } from "../support/scripted-client.ts";
import "../support/story.css";

const component = parseComponent({
  key: "story-send",
  name: "Send",
  version: "1.0.0",
  componentType: "action",
  configurableProps: [
    { name: "text", type: "string", label: "Text" },
    { name: "retries", type: "integer", label: "Retries", min: 0, max: 5, optional: true },
    { name: "tags", type: "string[]", label: "Tags", optional: true },
    { name: "token", type: "string", label: "Token", secret: true },
    { name: "room", type: "string", label: "Room", readOnly: true },
  ],
});

export interface DataStoryProps {
  configuredProps?: ConfiguredProps;
  /** Which part stands beside the form. */
  part: "values" | "code" | "carry";
}

const parts: Record<DataStoryProps["part"], ReactNode> = {
  values: <ValuesView />,
  code: <CodeView />,
  carry: <CarryBar />,
};

/** A form of the host's own, with what it would send beside it. */
export function DataStory({ configuredProps, part }: DataStoryProps) {
  const [client] = useState(() => scriptedClient({}));
  return (
    <div className="story">
      <ConnectProvider client={client} externalUserId="demo">
        <ComponentForm
          component={component}
          configuredProps={configuredProps}
          actions={
            <>
              <UndoRedo />
              {parts[part]}
            </>
          }
        />
      </ConnectProvider>
    </div>
  );
}
