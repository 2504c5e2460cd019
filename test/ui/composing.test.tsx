import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { PROP_TYPES } from "../../src/wire/prop.ts";
import { fixtures } from "../fields/fixtures.ts";
import { showField } from "../support/show-field.tsx";
import { modules, textOf } from "../support/sources.ts";

/** Modules that handle keys which another one has asked about. */
const asked: Record<string, string> = {
  "configurator/files/FilePicker.tsx": "configurator/shell/Picker.tsx",
  "configurator/shell/picker-keys.ts": "configurator/shell/Picker.tsx",
  "fields/IntegerWidget.tsx": "fields/step-keys.ts",
  "fields/ListWidget.tsx": "fields/step-keys.ts",
  "testing/stage.tsx": "", // it presses keys, and hears none
  "ui/Choice/ChoiceList.tsx": "ui/Choice/use-choice.ts",
  "ui/Choice/Choice.tsx": "ui/Choice/use-choice.ts",
  "ui/row-moves.ts": "ui/RowEditor.tsx",
  "ui/row-typing.ts": "ui/RowEditor.tsx",
};

const hearsKeys = (file: string): boolean =>
  /\bon ?Key(?:Down|Up|Press)\b|["'`]key(?:down|up|press)["'`]|\bKeyboardEvent\b/.test(textOf(file));
const asks = (file: string): boolean => /\bisComposing\(event\)/.test(textOf(file));

test("H-023: every handler of keys leaves those of an input method alone", () => {
  const handlers = modules.filter((file) => hearsKeys(file) && file !== "ui/composing.ts");
  expect(handlers.filter((file) => !asks(file) && !(file in asked))).toEqual([]);
  expect(Object.values(asked).filter((file) => file !== "" && !asks(file))).toEqual([]);
});

test("H-023: nobody reads `isComposing` of an event, which Safari does not set", () => {
  const readers = modules.filter((file) => /\.isComposing\b/.test(textOf(file)));
  expect(readers).toEqual(["ui/composing.ts"]);
});

const KEYS = ["Enter", "Escape", "ArrowDown", "ArrowUp", "Backspace", "Delete", "Home", "End", " ", "a"];

test.each(PROP_TYPES.map((type) => [type]))("H-023: %s: a key of an input method changes nothing", (type) => {
  const { values, prop } = fixtures[type];
  const { field, changes, submits } = showField({ type, ...prop }, values[0]);
  const before = field.innerHTML;
  const controls = field.querySelectorAll("input, textarea, select, button, [tabindex]");
  for (const control of controls)
    for (const key of KEYS)
      for (const modifier of [{}, { shiftKey: true }, { altKey: true }])
        expect(fireEvent.keyDown(control, { key, keyCode: 229, ...modifier })).toBe(true);
  expect(field.innerHTML).toBe(before);
  expect(changes).toEqual([]);
  expect(submits).toEqual([]);
});

test.each([
  ["one", { type: "string", options: ["one", "two"] }],
  ["many", { type: "string[]", options: ["one", "two"] }],
])("H-023: the Enter that ends a composition picks nothing from a list of %s", async (_, prop) => {
  const { user, field, changes } = showField(prop);
  const box = field.querySelector("input")!;
  await user.click(box);
  await user.keyboard("o");
  await screen.findByRole("listbox");
  for (const key of ["ArrowDown", "Enter", "Escape"]) fireEvent.keyDown(box, { key, keyCode: 229 });
  expect(box).toHaveValue("o");
  expect(box).toHaveAttribute("aria-expanded", "true");
  expect(changes).toEqual([]);
  await user.keyboard("{Enter}");
  expect(changes).toHaveLength(1);
});
