// @vitest-environment node
// The page on prop types: every type has its section, its prop is one, and its values are what the field writes.
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { fieldFor } from "../../src/fields/registry.ts";
import { en } from "../../src/i18n/en.ts";
import { createTranslate } from "../../src/i18n/translate.ts";
import { isWireValue } from "../../src/wire/configured-props.ts";
import { parseProps, PROP_TYPES } from "../../src/wire/prop.ts";

const page = readFileSync(path.resolve(import.meta.dirname, "../../docs/prop-types.md"), "utf8");
const blocks = (text: string, kind: string) =>
  [...text.matchAll(new RegExp(`\`\`\`json ${kind}\\n([\\s\\S]*?)\`\`\``, "g"))].map(
    ([, json = ""]) => JSON.parse(json) as unknown,
  );
const sections = [...page.matchAll(/^### `(.+)`$([\s\S]*?)(?=^##|$(?![\s\S]))/gm)].map(
  ([, type = "", text = ""]) => ({ type, props: blocks(text, "prop"), values: blocks(text, "value") }),
);

test("every type has its section, and no other has", () => {
  expect(sections.map(({ type }) => type).toSorted()).toEqual([...PROP_TYPES].toSorted());
});

test("every type has a live example in Storybook", () => {
  const text = readFileSync("stories/docs/prop-types.mdx", "utf8");
  const examples = [...text.matchAll(/^ {4}"?([^":]+)"?: /gm)].map(([, type]) => type);
  expect(examples).toEqual(expect.arrayContaining([...PROP_TYPES]));
});

describe.each(sections)("$type", ({ type, props, values }) => {
  test("its example is a prop of the type, with nothing to mend", () => {
    const read = parseProps(props);
    expect(read.issues).toEqual([]);
    expect(read.props.map((prop) => prop.type)).toEqual([type]);
  });

  test("its values are valid, accepted, and written as they stand there", () => {
    const [prop] = parseProps(props).props;
    const definition = fieldFor(prop!);
    expect(values.length > 0).toBe(!definition.passive);
    for (const value of values) {
      expect(isWireValue(prop!, value)).toBe(true);
      const draft: unknown = definition.toDraft(value, prop!);
      expect(definition.schema(prop!, createTranslate(en, "en")).safeParse(draft).success).toBe(true);
      expect(JSON.stringify(definition.toWire(draft, prop!))).toBe(JSON.stringify(value));
    }
  });
});
