import { expect, test, vi } from "vitest";
import { defaultFields } from "../../src/fields/registry.ts";
import type { FieldDefinition, WidgetProps } from "../../src/react/definition.ts";
import { checkField } from "../../src/testing/index.ts";

const sample = { values: ["x", " 02134 "] };

/** A widget as plain as can be, which keeps every promise. */
function Plain({ draft = "", onChange, control, disabled }: WidgetProps<"string">) {
  return (
    <input
      {...control}
      value={draft}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value || undefined)}
    />
  );
}

const withWidget = (Widget: typeof Plain): FieldDefinition<"string"> => ({ ...defaultFields.string, Widget });

/** What is said of a field that breaks its promises, promise by promise. */
async function faults(definition: FieldDefinition<"string">): Promise<string[]> {
  const error: Error | undefined = await checkField(definition, sample).then(
    () => undefined,
    (thrown: Error) => thrown,
  );
  return error?.message.split("\n").slice(1) ?? [];
}

test("a plain widget that spreads what it is given keeps every promise", async () => {
  await expect(checkField(withWidget(Plain), sample)).resolves.toBeUndefined();
});

test("nothing is left in the page, and React’s own switch is as it was", async () => {
  const environment = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };
  environment.IS_REACT_ACT_ENVIRONMENT = true;
  await checkField(withWidget(Plain), sample);
  expect(environment.IS_REACT_ACT_ENVIRONMENT).toBe(true);
  expect(document.body.childElementCount).toBe(0);
});

test("a widget that is named, marked and focused by nothing is told so", async () => {
  const said = await faults(
    withWidget(({ draft = "", onChange }) => (
      <input value={draft} onChange={(event) => onChange(event.target.value)} />
    )),
  );
  expect(said).toEqual([
    expect.stringContaining("no control and no group in it is named by its label"),
    expect.stringContaining("this control has no name: <input"),
    expect.stringContaining("this control can be used: <input"),
    expect.stringContaining("no control has aria-invalid"),
  ]);
});

test("a widget that loses, changes or names what it holds is told so", async () => {
  const trimming = { ...defaultFields.string, toWire: (draft: string) => draft.trim() };
  expect(await faults(trimming)).toEqual([
    '- that it gives back what it was given: The field of string made "02134" of " 02134 ".',
  ]);
  const named = withWidget((given) => (
    <span>
      <Plain {...given} />
      <input id="own" name="own" aria-label="Own" readOnly disabled={given.disabled} />
    </span>
  ));
  expect(await faults(named)).toEqual([
    expect.stringMatching(/no id and no name in its text inputs: this one has: <input.*id="own"/),
  ]);
});

test("a codec that crashes, and a widget that crashes, are told with what they threw", async () => {
  const crashing: FieldDefinition<"string"> = {
    ...defaultFields.string,
    toDraft: (wire) => (wire as string).toLowerCase(),
  };
  expect(await faults(crashing)).toContainEqual(expect.stringMatching(/without a crash: .*toLowerCase/));
  const error = vi.spyOn(console, "error").mockImplementation(() => undefined); // React's own word on it
  const broken = await faults(
    withWidget(() => {
      throw new Error("broken");
    }),
  );
  expect(broken).toContainEqual(expect.stringContaining("the field crashed when it was drawn"));
  error.mockRestore();
});
