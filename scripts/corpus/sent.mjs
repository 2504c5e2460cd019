// @ts-check
// Whether what a form submits is what the platform takes, by its own JSON Schema.
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";

/** The schema's name for the value of a prop type. Types that are not here store whatever they stored. */
const names = {
  any: "ConfiguredPropValueAny",
  app: "ConfiguredPropValueApp",
  boolean: "ConfiguredPropValueBoolean",
  integer: "ConfiguredPropValueInteger",
  object: "ConfiguredPropValueObject",
  sql: "ConfiguredPropValueSql",
  string: "ConfiguredPropValueString",
  "string[]": "ConfiguredPropValueStringArray",
  http_request: "HttpRequestConfig",
};

/**
 * Reads the schema, and gives a check of submitted values: the whole as `ConfiguredProps`, and each value by the type of its
 * prop, a label-value by what it labels.
 */
export function readSchema(/** @type {string} */ file) {
  // Its references and its `nullable` are OpenAPI's. Its `oneOf` over all kinds of values holds one that is any value: it
  // means "any of".
  const text = readFileSync(file, "utf8")
    .replaceAll("#/components/schemas/", "#/$defs/")
    .replaceAll('"oneOf"', '"anyOf"');
  const schema = JSON.parse(text, (key, value) => (key === "nullable" && !value ? undefined : value));
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addSchema({ ...schema, $id: "schema" });
  const check = (/** @type {string} */ name, /** @type {unknown} */ value) => {
    const validate = ajv.getSchema(`schema#/$defs/${name}`);
    if (!validate) throw new Error(`The schema has no ${name}.`);
    return validate(value) ? [] : [ajv.errorsText(validate.errors, { dataVar: "" })];
  };
  return (
    /** @type {{ name: string, type?: string }[]} */ props,
    /** @type {Record<string, unknown>} */ submitted,
  ) => {
    const problems = check("ConfiguredProps", submitted).map((error) => `not ConfiguredProps: ${error}`);
    for (const { name, type } of props) {
      const schemaName = names[/** @type {keyof typeof names} */ (type)];
      if (!schemaName || !Object.hasOwn(submitted, name)) continue;
      for (const value of plain(submitted[name]))
        problems.push(...check(schemaName, value).map((error) => `${name} is no ${schemaName}: ${error}`));
    }
    return problems;
  };
}

/** A value without its label; many that are labelled one by one, as the list that they stand for. */
function plain(/** @type {any} */ value) {
  const labelled = value?.__lv;
  if (labelled === undefined) return [value];
  return [Array.isArray(labelled) ? labelled.map((one) => one.value) : labelled.value];
}
