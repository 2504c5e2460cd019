import { useState } from "react";
import * as propsmith from "propsmith";
import { createHttpClient } from "propsmith/client";
import { Configurator } from "propsmith/configurator";

const address = new URLSearchParams(location.search);
const backend = address.get("backend") ?? "";

const createClient = () =>
  createHttpClient({
    baseUrl: backend,
    getToken: async () => {
      const response = await fetch(`${backend}/backend/token`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ external_user_id: "ready" }),
      });
      return response.json();
    },
  });

const component = propsmith.parseComponent({
  key: "everything-every-prop-type",
  name: "Every Prop Type",
  version: "1.2.0",
  configurableProps: [
    {
      name: "about",
      type: "alert",
      alertType: "info",
      content: "Text with **bold**, `code` and a [link](https://example.com).",
    },
    { name: "postgres", type: "app", app: "postgres" },
    {
      name: "title",
      type: "string",
      label: "Title of the weekly report",
      description: "What people read *first*.",
    },
    {
      name: "stage",
      type: "string",
      label: "Stage",
      options: ["Lead", "Trial", "Customer", "Former customer"],
    },
    {
      name: "toppings",
      type: "string[]",
      label: "Toppings",
      options: ["Basil", "Capers", "Olives", "Onions"],
    },
    { name: "city", type: "string", label: "City", remoteOptions: true },
    { name: "count", type: "integer", label: "Count", min: 1, max: 10 },
    { name: "agreed", type: "boolean", label: "Agreed" },
    { name: "texts", type: "string[]", label: "Texts", default: ["first", "second"] },
    { name: "timer", type: "$.interface.timer", label: "Timer", default: { intervalSeconds: 900 } },
    { name: "record", type: "object", label: "Record", default: { zebra: 1, apple: "two" } },
    { name: "query", type: "sql", label: "Query", auth: { app: "postgres" }, default: { value: "select 1" } },
    { name: "request", type: "http_request", label: "Request" },
    { name: "more", type: "string", label: "More", optional: true },
  ],
});

/** A form of the usual types, and what was submitted. `kit` is the copy of the package that draws it. */
export function HostForm({ kit = propsmith }: { kit?: Pick<typeof propsmith, "ComponentForm"> }) {
  const [client] = useState(createClient);
  const [submitted, setSubmitted] = useState<propsmith.ConfiguredProps>();
  if (address.get("entry") === "configurator")
    return (
      <Configurator
        client={client}
        externalUserId="ready"
        componentKey={address.get("component") ?? ""}
        developer
      />
    );
  return (
    <>
      <kit.ComponentForm
        component={component}
        client={client}
        externalUserId="ready"
        submitLabel="Run"
        onSubmit={(values) => setSubmitted(values)}
      />
      {submitted && <pre data-testid="submitted">{JSON.stringify(submitted)}</pre>}
    </>
  );
}
