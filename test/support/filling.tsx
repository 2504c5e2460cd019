import { render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useEffect, type ReactNode } from "react";
import { ChangesView, FillBar, FilledFields, FillingProvider } from "../../src/configurator/index.ts";
import { ComponentForm, ConnectProvider, parseComponent } from "../../src/index.ts";
import { useOpenForm, type LiveForm } from "../../src/react/form-context.tsx";
import { createScriptedClient, type Script } from "../../src/testing/index.ts";
import type { ConfiguredProps } from "../../src/wire/configured-props.ts";

interface Shown {
  props: readonly object[];
  configuredProps?: ConfiguredProps;
  script?: Script;
  more?: ReactNode;
}

/** A form of a host's own with the parts that help to fill it in, and the list of what changed. */
export function showFilling({ props, configuredProps, script, more }: Shown) {
  const client = createScriptedClient(script);
  const component = parseComponent({ key: "c", name: "C", version: "1.0.0", configurable_props: props });
  const changes: ConfiguredProps[] = [];
  let seen: LiveForm | undefined;
  const see = (form: LiveForm) => void (seen = form);
  function Seen() {
    const form = useOpenForm();
    useEffect(() => see(form), [form]);
    return null;
  }
  render(
    <ConnectProvider client={client} externalUserId="user">
      <ComponentForm
        component={component}
        configuredProps={configuredProps}
        onConfiguredPropsChange={(values) => void changes.push(values)}
      >
        <Seen />
        <FillingProvider>
          <FillBar />
          <FilledFields />
          <aside aria-label="Side">
            <ChangesView />
            {more}
          </aside>
        </FillingProvider>
      </ComponentForm>
    </ConnectProvider>,
  );
  const user = userEvent.setup({ delay: null });
  return {
    user,
    client,
    changes,
    form: () => seen!,
    values: () => seen!.store.configuredProps(),
    press: (name: string | RegExp) => user.click(screen.getByRole("button", { name })),
    type: async (label: string, text: string) =>
      user.type(screen.getByRole("textbox", { name: label }), text),
    list: (name: string) => within(screen.getByRole("region", { name })),
  };
}
