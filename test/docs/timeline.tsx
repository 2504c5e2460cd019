import { ComponentForm, ConnectProvider } from "propsmith";
import { TimelineProvider, TimelineView } from "propsmith/configurator";
import { client } from "./client";

export const Inspected = ({ userId }: { userId: string }) => (
  <ConnectProvider client={client} externalUserId={userId}>
    <TimelineProvider>
      <ComponentForm componentKey="slack-send-message" />
      <TimelineView />
    </TimelineProvider>
  </ConnectProvider>
);
