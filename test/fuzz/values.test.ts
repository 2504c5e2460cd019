// @vitest-environment node
import fc from "fast-check";
import { expect } from "vitest";
import { load, wireOf } from "../../src/core/drafts.ts";
import { isSame } from "../../src/core/same.ts";
import { fieldFor } from "../../src/fields/registry.ts";
import { en } from "../../src/i18n/en.ts";
import { createTranslate } from "../../src/i18n/translate.ts";
import { FormStore } from "../../src/react/form-store.ts";
import { isWireValue } from "../../src/wire/configured-props.ts";
import {
  plainValue,
  readChoice,
  readChoices,
  writeChoice,
  writeChoices,
  type Choice,
} from "../../src/wire/label-value.ts";
import { parseComponent } from "../../src/wire/component.ts";
import { anything, definition, propWithValue } from "./arbitraries.ts";
import { createScriptedClient } from "../support/scripted-client.ts";
import { hold } from "./hold.ts";

const t = createTranslate(en, "en");

hold(
  "round-trip",
  "what is loaded and not edited is saved as it came, of every type and in every spelling",
  3000,
  fc.property(propWithValue, ({ prop, value }) => {
    const field = fieldFor(prop);
    const before = structuredClone(value);
    const loaded = load(field, prop, value);
    expect(loaded.isUnreadable && !field.passive).toBe(false);
    expect(wireOf(field, prop, loaded.draft, loaded, loaded.draft)).toBe(value);
    expect(isSame(value, before)).toBe(true);
  }),
);

/** The choice that a field of one takes: a blank one says nothing. */
function taken(wire: unknown) {
  const isSaying = ({ label, value }: Choice) => label !== undefined || value !== "";
  const first = readChoice(wire);
  return first && isSaying(first) ? first : (readChoices(wire).find(isSaying) ?? first);
}

hold(
  "edit-and-back",
  "an edit that changes nothing sends the same value: only the label may be spelled otherwise",
  3000,
  fc.property(propWithValue, ({ prop, value }) => {
    const field = fieldFor(prop);
    const { draft } = load(field, prop, value);
    if (draft === undefined) return;
    const sent: unknown = field.toWire(draft, prop);
    const isMany = prop.type.endsWith("[]");
    const plain = (it: unknown) => (isMany ? readChoices(it).map((one) => one.value) : taken(it)?.value);
    expect(isSame(plain(sent), plain(value)) || isSame(sent, plain(value))).toBe(true);
    expect(isWireValue(prop, sent)).toBe(true);
  }),
);

hold(
  "form-round-trip",
  "a form of any definition opens with any values, and keeps each that it does not convert",
  300,
  fc.property(definition, fc.dictionary(fc.string(), anything), (given, values) => {
    const component = parseComponent(given);
    const named = {
      ...values,
      ...Object.fromEntries(component.props.map((prop, i) => [prop.name, Object.values(values)[i]])),
    };
    const client = createScriptedClient({});
    const store = new FormStore({ component, values: named }, { fieldFor, t, readOnly: false }, () => ({
      client,
      externalUserId: "user",
    }));
    const sent = store.configuredProps();
    for (const name of Object.keys(named)) {
      const prop = component.props.find((other) => other.name === name);
      const isValid = !prop || isWireValue(prop, named[name]);
      if (isValid && named[name] !== undefined) expect(sent[name]).toBe(named[name]);
    }
    const { fields, offered } = store.getForm();
    store.dispatch({ type: "optionalAdded", names: offered.map(({ name }) => name) });
    for (const name of fields) {
      expect(store.getField(name)?.label).toEqual(expect.any(String));
      store.dispatch({ type: "left", name, isEdited: true });
      store.contextId(name);
    }
    store.dispatch({ type: "opened" });
    store.dispatch({ type: "reloadAnswered", reply: { props: [], issues: [], notices: [] } });
  }),
);

const label = fc.option(fc.string(), { nil: undefined });
const choice = fc
  .record({ label, value: fc.jsonValue().filter((value) => value !== null) })
  .map(({ label: own, value }) => (own === undefined ? { value } : { label: own, value }));

hold(
  "label-values",
  "a choice is read alike in every spelling, and written so that it is read the same",
  1000,
  fc.property(fc.array(choice, { minLength: 1, maxLength: 4 }), (choices) => {
    const [first] = choices;
    for (const wire of [{ __lv: first }, { lv: first }, first, { __lv: [first] }, writeChoice(first!)]) {
      expect(readChoice(wire)).toEqual(first);
    }
    const wrapped = choices.map((one) => ({ __lv: one }));
    for (const wire of [{ __lv: choices }, { lv: choices }, wrapped, choices, writeChoices(choices)]) {
      expect(readChoices(wire)).toEqual(choices);
    }
    expect(plainValue(writeChoices(choices))).toEqual(choices.map(({ value }) => value));
  }),
);
