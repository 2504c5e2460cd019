import { screen, waitFor } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { showField } from "../support/show-field.tsx";

const fixed = (prop: object, value: unknown) => showField({ readOnly: true, ...prop }, value);
const button = () => screen.queryByRole("button", { name: "Copy Subject" });

describe("a read-only value is copied", () => {
  test.each([
    ["text as it is", { type: "string" }, " a\nb ", " a\nb "],
    ["a number", { type: "integer" }, 0, "0"],
    ["a switch", { type: "boolean" }, false, "false"],
    ["a choice by its value", { type: "data_store" }, { __lv: { label: "One", value: "id_1" } }, "id_1"],
    ["a list as JSON", { type: "string[]" }, ["a", "b"], '[\n  "a",\n  "b"\n]'],
    ["an object as JSON", { type: "object" }, { a: 1 }, '{\n  "a": 1\n}'],
    ["any value as JSON", { type: "any" }, { a: [] }, '{\n  "a": []\n}'],
    [
      "a timer as JSON",
      { type: "$.interface.timer" },
      { intervalSeconds: 5 },
      '{\n  "intervalSeconds": 5\n}',
    ],
  ])("%s", async (_, prop, value, copied) => {
    const { user, field, changes } = fixed(prop, value);
    await user.click(button()!);
    expect(await navigator.clipboard.readText()).toBe(copied);
    await waitFor(() => expect(field.querySelector(".ps-head output")).toHaveTextContent("Copied"));
    expect(changes).toEqual([]);
  });

  test("in a read-only form, too", () => {
    showField({ type: "string" }, "a", { readOnly: true });
    expect(button()).toBeInTheDocument();
  });

  test("by hand, where the clipboard cannot be reached", async () => {
    const { user } = fixed({ type: "string" }, "a");
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("Not allowed"));
    await user.click(button()!);
    const reason = "The clipboard cannot be reached. Copy the text from here:";
    await waitFor(() => expect(screen.getAllByText(reason)).toHaveLength(2));
    expect(document.activeElement).toHaveValue("a");
  });
});

describe("there is no button to copy", () => {
  test.each([
    ["a secret", { type: "string", secret: true }, "swordfish"],
    ["one of several secrets", { type: "string[]", secret: true }, ["swordfish"]],
    ["an account", { type: "app", app: "slack" }, { authProvisionId: "apn_1" }],
    ["a request", { type: "http_request" }, { url: "https://a.io" }],
    ["what the platform supplies", { type: "$.service.db" }, "x"],
    ["nothing", { type: "string" }, undefined],
    ["what can be edited", { type: "string", readOnly: false }, "a"],
    ["what is disabled", { type: "string", disabled: true }, "a"],
  ])("for %s", (_, prop, value) => {
    fixed(prop, value);
    expect(button()).not.toBeInTheDocument();
  });
});
