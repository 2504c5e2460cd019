// The seam through which outside tools mount the form: benchmarks, the corpus run, case suites. It holds no logic.
import { QueryClient } from "@tanstack/react-query";
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { fromPipedream, type PipedreamClient } from "../src/client/index.ts";
import { ComponentForm, type ConfiguredProps } from "../src/index.ts";
import "../src/theme/styles.css";

interface Options {
  component: unknown;
  configuredProps?: ConfiguredProps;
  dynamicPropsId?: string;
  client: unknown;
  externalUserId: string;
  controlled?: boolean;
  strict?: boolean;
  readOnly?: boolean;
  onChange?(values: ConfiguredProps): void;
  onUpdateConfiguredProps?(values: ConfiguredProps): void;
  onSubmit?(values: ConfiguredProps): void | Promise<void>;
  onDynamicProps?(dynamicProps: unknown): void;
}

const queryClients = new Set<QueryClient>();

function Host({ options, queryClient }: { options: Options; queryClient: QueryClient }) {
  const { controlled, configuredProps, client, onChange, onUpdateConfiguredProps, onSubmit } = options;
  const [given, setGiven] = useState(configuredProps);
  const [values, setValues] = useState(configuredProps);
  if (given !== configuredProps) {
    setGiven(configuredProps);
    setValues(configuredProps);
  }
  // One adapted client for as long as the tool's own is the same.
  const [adapted, setAdapted] = useState(() => ({ client, port: fromPipedream(client as PipedreamClient) }));
  if (adapted.client !== client) setAdapted({ client, port: fromPipedream(client as PipedreamClient) });
  return (
    <>
      <ComponentForm
        {...options}
        client={adapted.port}
        queryClient={queryClient}
        configuredProps={controlled ? values : configuredProps}
        onConfiguredPropsChange={(next) => {
          if (controlled) setValues(next);
          onChange?.(next);
          onUpdateConfiguredProps?.(next);
        }}
        onSubmit={onSubmit && ((submitted) => onSubmit(submitted))}
      />
      <p id="host-shell">host app</p>
    </>
  );
}

export default {
  supports: ["remote", "reload"],
  mount(root: HTMLElement, given: Options) {
    let options = given;
    const queryClient = new QueryClient();
    queryClients.add(queryClient);
    const reactRoot = createRoot(root);
    const render = () => {
      const host = <Host options={options} queryClient={queryClient} />;
      reactRoot.render(options.strict ? <StrictMode>{host}</StrictMode> : host);
    };
    render();
    return {
      update(partial: Partial<Options>) {
        options = { ...options, ...partial };
        render();
      },
      unmount() {
        reactRoot.unmount();
        queryClients.delete(queryClient);
      },
    };
  },
  probeCaches: () =>
    [...queryClients].flatMap((queryClient) =>
      queryClient
        .getQueryCache()
        .getAll()
        .map((query) => ({ key: query.queryKey, data: query.state.data })),
    ),
};
