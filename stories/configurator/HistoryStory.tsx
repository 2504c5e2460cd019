import { useState } from "react";
import {
  applyValues,
  ChangesView,
  DraftBar,
  type DraftStore,
  FillBar,
  FilledFields,
  FillingProvider,
  SaveButton,
  type SaveHandler,
} from "../../src/configurator/index.ts";
import { ComponentForm, ConnectProvider, parseComponent, type ConfiguredProps } from "../../src/index.ts";
import { useOpenForm } from "../../src/react/form-context.tsx";
import "../../src/theme/configurator/configurator.css";
import { propsReply } from "../../src/testing/index.ts";
import { scriptedClient, type Script } from "../support/scripted-client.ts";
import "../support/story.css";

export interface HistoryStoryProps {
  /** Saved before. */
  configuredProps?: ConfiguredProps;
  /** Put into the form by a press. */
  pasted?: ConfiguredProps;
  /** Where unfinished work is kept. */
  drafts?: DraftStore;
  /** Keeps it, finished or not. */
  onSave?: SaveHandler;
}

const channel = {
  name: "channel",
  type: "string",
  label: "Channel",
  options: ["general", "random", "releases"],
};
const text = { name: "text", type: "string", label: "Text", description: "Markdown is kept as it is." };
const token = { name: "token", type: "string", label: "Token", secret: true };
const retries = {
  name: "retries",
  type: "integer",
  label: "Retries",
  min: 0,
  max: 5,
  default: 1,
  optional: true,
};
const tags = { name: "tags", type: "string[]", label: "Tags", optional: true };
const kind = {
  name: "kind",
  type: "string",
  label: "Kind",
  options: ["message", "reminder"],
  reloadProps: true,
};
const when = { name: "when", type: "string", label: "When" };

const own = [kind, channel, text, token, retries, tags];

const script: Script = {
  reload: ({ configuredProps: { kind: chosen } }) =>
    propsReply(`dyp_${String(chosen)}`, ...own, ...(chosen === "reminder" ? [when] : [])),
};

const component = parseComponent({ key: "story", name: "Story", version: "1.0.0", configurableProps: own });

/** A form of the host's own, with the parts that help to fill it in and to change it safely. */
export function HistoryStory(props: HistoryStoryProps) {
  const [client] = useState(() => scriptedClient(script));
  return (
    <div className="story">
      <ConnectProvider client={client} externalUserId="demo">
        <Changing {...props} />
      </ConnectProvider>
    </div>
  );
}

function Changing({ configuredProps, pasted, drafts, onSave }: HistoryStoryProps) {
  return (
    <ComponentForm
      component={component}
      configuredProps={configuredProps}
      actions={onSave && <SaveButton onSave={onSave} />}
    >
      <FillingProvider>
        {drafts && <DraftBar store={drafts} />}
        <FillBar />
        <FilledFields />
        <ChangesView />
      </FillingProvider>
      {pasted && <Paste values={pasted} />}
    </ComponentForm>
  );
}

/** Puts values into the form around, as a host's paste would. */
function Paste({ values }: { values: ConfiguredProps }) {
  const form = useOpenForm();
  return (
    <button type="button" onClick={() => applyValues(form, values, "paste")}>
      Paste
    </button>
  );
}
