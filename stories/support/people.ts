// What the headless form is of: a component with the usual kinds of props, and a platform that answers for it.

import { offering, scriptedClient } from "./scripted-client.ts";

export const component = {
  key: "crm-add-person",
  name: "Add Person",
  version: "1.0.0",
  configurable_props: [
    { name: "crm", type: "app", app: "crm", label: "CRM" },
    { name: "name", type: "string", label: "Name" },
    { name: "age", type: "integer", label: "Age", min: 18 },
    { name: "vip", type: "boolean", label: "Very important" },
    { name: "team", type: "string", label: "Team", remoteOptions: true, useQuery: true },
    { name: "note", type: "string", label: "Note", optional: true },
  ],
};
const teams = Array.from({ length: 50 }, (_, index) => `Team ${index + 1}`);
export const client = scriptedClient(offering(teams, 10));
