import { ComponentForm, ConnectProvider } from "propsmith";
import { DependencyView, TimelineProvider, TimelineView } from "propsmith/configurator";
import { client } from "./client";

export const Inspected = ({ userId }: { userId: string }) => (
  <ConnectProvider client={client} externalUserId={userId}>
    <TimelineProvider>
      <ComponentForm componentKey="slack-send-message" actions={<DependencyView />} />
      <TimelineView />
    </TimelineProvider>
  </ConnectProvider>
);
