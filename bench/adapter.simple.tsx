// What stands for the form where the size of one with nothing but texts, numbers and switches is asked for.
import { createRoot } from "react-dom/client";
import { fromPipedream, type PipedreamClient } from "../src/client/index.ts";
import { ComponentForm, type ConfiguredProps } from "../src/index.ts";
import "../src/theme/styles.css";

interface Options {
  component: unknown;
  configuredProps?: ConfiguredProps;
  client: unknown;
  externalUserId: string;
  onChange?(values: ConfiguredProps): void;
}

export default {
  supports: [],
  mount(root: HTMLElement, { client, onChange, ...options }: Options) {
    const reactRoot = createRoot(root);
    const port = fromPipedream(client as PipedreamClient);
    reactRoot.render(<ComponentForm {...options} client={port} onConfiguredPropsChange={onChange} />);
    return { unmount: () => reactRoot.unmount() };
  },
};
