// A form that a server has drawn can be filled in before any script runs.
import { act, render, screen } from "@testing-library/react";
import { StrictMode, type ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import { ComponentForm } from "../../src/form/ComponentForm.tsx";
import { SecretControl } from "../../src/ui/SecretControl.tsx";
import type { ConfiguredProps } from "../../src/wire/configured-props.ts";
import { component, settle } from "../support/host-form.tsx";
import { createScriptedClient } from "../support/scripted-client.ts";

/** A page as a server sends it. */
function serve(page: ReactElement): string {
  vi.stubGlobal("document", undefined);
  vi.stubGlobal("window", undefined);
  try {
    return renderToString(page);
  } finally {
    vi.unstubAllGlobals();
  }
}

const props = {
  note: { name: "note", type: "string", label: "Note" },
  long: { name: "long", type: "string", label: "Long" },
  count: { name: "count", type: "integer", label: "Count", max: 5 },
  flag: { name: "flag", type: "boolean", label: "Flag" },
};
const saved = { note: "saved", long: "one\ntwo", count: 1 };

/** Fills in a served form by `edit`, and takes it over. */
async function takeOver(
  edit: (within: HTMLElement) => void,
  configuredProps: ConfiguredProps = {},
  names: (keyof typeof props)[] = Object.keys(props) as (keyof typeof props)[],
  wrap = (form: ReactElement) => form,
) {
  const changes: ConfiguredProps[] = [];
  const submits: ConfiguredProps[] = [];
  const page = wrap(
    <ComponentForm
      component={component("c", ...names.map((name) => props[name]))}
      configuredProps={configuredProps}
      client={createScriptedClient()}
      externalUserId="user"
      onConfiguredPropsChange={(values) => void changes.push(values)}
      onSubmit={(values) => void submits.push(values)}
    />,
  );
  const container = document.body.appendChild(document.createElement("div"));
  container.innerHTML = serve(page);
  edit(container);
  await act(async () => void render(page, { container, hydrate: true }));
  await settle();
  return { container, changes, submits };
}

const boxOf = (within: HTMLElement, name: string, kind = "input, textarea") =>
  within.querySelector<HTMLInputElement>(`[data-prop-name=${name}] :is(${kind})`)!;
const type = (text: string, name: string) => (within: HTMLElement) => {
  boxOf(within, name).value = text; // as the browser does, it marks the box as edited
};

describe.each([
  ["", undefined],
  [" in StrictMode", (form: ReactElement) => <StrictMode>{form}</StrictMode>],
])("before hydration%s", (_, wrap) => {
  test.each([
    ["a text", "note", "typed", {}, { note: "typed" }],
    ["a text in place of a saved one", "note", "typed", saved, { ...saved, note: "typed" }],
    ["no text in place of a saved one", "note", "", { note: "saved" }, {}],
    ["lines", "long", "one\nthree", saved, { ...saved, long: "one\nthree" }],
    ["no lines in place of saved ones", "long", "", { long: "one\ntwo" }, {}],
    ["a number", "count", "3", {}, { count: 3 }],
  ] as const)("H-031 %s is kept and taken as an edit", async (_case, name, text, given, expected) => {
    const { container, changes } = await takeOver(type(text, name), given, undefined, wrap);
    expect(boxOf(container, name).value).toBe(text);
    expect(changes.at(-1)).toEqual(expected);
  });

  test.each([
    [{}, { flag: false }],
    [{ flag: true }, { flag: false }],
  ])("H-031 a segment is kept and taken as an edit: %j", async (given, expected) => {
    const choose = (within: HTMLElement) =>
      void (boxOf(within, "flag", "label + label [type=radio]").checked = true);
    const { changes } = await takeOver(choose, given, undefined, wrap);
    expect(changes.at(-1)).toEqual(expected);
    expect(screen.getByRole("radio", { name: "No" })).toBeChecked();
  });

  test("H-031 a secret is kept and taken as an edit", async () => {
    const onChange = vi.fn();
    const page = (
      <SecretControl value="old" label="Token" onChange={onChange} control={{ "aria-label": "Token" }} />
    );
    const container = document.body.appendChild(document.createElement("div"));
    container.innerHTML = serve(page);
    container.querySelector("input")!.value = "typed";
    await act(async () => void render(wrap?.(page) ?? page, { container, hydrate: true }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith("typed");
  });

  test("H-031 what nobody touched is no edit", async () => {
    const { container, changes } = await takeOver(() => undefined, saved, undefined, wrap);
    expect(changes).toEqual([]);
    expect(boxOf(container, "note").value).toBe("saved");
    expect(boxOf(container, "long").value).toBe("one\ntwo");
  });
});

test("H-031 what was typed before hydration is checked at submit", async () => {
  const { container, submits } = await takeOver(type("9", "count"), {}, ["count"]);
  await act(async () => container.querySelector<HTMLElement>("[type=submit]")!.click());
  await settle();
  expect(submits).toEqual([]);
  expect(boxOf(container, "count")).toHaveAttribute("aria-invalid", "true");
});
