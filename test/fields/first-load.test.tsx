import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { ComponentForm } from "../../src/form/ComponentForm.tsx";
import { createScriptedClient } from "../support/scripted-client.ts";

/** What a server draws is what the first load has: it waits for nothing. */
const drawn = (props: readonly object[]) =>
  renderToString(
    <ComponentForm
      component={{
        key: "typical",
        name: "Typical",
        version: "1",
        configurable_props: props.map((prop, index) => ({ name: `p${index}`, label: `P${index}`, ...prop })),
      }}
      client={createScriptedClient()}
      externalUserId="user"
    />,
  );

test.each([
  ["an account", { type: "app", app: "slack" }, "combobox"],
  ["a choice", { type: "string", options: ["a", "b"] }, "combobox"],
  ["a choice of many", { type: "string[]", options: ["a", "b"] }, "combobox"],
  ["a remote choice", { type: "string", remoteOptions: true }, "combobox"],
  ["a text", { type: "string" }, "<input"],
  ["a secret", { type: "string", secret: true }, "<input"],
  ["a whole number", { type: "integer" }, "<input"],
  ["a switch", { type: "boolean" }, "<input"],
  ["a list", { type: "string[]" }, "ps-rows"],
  ["a list of numbers", { type: "integer[]" }, "ps-rows"],
  ["an object", { type: "object" }, "ps-rows"],
  ["any value", { type: "any" }, "<input"],
])("%s is part of the first load", (_, prop, control) => {
  const html = drawn([prop]);
  expect(html).toContain(control);
  expect(html).not.toContain("ps-skeleton");
});

test("a form of common types has every control when it has its labels", () => {
  expect(
    drawn([
      { type: "app", app: "slack" },
      { type: "string", remoteOptions: true },
      { type: "string[]" },
      { type: "object" },
    ]),
  ).not.toContain('aria-busy="true"');
});

test.each([["$.interface.timer"], ["http_request"], ["sql"]])("%s is not", (type) => {
  expect(drawn([{ type }])).toContain("ps-skeleton");
});
