import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { parseConfigureReply } from "../../src/wire/replies.ts";
import { createScriptedClient } from "../support/scripted-client.ts";
import { showForm } from "../support/show-form.tsx";

const cities = [
  "Anywhere",
  {
    label: "EU",
    options: [
      { label: "Paris", value: 1 },
      { label: "Bern", value: 2 },
    ],
  },
  { label: "US", options: [{ label: "East", options: [{ label: "Boston", value: 3 }] }] },
];

const valueOf = (reply: ReturnType<typeof parseConfigureReply>) => {
  if (!reply.ok) throw new Error("The answer can't be read.");
  return reply.value;
};

const inGroup = (name: string) =>
  within(screen.getByRole("group", { name }))
    .getAllByRole("option")
    .map((option) => option.querySelector(".ps-choice-label")?.textContent);

test("a choice of one offers options in their groups, and sends the plain value (H-060)", async () => {
  const form = showForm([{ name: "city", type: "any", label: "City", options: cities }]);
  expect(await form.open("city")).toEqual(["Anywhere", "Paris", "Bern", "Boston"]);
  expect(inGroup("EU")).toEqual(["Paris", "Bern"]);
  expect(inGroup("US / East")).toEqual(["Boston"]);
  await form.user.click(screen.getByRole("option", { name: "Boston" }));
  expect(form.input("city")).toHaveValue("Boston");
  expect(form.changes.at(-1)).toEqual({ city: 3 });
  expect(form.issues()).toEqual([]);
});

test("a choice of many takes options of several groups (H-060)", async () => {
  const form = showForm([{ name: "cities", type: "integer[]", label: "Cities", options: cities.slice(1) }], {
    cities: [2],
  });
  expect(screen.getByRole("button", { name: "Remove Bern" })).toBeVisible();
  expect(screen.queryByText(/not in the list/)).toBeNull();
  await form.open("cities");
  await form.user.click(screen.getByRole("option", { name: "Paris" }));
  await form.user.click(screen.getByRole("option", { name: "Boston" }));
  expect(form.changes.at(-1)).toEqual({ cities: [2, 1, 3] });
});

test.each(["options", "stringOptions"] as const)(
  "groups that the platform answers as %s are offered, filtered and kept with their labels (H-060)",
  async (key) => {
    const groups = [
      { label: "EU", options: ["paris", { label: "Bern", value: "bern" }] },
      { label: "US", options: ["boston"] },
    ];
    const client = createScriptedClient({ configure: () => valueOf(parseConfigureReply({ [key]: groups })) });
    const form = showForm(
      [{ name: "city", type: "string", label: "City", remoteOptions: true }],
      {},
      { client },
    );
    expect(await form.open("city")).toEqual(["paris", "Bern", "boston"]);
    await form.user.keyboard("eu be");
    expect(inGroup("EU")).toEqual(["Bern"]);
    await form.user.keyboard("{Enter}");
    expect(form.changes.at(-1)).toEqual({ city: { __lv: { label: "Bern", value: "bern" } } });
  },
);

test("a saved option of a group is named where nothing can be edited, and comes back as it was (H-060)", () => {
  const form = showForm(
    [{ name: "city", type: "any", label: "City", options: cities }],
    { city: 2 },
    { readOnly: true },
  );
  expect(form.field("city")).toHaveTextContent("Bern");
});
