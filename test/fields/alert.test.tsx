import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { showForm } from "../support/show-form.tsx";

test.each([
  ["info", "note", "Information"],
  ["neutral", "note", "Note"],
  ["warning", "note", "Warning"],
  ["error", "alert", "Error"],
])("an alert of the kind %s is a %s called %s, marked in its own way", (alertType, role, name) => {
  const form = showForm([{ name: "it", type: "alert", alertType, content: "Mind the gap." }]);
  const notice = screen.getByRole(role, { name });
  expect(notice).toHaveTextContent("Mind the gap.");
  expect(notice).toHaveAttribute("data-kind", alertType);
  expect(form.container.querySelectorAll(`[data-kind="${alertType}"]`)).toHaveLength(1);
});
