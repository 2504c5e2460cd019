// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { declaredType, parseProps, PROP_TYPES } from "../../src/wire/prop.ts";

function messages(input: unknown): string[] {
  return parseProps(input).issues.map(({ message }) => message);
}

/** The one prop of a definition, and what was said about it. */
function parseOne(entry: object): { prop: unknown; said: string[] } {
  const { props, issues } = parseProps([entry]);
  return { prop: props[0], said: issues.map(({ message }) => message) };
}

const deepFreeze = <T>(value: T): T => {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
};

describe("the prop types", () => {
  it("are the 23 that the platform documents", () => {
    expect(PROP_TYPES.toSorted()).toStrictEqual([
      "$.airtable.baseId",
      "$.airtable.fieldId",
      "$.airtable.tableId",
      "$.airtable.viewId",
      "$.discord.channel",
      "$.discord.channel[]",
      "$.interface.apphook",
      "$.interface.http",
      "$.interface.timer",
      "$.service.db",
      "alert",
      "any",
      "app",
      "boolean",
      "data_store",
      "dir",
      "http_request",
      "integer",
      "integer[]",
      "object",
      "sql",
      "string",
      "string[]",
    ]);
  });

  const common = {
    name: "p",
    label: "A label",
    description: "What it is",
    optional: true,
    disabled: false,
    readOnly: true,
    hidden: false,
    remoteOptions: true,
    useQuery: true,
    reloadProps: true,
    withLabel: true,
    options: ["a", { label: "B", value: "b" }],
  };

  test.each([
    { type: "alert", alertType: "warning", content: "<b>Mind</b>" },
    { type: "any", default: [1, { a: null }] },
    { type: "app", app: "slack" },
    { type: "boolean", default: false },
    { type: "integer", min: 0, max: 10, default: 5 },
    { type: "integer[]", min: 0, max: 10, default: [1, 2] },
    { type: "string", secret: true, format: "file-ref", default: "" },
    { type: "string[]", secret: true, format: "file-ref", default: ["a", "a"] },
    { type: "object", default: { b: 1, a: 2 } },
    {
      type: "sql",
      auth: { app: "postgresql" },
      default: { value: "x", query: "x", params: [], usePreparedStatements: false },
    },
    { type: "http_request", default: { method: "GET", url: null } },
    { type: "$.interface.timer", static: { intervalSeconds: 900 }, default: { cron: "0 9 * * *" } },
    { type: "$.interface.http", customResponse: true },
    { type: "$.interface.apphook", appProp: "slack", eventNames: ["a"], remote: true, static: [] },
    { type: "$.service.db" },
    { type: "data_store" },
    { type: "dir", accessMode: "read-write", sync: true },
    { type: "$.airtable.baseId", appProp: "airtable" },
    { type: "$.airtable.tableId", baseIdProp: "base" },
    { type: "$.airtable.viewId", tableIdProp: "table" },
    { type: "$.airtable.fieldId", tableIdProp: "table" },
    { type: "$.discord.channel", appProp: "discord" },
    { type: "$.discord.channel[]", appProp: "discord" },
  ])("keeps the attributes of $type", (own) => {
    expect(parseProps([{ ...common, ...own }])).toStrictEqual({ props: [{ ...common, ...own }], issues: [] });
  });

  it("reads snake_case spellings, and prefers camelCase where both are there", () => {
    expect(
      parseOne({
        name: "table",
        type: "$.airtable.tableId",
        read_only: true,
        remote_options: true,
        use_query: true,
        reload_props: true,
        with_label: true,
        base_id_prop: "base",
      }),
    ).toStrictEqual({
      prop: {
        name: "table",
        type: "$.airtable.tableId",
        readOnly: true,
        remoteOptions: true,
        useQuery: true,
        reloadProps: true,
        withLabel: true,
        baseIdProp: "base",
      },
      said: [],
    });
    expect(
      parseOne({ name: "a", type: "string", remoteOptions: true, remote_options: false }).prop,
    ).toStrictEqual({
      name: "a",
      type: "string",
      remoteOptions: true,
    });
  });

  it("reads null attributes as absent", () => {
    const entry = {
      name: "a",
      type: "integer",
      label: null,
      options: null,
      default: null,
      min: null,
      optional: null,
    };
    expect(parseOne(entry)).toStrictEqual({ prop: { name: "a", type: "integer" }, said: [] });
  });

  it("leaves attributes out that the type does not have", () => {
    const entry = { name: "a", type: "boolean", min: 1, appProp: "x", constructor: "y", whatever: 1 };
    expect(parseOne(entry)).toStrictEqual({ prop: { name: "a", type: "boolean" }, said: [] });
  });

  it("keeps options and default as they are, by identity", () => {
    const options = [{ label: "A", value: { id: 1 } }];
    const wanted = { a: 1 };
    const { props } = parseProps([{ name: "a", type: "object", options, default: wanted }]);
    expect(props[0]?.options).toBe(options);
    expect(props[0]?.default).toBe(wanted);
  });
});

