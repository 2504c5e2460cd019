import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { component, hostForm } from "../support/host-form.tsx";

const text = { name: "title", type: "string", label: "Title" };
const title = () => screen.getByLabelText<HTMLInputElement>("Title").value;

test("a host that gives back what it was told some time ago takes nothing away from what was typed since", async () => {
  const form = hostForm({ component: component("late", text), configuredProps: { title: "a" } });
  await form.user.type(screen.getByLabelText("Title"), "bc");
  expect(form.changes).toEqual([{ title: "ab" }, { title: "abc" }]);
  form.update({ configuredProps: { title: "ab" } });
  expect(title()).toBe("abc");
  form.update({ configuredProps: { title: "abc" } });
  expect(title()).toBe("abc");
});

test("a host that goes back to values from before is followed, once it has caught up", async () => {
  const form = hostForm({ component: component("late", text), configuredProps: { title: "a" } });
  await form.user.type(screen.getByLabelText("Title"), "bc");
  form.update({ configuredProps: { title: "abc" } });
  form.update({ configuredProps: { title: "ab" } });
  expect(title()).toBe("ab");
});

test("a definition that changes and changes back is followed both times", () => {
  const first = component("same", text);
  const form = hostForm({ component: first });
  form.update({ component: component("same", text, { name: "more", type: "string", label: "More" }) });
  expect(screen.getByLabelText("More")).toBeInTheDocument();
  form.update({ component: first });
  expect(screen.queryByLabelText("More")).not.toBeInTheDocument();
});

test.each([[""], [{ odd: 1 }]])("an optional prop is on once the host gives it %j, and keeps it", (value) => {
  const form = hostForm({ component: component("on", { ...text, optional: true }) });
  form.update({ configuredProps: { title: value } });
  expect(screen.getByLabelText("Title")).toBeInTheDocument();
  expect(form.changes).toEqual([]);
});

test("what the host gave and took again while a prop was away does not make way for older text", async () => {
  const form = hostForm({ component: component("away", text) });
  await form.user.type(screen.getByLabelText("Title"), "a");
  form.update({ component: component("away") });
  form.update({ configuredProps: { title: "b" } });
  form.update({ configuredProps: {} });
  form.update({ component: component("away", text) });
  expect(title()).toBe("");
});

test.each([
  ["component", { component: component("another", text) }],
  ["user", { externalUserId: "another" }],
])("what the host gives back late does not cross over to another %s", (_, another) => {
  const form = hostForm({ component: component("late", text) });
  fireEvent.change(screen.getByLabelText("Title"), { target: { value: "a" } });
  fireEvent.change(screen.getByLabelText("Title"), { target: { value: "ab" } });
  form.update(another);
  expect(title()).toBe("");
  form.update({ configuredProps: { title: "a" } });
  expect(title()).toBe("");
  form.update({ configuredProps: { title: "ab" } });
  expect(title()).toBe("");
  expect(form.changes.at(-1)).toEqual({});
  fireEvent.change(screen.getByLabelText("Title"), { target: { value: "c" } });
  expect(form.changes.at(-1)).toEqual({ title: "c" });
});

test("a host that is behind, and writes its values anew, has not caught up by that", () => {
  const form = hostForm({ component: component("late", text), configuredProps: {} });
  fireEvent.change(screen.getByLabelText("Title"), { target: { value: "a" } });
  fireEvent.change(screen.getByLabelText("Title"), { target: { value: "" } });
  expect(form.changes).toEqual([{ title: "a" }, {}]);
  for (const configuredProps of [{}, { title: "a" }, {}]) {
    form.update({ configuredProps });
    expect(title()).toBe("");
  }
});
