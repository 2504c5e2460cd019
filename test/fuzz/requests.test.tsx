// Lists that open and close while what they depend on changes, and answers come late, in any order, or not at all.
import { QueryClient } from "@tanstack/react-query";
import { act, cleanup, render } from "@testing-library/react";
import fc from "fast-check";
import { useLayoutEffect } from "react";
import { expect } from "vitest";
import { ClientError } from "../../src/client/errors.ts";
import { useComponentForm } from "../../src/form/use-component-form.ts";
import { FormProvider, liveForm, type LiveForm } from "../../src/react/form-context.tsx";
import { createActions, useField } from "../../src/react/use-field.ts";
import { useRemoteOptions } from "../../src/react/use-remote-options.ts";
import { optionKey } from "../../src/wire/option.ts";
import { createScriptedClient, held, options } from "../support/scripted-client.ts";
import { hold } from "./hold.ts";

const component = {
  key: "c",
  configurable_props: [
    { name: "above", type: "string" },
    { name: "account", type: "app", app: "slack" },
    { name: "sheet", type: "string", remoteOptions: true },
    { name: "below", type: "string", secret: true },
    { name: "tab", type: "string", remoteOptions: true },
  ],
};

/** What a list's options depend on: the accounts, and what stands above. */
const CONTEXT = { sheet: ["above", "account"], tab: ["above", "account", "sheet", "below"] };
type List = keyof typeof CONTEXT;

const at = fc.nat(9);
const list = fc.constantFrom<List>("sheet", "tab");
const action = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("toggle" as const), list }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("set" as const),
      name: fc.constantFrom("above", "account", "sheet", "below"),
      // Few values, so that earlier ones come again.
      to: fc.nat(2),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("answer" as const),
      at,
      how: fc.constantFrom("well", "well", "empty", "fail"),
    }),
  },
);

interface Asked {
  key: string;
  answer: ReturnType<typeof held<unknown>>;
  signal: AbortSignal | undefined;
  how?: string;
}

const settle = () =>
  act(async () => {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
  });

hold(
  "requests",
  "options are asked for once for each context, with its values alone, and a late answer is never shown for another",
  150,
  fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 20, size: "max" }), async (actions) => {
    const asked: Asked[] = [];
    const faults: string[] = [];
    const values: Record<string, unknown> = { account: { authProvisionId: "apn_1" } };
    const configuredProps = { ...values };
    const open = { sheet: false, tab: false };
    const shown: Partial<Record<List, readonly unknown[]>> = {};
    const keyOf = (name: List) =>
      optionKey([
        name,
        Object.fromEntries(
          CONTEXT[name].flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]]])),
        ),
      ]);
    const client = createScriptedClient({
      configure: ({ propName, configuredProps }, { signal }) => {
        const key = optionKey([propName, configuredProps]);
        if (key !== keyOf(propName)) faults.push(`${key} was asked for in the place of ${keyOf(propName)}`);
        const before = asked.filter((other) => other.key === key && !other.signal?.aborted);
        if (before.some(({ how }) => how === undefined || how === "well"))
          faults.push(`${key} was asked for twice`);
        const answer = held<unknown>();
        asked.push({ key, answer, signal });
        return answer.promise;
      },
    });

    function List({ name }: { name: List }) {
      const waits = useField(name)?.waitsFor;
      const remote = useRemoteOptions(name, "", !waits);
      useLayoutEffect(() => {
        shown[name] = remote.query.isPlaceholderData ? [] : remote.options.map((option) => option.value);
      });
      return null;
    }
    let form!: LiveForm;
    const queryClient = new QueryClient();
    function Host() {
      const handle = useComponentForm({
        component,
        configuredProps,
        client,
        queryClient,
        externalUserId: "user",
      });
      useLayoutEffect(() => {
        form = liveForm(handle.form);
      });
      return (
        <FormProvider form={handle.form}>
          {open.sheet && <List name="sheet" />}
          {open.tab && <List name="tab" />}
        </FormProvider>
      );
    }

    const view = render(<Host />);
    await settle();
    const unanswered = () => asked.filter(({ how, signal }) => how === undefined && !signal?.aborted);
    for (const step of actions) {
      if (step.do === "toggle") open[step.list] = !open[step.list];
      else if (step.do === "set") {
        const { name, to } = step;
        const next =
          to === 0
            ? undefined
            : name === "account"
              ? { accountId: `apn_${to}` }
              : name === "sheet"
                ? { label: "S", value: `s${to}` }
                : `t${to}`;
        act(() => createActions(form, name).setDraft(next));
        values[name] = form.store.valueOf(name);
      } else {
        const open = unanswered();
        const one = open[step.at % open.length];
        if (!one) continue;
        one.how = step.how;
        if (step.how === "fail") one.answer.fail(new ClientError("server", "no"));
        else one.answer.give(step.how === "empty" ? options() : options(one.key));
      }
      view.rerender(<Host />);
      await settle();
      expect(faults).toEqual([]);
      for (const name of ["sheet", "tab"] as const) {
        if (open[name] && shown[name]?.length) expect(shown[name]).toEqual([keyOf(name)]);
      }
    }
    view.unmount();
    cleanup();
    await settle();
    expect(unanswered()).toEqual([]);
  }),
);
