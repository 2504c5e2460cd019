// A host that takes each change and gives back something else.
import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { component, hostForm } from "../support/host-form.tsx";

const upper = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
    typeof inner === "string" ? inner.toUpperCase() : inner,
  );

/** A form of one prop in a host that writes every text in capitals. */
function show(type: string, saved: unknown) {
  const form = hostForm({
    component: component("c", { name: "it", label: "Subject", type }),
    configuredProps: { it: saved },
    onConfiguredPropsChange: (values) => form.update({ configuredProps: { it: upper(values.it) } }),
  });
  return form;
}

test.each([
  ["string", "a", /Subject/],
  ["string[]", ["x", "a"], "Subject 2"],
  ["object", { key: "a" }, /value/],
  ["sql", { value: "?", query: "?", params: ["a"], usePreparedStatements: true }, /arameter/],
  ["http_request", { url: "x", params: [{ name: "n", value: "a" }] }, /1: value/],
] as const)("H-022: the box of a %s stays while a host rewrites what is typed", async (type, saved, name) => {
  const form = show(type, saved);
  const box = await screen.findByRole("textbox", { name });
  await form.user.type(box, "b");
  await form.user.keyboard("c");
  expect(box).toHaveFocus();
  expect(box).toHaveValue("ABC");
});

test("H-022: a secret that the host replaces is masked again", async () => {
  const props = component("c", { name: "it", label: "Keys", type: "string[]", secret: true });
  const form = hostForm({ component: props, configuredProps: { it: ["mine"] } });
  const box = await screen.findByLabelText("Keys 1");
  await userEvent.click(screen.getByRole("button", { name: "Show Keys 1" }));
  await userEvent.type(box, "!");
  expect(box).toHaveAttribute("type", "text");
  form.update({ configuredProps: { it: ["another"] } });
  expect(screen.getByLabelText("Keys 1")).toHaveValue("another");
  expect(screen.getByLabelText("Keys 1")).toHaveAttribute("type", "password");
});