describe("types", () => {
  it.each(["string[][]", "constructor", "unknown", "__proto__", "String"])(
    "keeps the unknown type %s, and what else is said of it",
    (type) => {
      const { props, issues } = parseProps([
        { name: "a", type, label: "A", remote_options: true, min: 5, default: 1 },
      ]);
      expect(props).toStrictEqual([
        {
          name: "a",
          type: "unknown",
          declaredType: type,
          label: "A",
          remoteOptions: true,
          default: 1,
          attributes: { min: 5 },
        },
      ]);
      expect(issues).toStrictEqual([]);
      expect(props.map(declaredType)).toStrictEqual([type]);
    },
  );

  it("tells the declared type of known types, too", () => {
    expect(parseProps([{ name: "a", type: "string[]" }]).props.map(declaredType)).toStrictEqual(["string[]"]);
  });

  it.each([[undefined], [null], [""], [5], [{}]])("reads the type %j as any, and says so", (type) => {
    expect(parseProps([{ name: "a", type, default: 1 }])).toStrictEqual({
      props: [{ name: "a", type: "any", default: 1 }],
      issues: [
        {
          index: 0,
          name: "a",
          message: 'Prop "a": it has no type and takes any value.',
          severity: "repaired",
        },
      ],
    });
  });

  it("takes a missing type from the known prop of that name", () => {
    const known = new Map(
      parseProps([
        { name: "a", type: "integer", label: "Old" },
        { name: "b", type: "string[][]" },
      ]).props.map((prop) => [prop.name, prop]),
    );
    expect(parseProps([{ name: "a", min: 1 }, { name: "b" }], { known })).toStrictEqual({
      props: [
        { name: "a", type: "integer", min: 1 },
        { name: "b", type: "unknown", declaredType: "string[][]" },
      ],
      issues: [],
    });
    expect(parseProps([{ name: "c" }], { known }).props).toStrictEqual([{ name: "c", type: "any" }]);
    expect(parseProps([{ name: "a", type: "string" }], { known }).props).toStrictEqual([
      { name: "a", type: "string" },
    ]);
  });
});

describe("entries that are no props", () => {
  test.each([
    ["null", null, "Prop 2 is left out: it is not an object."],
    ["undefined", undefined, "Prop 2 is left out: it is not an object."],
    ["a text", "string", "Prop 2 is left out: it is not an object."],
    ["a list", [], "Prop 2 is left out: it is not an object."],
    ["an entry without a name", { type: "string" }, "Prop 2 is left out: it has no name."],
    ["an empty name", { name: "", type: "string" }, "Prop 2 is left out: it has no name."],
    ["an object as name", { name: {}, type: "string" }, "Prop 2 is left out: it has no name."],
  ])("drops %s", (_, entry, message) => {
    expect(parseProps([{ name: "a", type: "string" }, entry, { name: "b", type: "string" }])).toStrictEqual({
      props: [
        { name: "a", type: "string" },
        { name: "b", type: "string" },
      ],
      issues: [{ index: 1, message, severity: "dropped" }],
    });
  });

  it("drops a prop whose name is taken", () => {
    expect(
      parseProps([
        { name: "a", type: "string" },
        { name: "a", type: "integer" },
      ]),
    ).toStrictEqual({
      props: [{ name: "a", type: "string" }],
      issues: [
        {
          index: 1,
          name: "a",
          message: "Prop 2 is left out: an earlier one has its name.",
          severity: "dropped",
        },
      ],
    });
  });

  it("drops the holes of a list", () => {
    // oxlint-disable-next-line no-sparse-arrays -- the point of the test
    expect(parseProps([, { name: "a", type: "string" }]).props).toStrictEqual([
      { name: "a", type: "string" },
    ]);
  });

  it.each([[undefined], [null], [{}], ["x"], [5], [{ length: 1, 0: { name: "a" } }]])(
    "finds no props in %j",
    (input) => {
      expect(parseProps(input)).toStrictEqual({
        props: [],
        issues: [{ index: null, message: "There is no list of props.", severity: "dropped" }],
      });
    },
  );

  it("takes an empty list without a word", () => {
    expect(parseProps([])).toStrictEqual({ props: [], issues: [] });
  });

  it("keeps the definition's order and any name that is one", () => {
    const names = [
      "1",
      "0",
      "a.b",
      "a[0]",
      "constructor",
      "__proto__",
      "toString",
      'with "quotes" #:',
      "🙂",
      " ",
    ];
    const { props, issues } = parseProps(names.map((name) => ({ name, type: "string" })));
    expect(props.map(({ name }) => name)).toStrictEqual(names);
    expect(issues).toStrictEqual([]);
  });

  it("takes a number for a name, and says so", () => {
    expect(parseOne({ name: 5, type: "string" })).toStrictEqual({
      prop: { name: "5", type: "string" },
      said: ['Prop "5": its name is not text and is converted.'],
    });
  });
});

