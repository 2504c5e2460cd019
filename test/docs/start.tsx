import { ComponentForm } from "propsmith";
import { buildComponent, buildProp, createScriptedClient, optionsReply } from "propsmith/testing";
import "propsmith/styles.css";

const component = buildComponent(
  "acme-invite",
  buildProp("string", "email", { label: "Email", description: "Who is to be **invited**." }),
  buildProp("string", "team", { label: "Team", remoteOptions: true }),
  buildProp("integer", "days", { label: "Days", min: 1, max: 30, default: 7, optional: true }),
);

/** In place of the platform, until there is one. */
const client = createScriptedClient({ configure: () => optionsReply("Design", "Engineering", "Sales") });

export default function App() {
  return (
    <ComponentForm
      component={component}
      client={client}
      externalUserId="user-1"
      onSubmit={(configuredProps) => alert(JSON.stringify(configuredProps, undefined, 2))}
    />
  );
}
