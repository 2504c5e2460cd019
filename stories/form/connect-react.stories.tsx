import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import {
  ComponentFormContainer,
  CustomizeProvider,
  FrontendClientProvider,
  SelectApp,
  type SelectAppProps,
  SelectComponent,
  type SelectComponentProps,
} from "../../src/connect-react/index.ts";
import { createSdkClient } from "../configurator/playground.ts";
import "./connect-react.css";

const client = createSdkClient("ready");

/** A page that was written for connect-react, with one import changed. */
function Page() {
  const [app, setApp] = useState<SelectAppProps["value"]>({ nameSlug: "contacts", name: "Contacts" });
  const [component, setComponent] = useState<SelectComponentProps["value"]>({
    key: "contacts-send-message",
    name: "Send Message",
  });
  const [configuredProps, setConfiguredProps] = useState<Record<string, unknown>>({ text: "hello" });
  return (
    <FrontendClientProvider client={client}>
      <CustomizeProvider theme={{ borderRadius: 4 }}>
        <div className="old-page">
          <SelectApp value={app} onChange={setApp} />
          <SelectComponent app={app} componentType="action" value={component} onChange={setComponent} />
          {component && (
            <ComponentFormContainer
              userId="ready"
              componentKey={component.key}
              configuredProps={configuredProps}
              onUpdateConfiguredProps={setConfiguredProps}
            />
          )}
        </div>
      </CustomizeProvider>
    </FrontendClientProvider>
  );
}

const meta = { title: "Form/Coming from connect-react", component: Page } satisfies Meta<typeof Page>;

export default meta;

export const OneChangedImport: StoryObj<typeof meta> = {
  play: async ({ canvas }) => {
    await canvas.findByRole("textbox", { name: "Message" }, { timeout: 20_000 });
  },
};
