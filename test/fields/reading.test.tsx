import { cleanup, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { showField } from "../support/show-field.tsx";

const HIDDEN = "•••••••• (hidden)";
const request = {
  method: "POST",
  url: "https://example.com/a",
  params: [{ name: "page", value: "2" }],
  headers: [
    { name: "accept", value: "text/html" },
    { name: "Authorization", value: "swordfish" },
  ],
  auth: { type: "basic", username: "ada", password: "swordfish" },
  body: { type: "fields", mode: "fields", fields: [{ name: "api_key", value: "swordfish" }] },
};
const statement = {
  value: "select $1",
  query: "select $1",
  params: ["swift", ""],
  usePreparedStatements: true,
};

/** What stands in a read-only field, text by text. */
const texts = (field: HTMLElement) =>
  [...field.querySelectorAll(".ps-readonly :is(span, li, dt, dd, p)")]
    .filter((element) => element.childElementCount === 0 && element.textContent && !element.closest("button"))
    .map((element) => element.textContent);

test.each<[type: string, prop: object, value: unknown, told: string[]]>([
  ["string", {}, " a\nb ", [" a\nb "]],
  ["string", { options: [{ label: "One", value: "1" }] }, "1", ["One"]],
  ["string", { format: "file-ref" }, "/tmp/a.txt", ["/tmp/a.txt"]],
  ["string", { secret: true }, "swordfish", [HIDDEN]],
  ["string[]", { secret: true }, ["swordfish", "mackerel"], [HIDDEN, HIDDEN]],
  ["string", { secret: true, options: ["swordfish"] }, "swordfish", [HIDDEN]],
  ["integer", {}, 0, ["0"]],
  ["integer[]", {}, [1, 2], ["1", "2"]],
  ["string[]", {}, ["a", "", "c"], ["a", "(empty)", "c"]],
  ["boolean", {}, false, ["No"]],
  ["object", {}, { b: "02134", a: { c: [1] } }, ["b", "02134", "a", '{"c":[1]}']],
  ["object", {}, { password: "swordfish" }, ["password", "«secret»"]],
  ["any", {}, [1, "two"], ["1", "two"]],
  [
    "app",
    { app: "slack" },
    { authProvisionId: "apn_gone" },
    ["apn_gone", "This account is not available any more."],
  ],
  ["sql", {}, statement, ["select $1", "Prepared statement", "Yes", "Parameters", "swift", "(empty)"]],
  [
    "http_request",
    {},
    request,
    [
      "POST https://example.com/a",
      "Params",
      "page",
      "2",
      "Headers",
      "accept",
      "text/html",
      "Authorization",
      HIDDEN,
      "Auth",
      `Basic · ada · ${HIDDEN}`,
      "Body",
      "api_key",
      HIDDEN,
    ],
  ],
  ["$.interface.timer", {}, { intervalSeconds: 900 }, ["Every 15 minutes"]],
  ["data_store", {}, { __lv: { label: "Store", value: "ds_1" } }, ["Store"]],
  [
    "$.discord.channel[]",
    {},
    {
      __lv: [
        { label: "#a", value: "1" },
        { label: "#b", value: "2" },
      ],
    },
    ["#a", "#b"],
  ],
])("%s %j: %j is told in text", async (type, prop, value, told) => {
  const { field } = showField({ type, ...prop }, value, { readOnly: true });
  await waitFor(() => expect(texts(field)).toEqual(told));
  if (type !== "http_request")
    expect(texts(field).filter((text) => text !== "This account is gone.")).toEqual(told);
  expect(field.textContent).not.toMatch(/swordfish|mackerel/);
  expect(field.outerHTML).not.toMatch(/swordfish|mackerel/);
});

test("what is not set says so", async () => {
  for (const type of [
    "string",
    "boolean",
    "object",
    "sql",
    "http_request",
    "$.interface.timer",
    "data_store",
  ]) {
    const { field } = showField({ type }, undefined, { readOnly: true });
    await waitFor(() => expect(texts(field)).toEqual(["Not set"]));
    cleanup();
  }
});

test("a request that can only be read is copied as a command, without its secrets", async () => {
  const written = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, "writeText").mockImplementation(written);
  showField(
    { type: "http_request" },
    { method: "GET", url: "https://example.com/a", auth: { type: "bearer", token: "t0p" } },
    { readOnly: true },
  );
  await user.click(await screen.findByRole("button", { name: "Copy as cURL" }));
  await waitFor(() => expect(written).toHaveBeenCalledOnce());
  expect(written.mock.calls[0]![0]).toContain("https://example.com/a");
  expect(written.mock.calls[0]![0]).not.toContain("t0p");
});
