import { ConnectProvider } from "propsmith";
import { Configurator } from "propsmith/configurator";
import "propsmith/styles.css";
import "propsmith/configurator.css";
import { client } from "./client";

export const Workspace = ({ userId }: { userId: string }) => (
  <ConnectProvider client={client} externalUserId={userId}>
    <Configurator
      componentKey="slack-send-message"
      onChoose={(key) => history.pushState(null, "", `#${key}`)}
    />
  </ConnectProvider>
);
