import { useState } from "react";
import { TriggerList, TriggerPanel } from "../../src/configurator/index.ts";
import { ConnectProvider } from "../../src/index.ts";
import "../../src/theme/configurator/configurator.css";
import { scriptedClient, type Script } from "../support/scripted-client.ts";

export interface TriggersStoryProps {
  /** What the platform answers. */
  script: Script;
  /** The trigger that is open; the list without it. */
  triggerId?: string;
}

/** The parts around deployed triggers, on a page of the host's own. */
export function TriggersStory({ script, triggerId }: TriggersStoryProps) {
  const [client] = useState(() => scriptedClient(script));
  const [open, setOpen] = useState(triggerId);
  const close = () => setOpen(undefined);
  return (
    <ConnectProvider client={client} externalUserId="demo">
      <main>
        {open === undefined ? (
          <TriggerList onOpen={setOpen} />
        ) : (
          <TriggerPanel triggerId={open} onBack={close} onDeleted={close} />
        )}
      </main>
    </ConnectProvider>
  );
}
