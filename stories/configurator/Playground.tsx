// The playground: the Configurator over the network, on the backend beside it.

import { QueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Configurator, type ConfiguratorProps, type Layout } from "../../src/configurator/index.ts";
import "../../src/theme/configurator/configurator.css";
import { useChaos } from "../support/chaos.ts";
import { type ClientKind, createPlaygroundClient, schemaLoader, uploadFile } from "./playground.ts";
import "./playground.css";
import { ResetButton } from "./ResetButton.tsx";
import { Welcome } from "./Welcome.tsx";

const files = {
  storage: { levels: ["site", "library"], folder: "folder", files: "files" },
};

export interface PlaygroundProps extends Pick<
  ConfiguratorProps,
  "version" | "configuredProps" | "drafts" | "askBeforeLeaving"
> {
  /** Through which adapter the page speaks to the backend. */
  clientKind?: ClientKind;
  /** `demo` is a newcomer to Postgres, `ready` has an account, `many` has a hundred and twenty. */
  externalUserId?: string;
  /** The component that is open, by key. The page goes on by itself from there. */
  componentKey?: string;
  onChoose?(componentKey: string): void;
  layout?: Layout;
  onClose?(): void;
}

export function Playground({ clientKind = "sdk", externalUserId = "demo", ...rest }: PlaygroundProps) {
  // Another client or another person is another page: nothing crosses over.
  return <Page key={`${clientKind} ${externalUserId}`} {...rest} {...{ clientKind, externalUserId }} />;
}

type PageProps = PlaygroundProps & Required<Pick<PlaygroundProps, "clientKind" | "externalUserId">>;

function Page({ clientKind, externalUserId, askBeforeLeaving = false, ...rest }: PageProps) {
  const chaos = useChaos();
  const [connection] = useState(() => ({
    client: chaos(createPlaygroundClient(clientKind, externalUserId)),
    queryClient: new QueryClient(),
    sqlSchema: schemaLoader(externalUserId),
  }));
  return (
    <div className="playground" data-layout={rest.layout}>
      <Configurator
        developer
        {...{ externalUserId, uploadFile, askBeforeLeaving, files }}
        {...connection}
        {...rest}
        renderWelcome={(choose) => <Welcome onChoose={choose} />}
        footer={<ResetButton queryClient={connection.queryClient} />}
      />
    </div>
  );
}
