// Hosts that swap the component, the user and the values while a person types: at once, late, or never giving back.
import { QueryClient } from "@tanstack/react-query";
import { act, cleanup, render } from "@testing-library/react";
import fc from "fast-check";
import { StrictMode, useLayoutEffect } from "react";
import { expect } from "vitest";
import { useComponentForm } from "../../src/form/use-component-form.ts";
import { liveForm, type LiveForm } from "../../src/react/form-context.tsx";
import { createActions } from "../../src/react/use-field.ts";
import type { ConfiguredProps } from "../../src/wire/configured-props.ts";
import { createScriptedClient, props } from "../support/scripted-client.ts";
import { isSame } from "../../src/core/same.ts";
import { hold } from "./hold.ts";

const NAMES = ["kind", "note", "secret"];
const list = [
  { name: "kind", type: "string", reloadProps: true },
  { name: "note", type: "string" },
  { name: "secret", type: "string", secret: true },
];

const action = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constantFrom("type", "type", "clear"), name: fc.constantFrom(...NAMES) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("component", "user"), to: fc.nat(2) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom("give", "give back", "leave"),
      name: fc.constantFrom(...NAMES),
    }),
  },
);

const settle = () => act(() => new Promise<void>((resolve) => void setTimeout(resolve, 0)));

hold(
  "swaps",
  "nothing that was typed or saved for one component and user is shown, sent or told for another",
  200,
  fc.asyncProperty(
    fc.constantFrom("controls", "controls late", "never gives back"),
    fc.boolean(),
    fc.array(action, { minLength: 1, maxLength: 16, size: "max" }),
    async (host, isStrict, actions) => {
      let serial = 0;
      const owner = { component: 0, user: 0 };
      const mine = () => `${owner.component}/${owner.user}`;
      const isMine = (values: ConfiguredProps) =>
        Object.values(values).every((value) => String(value).startsWith(`${mine()}:`));
      const faults: string[] = [];
      const check = (what: string, values: ConfiguredProps) => {
        if (!isMine(values)) faults.push(`${what} for ${mine()}: ${JSON.stringify(values)}`);
      };
      const client = createScriptedClient({
        reload: ({ configuredProps, componentKey, externalUserId }) => {
          check("sent", configuredProps);
          expect(`${componentKey}/${externalUserId}`).toBe(mine());
          return props("d", ...list);
        },
      });
      const queryClient = new QueryClient();
      let passed: ConfiguredProps | undefined;
      const due: ConfiguredProps[] = [];
      let form!: LiveForm;
      function Host() {
        const handle = useComponentForm({
          component: { key: String(owner.component), configurable_props: list },
          configuredProps: passed,
          client,
          queryClient,
          externalUserId: String(owner.user),
          onConfiguredPropsChange: (values) => {
            check("told", values);
            due.push(values);
          },
        });
        useLayoutEffect(() => {
          form = liveForm(handle.form);
        });
        return null;
      }
      const draw = () =>
        isStrict ? (
          <StrictMode>
            <Host />
          </StrictMode>
        ) : (
          <Host />
        );
      const view = render(draw());
      let values: ConfiguredProps = {};
      await settle();
      for (const step of actions) {
        switch (step.do) {
          case "type":
          case "clear": {
            const typed = step.do === "type" ? `${mine()}:${++serial}` : undefined;
            act(() => createActions(form, step.name).setDraft(typed));
            const { [step.name]: _, ...others } = values;
            values = typed === undefined ? others : { ...values, [step.name]: typed };
            break;
          }
          case "component":
          case "user": {
            const before = mine();
            owner[step.do] = step.to;
            if (mine() !== before) values = {};
            break;
          }
          case "give":
            values = { ...values, [step.name]: `${mine()}:${++serial}` };
            passed = values;
            due.length = 0;
            break;
          case "give back":
            if (host === "controls late") passed = due.shift() ?? passed;
            break;
          case "leave":
            act(() => createActions(form, step.name).leave());
        }
        view.rerender(draw());
        await settle();
        if (host === "controls") {
          while (due.length > 0) passed = due.pop();
          view.rerender(draw());
          await settle();
        }
        expect(faults).toEqual([]);
        expect(isSame(sorted(form.store.configuredProps()), sorted(values))).toBe(true);
      }
      view.unmount();
      cleanup();
    },
  ),
);

const sorted = (values: ConfiguredProps) => Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1));
