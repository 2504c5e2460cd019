"use client";

import { createFrontendClient } from "@pipedream/sdk/browser";
import { useState } from "react";
import { ComponentForm, CustomizeProvider, type Component } from "propsmith";
import { createHttpClient, type ConnectClient } from "propsmith/client";
import { Configurator } from "propsmith/configurator";
import "propsmith/configurator.css";
import { ComponentFormContainer, FrontendClientProvider, SelectApp } from "propsmith/connect-react";
import { useLanguage } from "propsmith/locales";
import { ja } from "propsmith/locales/ja";
import "propsmith/styles.css";
import "propsmith/themes/shadcn.css";

interface Token {
  token: string;
  expires_at: string;
  connect_link_url: string;
}

async function askToken(backend: string): Promise<Token> {
  const response = await fetch(`${backend}/backend/token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ external_user_id: "ready" }),
  });
  return response.json();
}

interface EntryProps {
  backend: string;
  componentKey: string;
  /** The definition, where a server has it already. */
  component?: Component;
}

const httpClient = (backend: string): ConnectClient =>
  createHttpClient({ baseUrl: backend, getToken: () => askToken(backend) });

/** "propsmith/configurator": the whole job around a form. */
function InConfigurator({ backend, componentKey }: EntryProps) {
  const [client] = useState(() => httpClient(backend));
  return <Configurator client={client} externalUserId="ready" componentKey={componentKey} developer />;
}

/** "propsmith/connect-react": a page that was written for connect-react. */
function InConnectReact({ backend, componentKey }: EntryProps) {
  const [client] = useState(() =>
    createFrontendClient({
      baseUrl: backend,
      externalUserId: "ready",
      tokenCallback: async () => {
        const { token, expires_at, connect_link_url } = await askToken(backend);
        return { token, expiresAt: new Date(expires_at), connectLinkUrl: connect_link_url };
      },
    }),
  );
  return (
    <FrontendClientProvider client={client}>
      <SelectApp onChange={() => {}} />
      <ComponentFormContainer externalUserId="ready" componentKey={componentKey} />
    </FrontendClientProvider>
  );
}

/** "propsmith/locales": a language that is fetched, and one that came along. */
function InOtherLanguages({ backend, ...component }: EntryProps) {
  const [client] = useState(() => httpClient(backend));
  const form = <ComponentForm {...component} client={client} externalUserId="ready" />;
  return (
    <>
      <CustomizeProvider {...useLanguage("de-AT")}>{form}</CustomizeProvider>
      <CustomizeProvider locale="ja" messages={ja}>
        {form}
      </CustomizeProvider>
    </>
  );
}

const entries = {
  configurator: InConfigurator,
  "connect-react": InConnectReact,
  locales: InOtherLanguages,
};

/** The application's page of an entry beside the main one. */
export function Entry({ entry, ...props }: EntryProps & { entry: string }) {
  const It = entries[entry as keyof typeof entries];
  return <It {...props} />;
}
