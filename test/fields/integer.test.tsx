import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { showField } from "../support/show-field.tsx";

const show = (value?: unknown, extra: object = {}) => showField({ type: "integer", ...extra }, value);
const box = () => screen.getByLabelText<HTMLInputElement>("Subject");

test("steps by one with the arrows, by ten with Shift or the page keys, and stays within its bounds", async () => {
  const { user, changes } = show(42, { min: 0, max: 60 });
  await user.click(box());
  await user.keyboard("{ArrowUp}{PageUp}{Shift>}{ArrowUp}{/Shift}");
  expect(changes).toEqual([43, 53, 60]);
  await user.keyboard("{ArrowUp}{ArrowDown}{PageDown}");
  expect(changes).toEqual([43, 53, 60, 59, 49]);
  expect(box()).toHaveFocus();
});

test("starts at its lowest number, else at zero", async () => {
  const { user, changes } = show(undefined, { min: 5 });
  await user.type(box(), "{ArrowDown}");
  expect(changes.at(-1)).toBe(5);
});

test("leaves text alone that is no whole number", async () => {
  const { user } = show();
  await user.type(box(), "1e3{ArrowUp}{PageDown}");
  expect(box()).toHaveValue("1e3");
});

test("does not step while it is disabled", () => {
  const { changes } = show(42, { disabled: true });
  fireEvent.keyDown(box(), { key: "ArrowUp" });
  expect(box()).toHaveValue("42");
  expect(changes).toEqual([]);
});

test("leaves the keys of an input method, and those with a modifier, to the browser", () => {
  show(42);
  expect(fireEvent.keyDown(box(), { key: "ArrowUp", isComposing: true })).toBe(true);
  expect(fireEvent.keyDown(box(), { key: "ArrowUp", metaKey: true })).toBe(true);
  expect(fireEvent.keyDown(box(), { key: "ArrowLeft" })).toBe(true);
  expect(box()).toHaveValue("42");
  expect(fireEvent.keyDown(box(), { key: "ArrowUp" })).toBe(false);
});

test("steps each row of a list", async () => {
  const { user, changes } = showField({ type: "integer[]", max: 9 }, [1, 9]);
  await user.type(screen.getByLabelText("Subject 1"), "{ArrowUp}");
  await user.type(screen.getByLabelText("Subject 2"), "{ArrowUp}");
  expect(changes.at(-1)).toEqual([2, 9]);
});

test.each([
  ["integer", 1, "Subject"],
  ["integer[]", [1], "Subject 1"],
])("H-035: a minus can be typed into %s wherever it may be negative", (type, value, name) => {
  const keyboard = (bounds: object) => {
    const { unmount } = showField({ type, ...bounds }, value);
    const mode = screen.getByLabelText(name).getAttribute("inputmode");
    unmount();
    return mode;
  };
  expect(keyboard({})).toBeNull();
  expect(keyboard({ min: -10 })).toBeNull();
  expect(keyboard({ min: 0 })).toBe("numeric");
});
