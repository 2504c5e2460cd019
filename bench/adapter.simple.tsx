// What stands for the form where the size of one with nothing but texts, numbers and switches is asked for: it asks for
// nothing, and so needs no client.
import { createRoot } from "react-dom/client";
import { ComponentForm, type ConfiguredProps } from "../src/index.ts";
import "../src/theme/styles.css";

interface Options {
  component: unknown;
  configuredProps?: ConfiguredProps;
  externalUserId: string;
  onChange?(values: ConfiguredProps): void;
}

export default {
  supports: [],
  mount(root: HTMLElement, { onChange, ...options }: Options) {
    const reactRoot = createRoot(root);
    reactRoot.render(<ComponentForm {...options} onConfiguredPropsChange={onChange} />);
    return { unmount: () => reactRoot.unmount() };
  },
};
