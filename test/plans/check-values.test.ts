// @vitest-environment node
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { de } from "../../src/locales/de.ts";
import { checkValues, type CheckOptions } from "../../src/plans/check-values.ts";
import { parseComponent } from "../../src/wire/component.ts";

const define = (...props: readonly object[]) => ({ key: "c", name: "C", configurable_props: props });
const codes = (props: readonly object[], values: unknown, options?: CheckOptions) =>
  checkValues(define(...props), values, options).issues.map(({ prop, code }) => [prop, code]);

const text = { name: "text", type: "string" };
const count = { name: "count", type: "integer", min: 1, max: 9, optional: true };

test.each<[object, unknown, string]>([
  [text, undefined, "required"],
  [text, "", "required"],
  [text, { a: 1 }, "unreadable"],
  [count, 10, "integer.range"],
  [count, 1.5, "integer.notWhole"],
  [count, [], "unreadable"],
  [{ name: "n", type: "integer[]" }, ["x"], "integer.notWhole"],
  [{ name: "b", type: "boolean" }, "maybe", "unreadable"],
  [{ name: "b", type: "boolean", optional: true }, {}, "unreadable"],
  [{ name: "o", type: "object" }, "{", "unreadable"],
  [{ name: "o", type: "object" }, '{"a": 1, "a": 2}', "json.duplicate"],
  [{ name: "a", type: "app", app: "slack" }, "apn_1", "unreadable"],
  [{ name: "t", type: "$.interface.timer" }, { cron: "99 99 * * *" }, "timer.outside"],
  [{ name: "t", type: "$.interface.timer" }, { cron: "0 0 31 2 *" }, "timer.neverRuns"],
  [{ name: "h", type: "http_request" }, { method: "GET", url: "x" }, "http.badUrl"],
  [
    { name: "q", type: "sql" },
    { value: "", query: "", params: ["1"], usePreparedStatements: true },
    "sql.noQuery",
  ],
])("%j refuses %j: %s", (prop, value, code) => {
  const { name } = prop as { name: string };
  expect(codes([prop], { [name]: value })).toEqual([[name, code]]);
});

describe("values", () => {
  test("come back as the form submits them: with defaults, unchanged spellings and unknown keys", () => {
    const props = [text, { name: "size", type: "string", default: "L" }, count];
    const values = { more: { x: null }, text: { __lv: { label: "A", value: "a" } } };
    expect(checkValues(define(...props), values)).toMatchObject({
      configuredProps: { ...values, size: "L" },
      issues: [{ prop: "more", code: "unknownProp", message: "The component has no prop “more”." }],
    });
  });

  test("of hidden, disabled and switched-off props aren't required", () => {
    const props = [
      { ...text, hidden: true },
      { ...text, name: "b", disabled: true },
      { ...text, name: "c", optional: true },
    ];
    expect(codes(props, {})).toEqual([]);
  });

  test("may have any name", () => {
    const props = ["__proto__", "constructor", "a.b"].map((name) => ({ name, type: "integer" }));
    const values: unknown = JSON.parse('{"__proto__": 1, "constructor": "x", "a.b": 2}');
    const { issues, configuredProps } = checkValues(define(...props), values);
    expect(issues.map(({ prop }) => prop)).toEqual(["constructor"]);
    expect(JSON.stringify(configuredProps)).toBe('{"__proto__":1,"constructor":"x","a.b":2}');
  });
});

describe("sources", () => {
  const account = { name: "slack", type: "app", app: "slack" };
  const token = { name: "token", type: "string", secret: true };

  test("replace the value, which is neither required nor checked", () => {
    const sources = {
      text: { from: "reference", reference: [{ path: ["a"] }] },
      count: { from: "model" },
    } as const;
    const { issues, configuredProps } = checkValues(define(text, count), { count: "x" }, { sources });
    expect([issues, configuredProps]).toEqual([[], {}]);
  });

  test("that a prop may not have are issues, and its value is checked", () => {
    const sources = { slack: { from: "model" }, token: { from: "model" }, gone: { from: "model" } } as const;
    expect(codes([account, token], { slack: { authProvisionId: "apn_1" } }, { sources })).toEqual([
      ["slack", "badSource"],
      ["token", "badSource"],
      ["gone", "unknownProp"],
      ["token", "required"],
    ]);
  });

  test("an app without authentication needs no account", () => {
    expect(codes([account], {}, { appsWithoutAccount: ["slack"] })).toEqual([]);
    expect(codes([account], {})).toEqual([["slack", "required"]]);
  });
});

describe("messages", () => {
  test("are in the language that is passed in, with the same codes", () => {
    const found = (options?: CheckOptions) =>
      checkValues(define(text, count), { count: 1000, x: 1 }, options).issues;
    expect(found().map(({ message }) => message)).toEqual([
      "Fill in this field.",
      "Enter a whole number from 1 to 9.",
      "The component has no prop “x”.",
    ]);
    const german = found({ locale: "de", messages: de });
    expect(german.map(({ message }) => message)).toEqual([
      "Füllen Sie dieses Feld aus.",
      "Geben Sie eine ganze Zahl von 1 bis 9 ein.",
      "Die Komponente hat kein Feld „x“.",
    ]);
    expect(german.map(({ code }) => code)).toEqual(["required", "integer.range", "unknownProp"]);
  });

  test("are English where the language or the texts can't be used", () => {
    const options = {
      locale: "no language",
      messages: { "issue.required": 1, "form.submit": null },
    } as never;
    expect(checkValues(define(text), {}, options).issues[0]?.message).toBe("Fill in this field.");
  });
});

test("takes a definition, or what parseComponent has made of it", () => {
  const definition = define(text, { name: "x", type: "later", min: 3 });
  const values = { text: 5, x: [1] };
  const parsed: unknown = JSON.parse(JSON.stringify(parseComponent(definition)));
  expect(checkValues(parsed, values)).toEqual(checkValues(definition, values));
});

test("slugs that aren't text are ignored", () => {
  const appsWithoutAccount = [{ toString: "" }, null] as unknown as string[];
  expect(() => checkValues({ configurable_props: [] }, {}, { appsWithoutAccount })).not.toThrow();
});

test("never throws", () => {
  const anything = fc.jsonValue();
  const types = fc.constantFrom(
    "string",
    "integer[]",
    "sql",
    "http_request",
    "app",
    "object",
    "any",
    "$.interface.timer",
    "x",
  );
  const names = fc.constantFrom("a", "b", "__proto__", "constructor");
  const prop = fc.record({
    name: names,
    type: types,
    options: anything,
    default: anything,
    static: anything,
    optional: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(fc.oneof(prop, anything)),
      fc.oneof(fc.dictionary(names, anything), anything),
      anything,
      (props, values, junk) => {
        const { issues } = checkValues({ key: "k", configurable_props: props }, values, {
          sources: junk as never,
        });
        for (const issue of issues) expect(issue.code).not.toBe("");
        checkValues(junk, junk, { locale: junk, messages: junk, appsWithoutAccount: junk } as never);
      },
    ),
  );
  expect(() => checkValues(undefined, undefined)).not.toThrow();
});
