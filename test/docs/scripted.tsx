import { ComponentForm } from "propsmith";
import { buildComponent, buildProp, createScriptedClient, optionsReply } from "propsmith/testing";

const component = buildComponent(
  "acme-notify",
  buildProp("string", "channel", { label: "Channel", remoteOptions: true }),
  buildProp("integer", "times", { label: "Times", min: 1, optional: true }),
);

export const client = createScriptedClient({
  configure: ({ propName }) => (propName === "channel" ? optionsReply("general", "random") : optionsReply()),
  run: ({ configuredProps }) => ({ ret: configuredProps, observations: [], notices: [] }),
});

export const Notify = () => <ComponentForm component={component} client={client} externalUserId="user-1" />;

export async function lateAnswers() {
  client.hold("configure");
  // … open the list twice, and then:
  const [first, second] = client.held;
  second?.release(); // as the script says
  first?.fail(new Error("too late")); // or otherwise
  return client.requests("configure").map(({ query }) => query);
}
