import { screen } from "@testing-library/react";
import { beforeAll, expect, test } from "vitest";
import { loadParts } from "../../src/ui/on-demand.ts";
import { showForm } from "../support/show-form.tsx";

beforeAll(loadParts);

test("the focus goes straight to an optional field that is added", async () => {
  const form = showForm([
    { name: "text", type: "string", label: "Text" },
    { name: "extra", type: "string", label: "Extra", optional: true },
  ]);
  const add = screen.getByRole("button", { name: "Add Extra" });
  const focused: EventTarget[] = [];
  form.container.addEventListener("focusin", ({ target }) => focused.push(target!));
  await form.user.click(add);
  await new Promise(requestAnimationFrame);
  expect(focused).toEqual([add, form.input("extra")]);
});
