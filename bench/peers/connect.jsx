// @pipedream/connect-react: the values are the host's, as its documentation has them.
import { ComponentForm, FrontendClientProvider } from "@pipedream/connect-react";
import { useState } from "react";
import { createRoot } from "react-dom/client";

function Host({ client, configuredProps, onChange, ...rest }) {
  const [values, setValues] = useState(configuredProps);
  function take(next) {
    setValues(next);
    onChange(next);
  }
  return (
    <FrontendClientProvider client={client}>
      <ComponentForm {...rest} configuredProps={values} onUpdateConfiguredProps={take} />
    </FrontendClientProvider>
  );
}

export default {
  mount(root, props) {
    const reactRoot = createRoot(root);
    reactRoot.render(<Host {...props} />);
    return { unmount: () => reactRoot.unmount() };
  },
};
