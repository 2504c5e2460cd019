"use client";

import { useState } from "react";
import { ComponentForm, ConnectProvider, type Component, type ConfiguredProps } from "propsmith";
import { createHttpClient, type ConnectClient } from "propsmith/client";
import "propsmith/styles.css";

const askToken = async (backend: string) => {
  const response = await fetch(`${backend}/backend/token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ external_user_id: "ready" }),
  });
  return response.json();
};

interface Props {
  backend: string;
  componentKey: string;
  /** The definition, where a server has it already. */
  component?: Component;
}

/** What both applications show: the form of a component of the playground's backend, and what was submitted. */
export function ActionForm({ backend, ...component }: Props) {
  const [client] = useState<ConnectClient>(() =>
    createHttpClient({ baseUrl: backend, getToken: () => askToken(backend) }),
  );
  const [submitted, setSubmitted] = useState<ConfiguredProps>();
  return (
    <ConnectProvider client={client} externalUserId="ready">
      <ComponentForm {...component} submitLabel="Run" onSubmit={(values) => setSubmitted(values)} />
      {submitted && <pre>{JSON.stringify(submitted)}</pre>}
    </ConnectProvider>
  );
}
