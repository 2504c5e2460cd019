// What every entry of the registry promises. A new type adds its fixtures; only what is special gets its own file.

import { within } from "@testing-library/react";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { load, wireOf } from "../../src/core/drafts.ts";
import { isSame } from "../../src/core/same.ts";
import { defaultFields } from "../../src/fields/registry.ts";
import type { ComponentFormProps } from "../../src/form/ComponentForm.tsx";
import { en } from "../../src/i18n/en.ts";
import { createTranslate } from "../../src/i18n/translate.ts";
import type { SomeDefinition } from "../../src/react/definition.ts";
import { parseProps, PROP_TYPES, type PropType } from "../../src/wire/prop.ts";
import { showField } from "../support/show-field.tsx";
import { fixtures } from "./fixtures.ts";

const t = createTranslate(en, "en");
const types = PROP_TYPES;
const editable = types.filter((type) => !defaultFields[type].passive);

const isRemoteId = (type: PropType) => /^(data_store|\$\.airtable.*|\$\.discord.*)$/.test(type);

const rawProp = (type: PropType, extra: object = {}) => ({ type, ...fixtures[type].prop, ...extra });
const propOf = (type: PropType) => parseProps([{ name: "it", ...rawProp(type) }]).props[0]!;
const definitionOf = (type: PropType): SomeDefinition => defaultFields[type];

/** A schema's messages for a draft; none when it accepts it. */
function messages(type: PropType, draft: unknown): string[] {
  const result = definitionOf(type).schema(propOf(type), t).safeParse(draft);
  return result.success ? [] : result.error.issues.map((issue: { message: string }) => issue.message);
}

describe.each(editable)("the codec of %s", (type) => {
  const definition = definitionOf(type);
  const prop = propOf(type);
  const { wire, values } = fixtures[type];

  test("gives back what it was given: values, key order, own keys and unknown sub-fields", () => {
    fc.assert(
      fc.property(wire!, (value) => {
        const back: unknown = definition.toWire(definition.toDraft(value, prop), prop);
        expect(back).toEqual(value);
        expect(isSame(back, value)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test("leaves a value in any valid spelling as it came while it is not edited", () => {
    for (const value of values) {
      const loaded = load(definition, prop, value);
      expect(loaded).toMatchObject({ isUnreadable: false });
      expect(wireOf(definition, prop, loaded.draft, loaded, loaded.draft)).toBe(value);
    }
  });

  test("finds nothing wrong with a valid value", () => {
    fc.assert(
      fc.property(wire!, (value) => {
        expect(messages(type, definition.toDraft(value, prop))).toEqual([]);
      }),
    );
  });

  test("reads whatever it is given without a crash", () => {
    const strange = fc.oneof(fc.jsonValue(), fc.anything({ withNullPrototype: true, withBigInt: true }));
    fc.assert(
      fc.property(strange, (value) => {
        const draft: unknown = definition.toDraft(value, prop);
        if (draft === undefined) return;
        definition.toWire(draft, prop);
        messages(type, draft);
      }),
    );
  });

  // An option's value may be "" (contract §6): picked, it is a value.
  test.each(isRemoteId(type) ? [undefined, null] : [undefined, null, ""])("takes %j as not set", (value) => {
    const draft: unknown = definition.toDraft(value, prop);
    expect(draft === undefined ? undefined : definition.toWire(draft, prop)).toBeUndefined();
  });

  test("keeps an input as it is", () => {
    for (const value of values) {
      const before = JSON.stringify(value);
      definition.toWire(definition.toDraft(value, prop), prop);
      expect(JSON.stringify(value)).toBe(before);
    }
  });
});

describe.each(editable.filter((type) => type !== "any"))("an empty list or object of %s", (type) => {
  test.each([[[]], [{}]])("is not set: %j", (value) => {
    const definition = definitionOf(type);
    const draft: unknown = definition.toDraft(value, propOf(type));
    expect(draft === undefined ? undefined : definition.toWire(draft, propOf(type))).toBeUndefined();
  });
});

const show = (type: PropType, value?: unknown, extra: object = {}, form: Partial<ComponentFormProps> = {}) =>
  showField(rawProp(type, extra), value, form);

const controls = "input, textarea, select, button";
const controlsOf = (field: HTMLElement) => [...field.querySelectorAll<HTMLInputElement>(controls)];

/** Tries everything that a field offers to click or to type in. */
async function fiddle({ field, user }: ReturnType<typeof show>) {
  for (const control of controlsOf(field)) {
    if (!control.isConnected || control.disabled) continue;
    await user.click(control);
    if (/^(text|password|textarea)$/.test(control.type ?? "")) await user.keyboard("x{Enter}{Backspace}");
    await user.keyboard("{Escape}");
  }
}

describe.each(types.filter((type) => type !== "alert"))("the field of %s", (type) => {
  const { values } = fixtures[type];

  test("has a control, or a group of them, that its label names", () => {
    const { field } = show(type, values[0]);
    const named = within(field).getAllByLabelText("Subject");
    expect(named.map((element) => element.getAttribute("role") ?? element.localName)).toContainEqual(
      expect.stringMatching(/^(input|textarea|select|group|radiogroup|combobox)$/),
    );
  });

  test("says by name what each of its controls is for", () => {
    const { field } = show(type, values.at(-1));
    for (const control of controlsOf(field)) expect(control).toHaveAccessibleName();
  });

  test("has no id and no name in its text inputs", () => {
    const { field } = show(type, values.at(-1));
    const inputs = ":is(input:not([type=radio], [role=combobox]), textarea, select)";
    expect(field.querySelector(`${inputs}:is([id], [name])`)).toBeNull();
  });

  test("submits what was saved as it was saved", async () => {
    for (const value of values) {
      const { submit, submits, changes, unmount } = show(type, value);
      await submit();
      expect(submits).toHaveLength(1);
      expect(isSame(submits[0], value)).toBe(true);
      expect(changes).toEqual([]);
      unmount();
    }
  });

  test.each([
    ["prop", { readOnly: true }, {}],
    ["form", {}, { readOnly: true }],
  ])("changes nothing in a read-only %s", async (_, extra, form) => {
    const shown = show(type, values[0], extra, form);
    await fiddle(shown);
    expect(shown.changes).toEqual([]);
  });

  test("is inert where it is disabled", async () => {
    const shown = show(type, values[0], { disabled: true });
    for (const control of controlsOf(shown.field)) {
      expect(control.disabled || control.getAttribute("aria-disabled")).toBeTruthy();
    }
    await fiddle(shown);
    expect(shown.changes).toEqual([]);
  });
});

describe.each(editable)("a required %s", (type) => {
  test("tells its error on a control, as text that is linked to it, and takes the focus", async () => {
    const { field, submit, submits } = show(type);
    await submit();
    const message = within(field).getByText("Fill in this field.").closest("[id]")!;
    const marked = [...field.querySelectorAll("[aria-invalid=true]")];
    expect(marked.length).toBeGreaterThan(0);
    for (const element of marked)
      expect(element.getAttribute("aria-describedby")?.split(" ")).toContain(message.id);
    expect(submits).toEqual([]);
    expect(field).toContainElement(document.activeElement as HTMLElement);
  });
});