describe("attributes of the wrong type", () => {
  test.each([
    ["string", { label: 5 }, { label: "5" }, "label"],
    ["string", { description: 5 }, { description: "5" }, "description"],
    ["alert", { content: 7 }, { content: "7" }, "content"],
    ["string", { optional: "true" }, { optional: true }, "optional"],
    ["string", { hidden: 0 }, { hidden: false }, "hidden"],
    ["integer", { min: "5" }, { min: 5 }, "min"],
  ])("of %s: converts %j", (type, given, kept, key) => {
    expect(parseOne({ name: "a", type, ...given })).toStrictEqual({
      prop: { name: "a", type, ...kept },
      said: [`Prop "a": its ${key} does not fit, and is converted.`],
    });
  });

  test.each([
    ["string", { description: {} }],
    ["string", { label: ["a"] }],
    ["string", { options: {} }],
    ["string", { options: "a,b" }],
    ["string", { optional: "maybe" }],
    ["string", { remoteOptions: {} }],
    ["integer", { max: "ten" }],
    ["alert", { alertType: "success" }],
    ["alert", { content: {} }],
    ["dir", { accessMode: "execute" }],
    ["sql", { auth: "postgresql" }],
    ["$.interface.timer", { static: [] }],
    ["$.interface.apphook", { eventNames: [5] }],
  ])("of %s: ignores %j", (type, given) => {
    expect(parseOne({ name: "a", type, ...given })).toStrictEqual({
      prop: { name: "a", type },
      said: [`Prop "a": its ${Object.keys(given)[0]} does not fit, and is ignored.`],
    });
  });

  it("ignores a min above the max", () => {
    expect(parseOne({ name: "a", type: "integer", min: 5, max: 1 })).toStrictEqual({
      prop: { name: "a", type: "integer" },
      said: ['Prop "a": its min is above its max: both are ignored.'],
    });
    expect(messages([{ name: "a", type: "integer", min: 5, max: 5 }])).toStrictEqual([]);
  });

  it.each([[{}], [{ app: null }], [{ app: "" }]])("misses the app of the app prop %j", (attributes) => {
    expect(messages([{ name: "a", type: "app", ...attributes }])).toStrictEqual([
      'Prop "a": it does not say which app it is for.',
    ]);
  });

  it("shows no value of a prop in its messages", () => {
    expect(
      messages([{ name: "a", type: "string", secret: true, default: { token: "hunter2" } }]).join(""),
    ).not.toContain("hunter2");
  });
});

describe("as a whole", () => {
  it("does not change what it was given", () => {
    const input = deepFreeze([
      { name: "a", type: "string", label: 5, default: ["x"] },
      { name: "b", type: "string[]", default: '["x"]' },
      { name: "c", type: "integer", min: 5, max: 1, default: "5" },
      { name: "d", type: "integer[]", default: ["5"], options: [{ label: "Five", value: 5 }] },
    ]);
    expect(() => parseProps(input)).not.toThrow();
    expect(input[3]).toStrictEqual({
      name: "d",
      type: "integer[]",
      default: ["5"],
      options: [{ label: "Five", value: 5 }],
    });
  });

  it("reads 5,000 props in a moment", () => {
    const input = Array.from({ length: 5000 }, (_, index) => ({
      name: `p${index}`,
      type: index % 3 ? "string" : "integer",
      label: `Prop ${index}`,
      description: "What it is",
      optional: true,
      default: index % 3 ? "x" : 5,
      remoteOptions: true,
    }));
    const start = process.cpuUsage();
    expect(parseProps(input).props).toHaveLength(5000);
    // Some 25 ms; processor time, because other work may share the machine.
    expect(process.cpuUsage(start).user).toBeLessThan(1_000_000);
  });

  it("never throws, and loses no prop that has a name of its own", () => {
    const keys = [
      "label",
      "default",
      "options",
      "min",
      "max",
      "optional",
      "static",
      "auth",
      "app",
      "eventNames",
    ];
    const attributes = fc.dictionary(fc.constantFrom(...keys), fc.anything());
    const entry = fc
      .tuple(attributes, fc.constantFrom<string>(...PROP_TYPES, "other"), fc.string({ minLength: 1 }))
      .map(([rest, type, name]) => ({ ...rest, type, name }));
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ name }) => name }), (list) => {
        const { props, issues } = parseProps(list);
        expect(props.map(({ name }) => name)).toEqual(list.map(({ name }) => name));
        expect(props.map(declaredType)).toEqual(list.map(({ type }) => type));
        expect(issues.every(({ severity }) => severity === "repaired")).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.array(fc.anything())), (input) => {
        parseProps(input);
      }),
    );
  });

  it("reads what it has read the same way", () => {
    const [first] = [{ name: "a", type: "string[]", label: 5, default: "x", remote_options: 1 }].map(
      (entry) => parseProps([entry]).props,
    );
    expect(parseProps(first)).toStrictEqual({ props: first, issues: [] });
  });
});

