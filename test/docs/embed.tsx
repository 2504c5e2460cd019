import { ComponentForm, ConnectProvider } from "propsmith";
import "propsmith/styles.css";
import { client } from "./client";

export function NewAction({ userId }: { userId: string }) {
  return (
    <ConnectProvider client={client} externalUserId={userId}>
      <ComponentForm
        componentKey="slack-send-message"
        submitLabel="Run"
        onSubmit={async (configuredProps, { dynamicPropsId }) => {
          await client.run({
            componentKey: "slack-send-message",
            externalUserId: userId,
            configuredProps,
            dynamicPropsId,
          });
        }}
      />
    </ConnectProvider>
  );
}
