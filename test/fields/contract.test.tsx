// What every entry of the registry promises, its codec apart (test/codecs/laws.test.ts). A new type adds its fixtures; only
// what is special gets its own file.

import { describe, test } from "vitest";
import { defaultFields } from "../../src/fields/registry.ts";
import type { SomeDefinition } from "../../src/react/definition.ts";
import { fieldChecks } from "../../src/testing/field-checks.ts";
import { PROP_TYPES } from "../../src/wire/prop.ts";
import { fixtures } from "./fixtures.ts";

// What a host's own fields are tried with, too.
describe.each(PROP_TYPES.filter((type) => type !== "alert"))("the field of %s", (type) => {
  const definition: SomeDefinition = defaultFields[type];
  test.each(fieldChecks.filter(({ applies }) => applies(definition)))("$title", ({ check }) =>
    check(definition, fixtures[type]),
  );
});
