// The seam through which outside tools mount the form: benchmarks, the corpus run, case suites. It holds no logic.
import { StrictMode, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { fromPipedream, type PipedreamClient } from "../src/client/index.ts";
import { ComponentForm, ConnectProvider, type ConfiguredProps } from "../src/index.ts";
import { type LiveConnection, useConnection } from "../src/react/connect-context.tsx";
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

/** Where the forms that are mounted keep a query client, once they need one. */
const owners = new Set<LiveConnection["own"]>();

/** Tells where that is. */
function Owner({ told }: { told(own: LiveConnection["own"]): void }) {
  const { own } = useConnection();
  useEffect(() => told(own), [own, told]);
  return null;
}

function Host({ options, told }: { options: Options; told(own: LiveConnection["own"]): void }) {
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
    <ConnectProvider client={adapted.port} externalUserId={options.externalUserId}>
      <Owner told={told} />
      <ComponentForm
        {...options}
        client={adapted.port}
        configuredProps={controlled ? values : configuredProps}
        onConfiguredPropsChange={(next) => {
          if (controlled) setValues(next);
          onChange?.(next);
          onUpdateConfiguredProps?.(next);
        }}
        onSubmit={onSubmit && ((submitted) => onSubmit(submitted))}
      />
      <p id="host-shell">host app</p>
    </ConnectProvider>
  );
}

export default {
  supports: ["remote", "reload"],
  mount(root: HTMLElement, given: Options) {
    let options = given;
    let own: LiveConnection["own"] | undefined;
    const told = (it: LiveConnection["own"]) => void owners.add((own = it));
    const reactRoot = createRoot(root);
    const render = () => {
      const host = <Host options={options} told={told} />;
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
        if (own) owners.delete(own);
      },
    };
  },
  probeCaches: () =>
    [...owners].flatMap(({ queryClient }) =>
      (queryClient?.getQueryCache().getAll() ?? []).map((query) => ({
        key: query.queryKey,
        data: query.state.data,
      })),
    ),
};
