import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { showField } from "../support/show-field.tsx";

const SECRET = "hunter2-S3CRET";
const show = (value?: unknown, extra: object = {}) =>
  showField({ type: "string", secret: true, ...extra }, value);
const box = () => screen.getByLabelText<HTMLInputElement>("Subject");
const replace = () => screen.getByRole("button", { name: "Replace Subject" });
const keep = () => screen.getByRole("button", { name: "Cancel replacing Subject" });

test("a saved secret is masked, is not typed into, and goes back as it came", async () => {
  const saved = { __lv: { label: "Key", value: SECRET } };
  const { user, submit, submits, changes } = show(saved);
  expect(box()).toHaveAttribute("type", "password");
  expect(box()).toHaveAccessibleDescription("Saved, and kept as it is.");
  await user.type(box(), "x");
  await submit();
  expect(submits).toEqual([saved]);
  expect(changes).toEqual([]);
});

test("Replace opens an empty box, and what is typed there is sent instead", async () => {
  const { user, submit, submits } = show(SECRET);
  await user.click(replace());
  expect(box()).toHaveFocus();
  expect(box()).toHaveValue("");
  await user.keyboard("new");
  expect(box()).toHaveAttribute("type", "password");
  expect(box()).toHaveValue("new");
  await submit();
  expect(submits).toEqual(["new"]);
});

test("an empty box keeps the saved secret", async () => {
  const { user, submit, submits, changes } = show(SECRET);
  await user.click(replace());
  expect(box()).toHaveAccessibleDescription("Left empty, the saved one is kept.");
  await user.keyboard("n{Backspace}");
  expect(box()).toHaveValue("");
  expect(changes).toEqual(["n", SECRET]);
  await submit();
  expect(submits).toEqual([SECRET]);
});

test("Cancel brings the saved secret back as it came, masked, and keeps the focus", async () => {
  const saved = { __lv: { label: "Key", value: SECRET } };
  const { user, changes, field } = show(saved);
  await user.click(replace());
  await user.keyboard("new");
  await user.click(screen.getByRole("button", { name: "Show Subject" }));
  await user.click(keep());
  expect(box()).toHaveValue(SECRET);
  expect(box()).toHaveAttribute("type", "password");
  expect(changes.at(-1)).toEqual(saved);
  expect(replace()).toHaveFocus();
  expect(field.outerHTML).not.toContain(SECRET);
});

test("the saved secret may be typed again, letter by letter", async () => {
  const { user } = show("ab");
  await user.click(replace());
  await user.keyboard("ab");
  expect(box()).toHaveValue("ab");
  await user.keyboard("c");
  expect(box()).toHaveValue("abc");
});

test("a secret that was not saved is typed as any text", async () => {
  const { user, changes } = show();
  await user.type(box(), "new");
  expect(changes.at(-1)).toBe("new");
  expect(screen.queryByRole("button", { name: /Replace|Keep/ })).toBeNull();
  await user.clear(box());
  expect(changes.at(-1)).toBeUndefined();
});

test("is not replaced while it is disabled", () => {
  show(SECRET, { disabled: true });
  expect(box()).toHaveAttribute("type", "password");
  expect(screen.queryByRole("button", { name: "Replace Subject" })).toBeNull();
});