test("options that repeat or cannot be read are told, and those of a timer are its own", () => {
  const said = (more: object) => parseProps([{ name: "a", ...more }]).issues.map(({ message }) => message);
  const options = ["x", { label: "Again", value: "x" }, [1]];
  expect(said({ type: "string", options })).toEqual([
    'Prop "a": options that repeat the value of another or cannot be read are left out: 2.',
  ]);
  expect(said({ type: "string", options: ["x", "y"] })).toEqual([]);
  expect(
    said({ type: "$.interface.timer", options: [{ intervalSeconds: 60 }, { cron: "0 9 * * *" }] }),
  ).toEqual([]);
});

test.each(["info", "neutral", "warning", "error"])("an alert may be of the type %s", (alertType) => {
  expect(parseProps([{ name: "a", type: "alert", alertType }])).toEqual({
    props: [{ name: "a", type: "alert", alertType }],
    issues: [],
  });
});

test.each(["read", "write", "read-write"])("a folder may be there to %s", (accessMode) => {
  expect(parseProps([{ name: "a", type: "dir", accessMode }])).toEqual({
    props: [{ name: "a", type: "dir", accessMode }],
    issues: [],
  });
});

test("what is none of these is left out, with a word", () => {
  const said = (more: object) => {
    const { props, issues } = parseProps([{ name: "a", ...more }]);
    return [Object.keys(props[0]!).length, issues.map(({ message }) => message)];
  };
  expect(said({ type: "alert", alertType: "" })).toEqual([
    2,
    ['Prop "a": its alertType does not fit, and is ignored.'],
  ]);
  expect(said({ type: "dir", accessMode: "" })).toEqual([
    2,
    ['Prop "a": its accessMode does not fit, and is ignored.'],
  ]);
  expect(said({ type: "sql", auth: { app: 5 } })).toEqual([
    2,
    ['Prop "a": its auth does not fit, and is ignored.'],
  ]);
});

test("an unknown type has the attributes that all props have, and keeps the others for who knows it", () => {
  const [prop] = parseProps([
    {
      name: "a",
      type: "constructor",
      label: "A",
      optional: true,
      min: 1,
      secret: true,
      app: "x",
      hidden: "yes",
    },
  ]).props;
  expect(prop).toEqual({
    name: "a",
    type: "unknown",
    declaredType: "constructor",
    label: "A",
    optional: true,
    attributes: { min: 1, secret: true, app: "x" },
  });
});

test("props that wait for each other are told, and the first of them waits no more", () => {
  const { props, issues } = parseProps([
    { name: "plain", type: "$.airtable.tableId", baseIdProp: "b" },
    { name: "a", type: "$.airtable.viewId", tableIdProp: "b" },
    { name: "b", type: "$.airtable.tableId", baseIdProp: "c" },
    { name: "c", type: "$.airtable.fieldId", tableIdProp: "a" },
    { name: "own", type: "$.airtable.tableId", baseIdProp: "own" },
  ]);
  expect(
    props.map((prop) =>
      "tableIdProp" in prop ? prop.tableIdProp : (prop as { baseIdProp?: string }).baseIdProp,
    ),
  ).toEqual(["b", undefined, "c", "a", "own"]);
  expect(issues).toEqual([
    {
      index: 1,
      name: "a",
      message: 'Prop "a": it waits for a prop that waits for it in turn, and waits no more.',
      severity: "repaired",
    },
  ]);
});
