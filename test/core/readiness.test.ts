// @vitest-environment node
import { describe, expect, test } from "vitest";
import { asksForOptions, contextFor, waitsFor, type Surroundings } from "../../src/core/readiness.ts";
import { parseProps } from "../../src/wire/prop.ts";

function form(
  list: unknown[],
  values: Record<string, unknown> = {},
  noAccount: string[] = [],
): Surroundings & { waiting(name: string): string | undefined } {
  const { props } = parseProps(list);
  const around: Surroundings = {
    props,
    isSet: (name) => values[name] !== undefined,
    isOn: (prop) => !prop.optional,
    needsAccount: (slug) => !noAccount.includes(slug),
  };
  return {
    ...around,
    waiting: (name) =>
      waitsFor(
        props.find((prop) => prop.name === name)!,
        around,
      )?.name,
  };
}

const slack = { name: "slack", type: "app", app: "slack" };
const remote = (name: string, more = {}) => ({ name, type: "string", remoteOptions: true, ...more });

describe("what a field waits for", () => {
  test("every app, wherever it stands", () => {
    expect(form([remote("channel"), slack]).waiting("channel")).toBe("slack");
    expect(form([remote("channel"), slack], { slack: {} }).waiting("channel")).toBeUndefined();
  });

  test("not an app that needs no account, one that is switched off, hidden or disabled", () => {
    expect(form([slack, remote("channel")], {}, ["slack"]).waiting("channel")).toBeUndefined();
    for (const flag of ["optional", "hidden", "disabled"]) {
      expect(form([{ ...slack, [flag]: true }, remote("channel")]).waiting("channel")).toBeUndefined();
    }
  });

  test("required choices above it, but no text, nothing optional and nothing below", () => {
    expect(form([remote("drive"), remote("sheet")]).waiting("sheet")).toBe("drive");
    expect(form([remote("drive"), remote("sheet")]).waiting("drive")).toBeUndefined();
    expect(form([{ name: "title", type: "string" }, remote("sheet")]).waiting("sheet")).toBeUndefined();
    expect(form([remote("drive", { optional: true }), remote("sheet")]).waiting("sheet")).toBeUndefined();
  });

  const airtable = [
    { name: "airtable", type: "app", app: "airtable_oauth" },
    remote("unrelated"),
    { name: "base", type: "$.airtable.baseId", appProp: "airtable" },
    { name: "table", type: "$.airtable.tableId", baseIdProp: "base" },
    { name: "field", type: "$.airtable.fieldId", tableIdProp: "table" },
  ];

  test("what is declared, in order, and nothing else", () => {
    expect(form(airtable).waiting("field")).toBe("airtable");
    expect(form(airtable, { airtable: {} }).waiting("field")).toBe("base");
    expect(form(airtable, { airtable: {}, base: "app1" }).waiting("field")).toBe("table");
    expect(form(airtable, { airtable: {}, base: "app1", table: "tbl1" }).waiting("field")).toBeUndefined();
  });

  test("the app of its platform where the definition names none", () => {
    const list = [
      { name: "d", type: "app", app: "discord_bot" },
      { ...slack },
      { name: "channel", type: "$.discord.channel" },
    ];
    expect(form(list, { slack: {} }).waiting("channel")).toBe("d");
    expect(form(list, { d: {} }).waiting("channel")).toBeUndefined();
  });

  test("a circle of declarations is open at its first member", () => {
    const circle = [
      { name: "a", type: "$.airtable.tableId", baseIdProp: "b" },
      { name: "b", type: "$.airtable.tableId", baseIdProp: "a" },
    ];
    expect(form(circle).waiting("a")).toBeUndefined();
    expect(form(circle).waiting("b")).toBe("a");
    expect(form(circle, { a: "x" }).waiting("b")).toBeUndefined();
  });
});

describe("what is sent along", () => {
  const values = {
    before: 1,
    channel: "c",
    token: "secret",
    slack: { authProvisionId: "apn_1" },
    unknown: 2,
  };

  test("what stands above and every app; never a later field's value, its own, or one whose prop has not come yet", () => {
    const { props } = parseProps([
      { name: "before", type: "integer" },
      remote("channel"),
      { name: "token", type: "string", secret: true },
      slack,
    ]);
    expect(contextFor(props[1]!, props, values)).toEqual({ before: 1, slack: { authProvisionId: "apn_1" } });
  });
});

test.each<[object, boolean]>([
  [{ type: "string", remoteOptions: true }, true],
  [{ type: "string" }, false],
  [{ type: "app", app: "x" }, false],
  [{ type: "data_store" }, true],
  [{ type: "$.airtable.baseId" }, true],
  [{ type: "$.discord.channel[]" }, true],
  [{ type: "$.service.db" }, false],
  [{ type: "my$.airtable." }, false],
  [{ type: "my$.discord." }, false],
])("%o asks for options: %s", (prop, asks) => {
  expect(asksForOptions(parseProps([{ name: "p", ...prop }]).props[0]!)).toBe(asks);
});

describe("the app of a platform's own type", () => {
  const base = { name: "base", type: "$.airtable.baseId" };
  const channel = { name: "channel", type: "$.discord.channel" };

  test("is one whose slug begins as the platform is called", () => {
    const apps = [
      { name: "sync", type: "app", app: "my_airtable" },
      { name: "air", type: "app", app: "airtable_oauth" },
    ];
    expect(form([...apps, base]).waiting("base")).toBe("air");
    expect(form([...apps, base], { air: {} }).waiting("base")).toBeUndefined();
    const others = [
      { name: "sync", type: "app", app: "my_discord" },
      { name: "dis", type: "app", app: "discord" },
    ];
    expect(form([...others, channel], { dis: {} }).waiting("channel")).toBeUndefined();
    expect(form([...others, channel]).waiting("channel")).toBe("dis");
  });

  test("is no text that happens to be called so, and not an app that is not said", () => {
    const text = { name: "t", type: "string", app: "airtable_oauth" };
    const nameless = { name: "n", type: "app" };
    expect(
      form([text, nameless, { name: "air", type: "app", app: "airtable_oauth" }, base], { air: {} }).waiting(
        "base",
      ),
    ).toBeUndefined();
  });
});

test("a prop that names itself waits for what others wait for", () => {
  const self = { name: "table", type: "$.airtable.tableId", baseIdProp: "table" };
  expect(form([{ name: "air", type: "app", app: "airtable_oauth" }, self]).waiting("table")).toBe("air");
});

test("a declared prop that is a text is waited for, whether or not an app needs an account", () => {
  const base = { name: "base", type: "string" };
  const table = { name: "table", type: "$.airtable.tableId", baseIdProp: "base" };
  expect(form([base, table], {}, [""]).waiting("table")).toBe("base");
  expect(form([{ name: "nameless", type: "app" }, remote("x")], {}, [""]).waiting("x")).toBeUndefined();
  expect(form([{ name: "nameless", type: "app" }, remote("x")]).waiting("x")).toBe("nameless");
});

test("an app that stands below, and what is declared below, is sent along", () => {
  const { props } = parseProps([
    { name: "table", type: "$.airtable.tableId", baseIdProp: "base" },
    { name: "note", type: "string" },
    { name: "base", type: "$.airtable.baseId", appProp: "air" },
    { name: "air", type: "app", app: "airtable_oauth" },
    { name: "other", type: "app", app: "slack" },
  ]);
  const values = { table: "t", note: "n", base: "b", air: 1, other: 2 };
  expect(contextFor(props[0]!, props, values)).toEqual({ base: "b", air: 1, other: 2 });
  expect(contextFor(props[2]!, props, values)).toEqual({ table: "t", note: "n", air: 1, other: 2 });
});

test("an app does not wait for itself", () => {
  expect(form([{ ...slack, remoteOptions: true }]).waiting("slack")).toBeUndefined();
});

test("a type of no platform's own waits for every app, whatever it is called", () => {
  const apps = [slack, { name: "d", type: "app", app: "discord" }];
  const store = { name: "store", type: "data_store" };
  expect(form([...apps, store], { d: {} }).waiting("store")).toBe("slack");
});

test("what names itself is taken as naming nobody: the app of its platform counts, and no other", () => {
  const air = { name: "air", type: "app", app: "airtable_oauth" };
  const self = { name: "table", type: "$.airtable.tableId", baseIdProp: "table" };
  expect(form([slack, air, self]).waiting("table")).toBe("air");
  expect(form([slack, air, self], { air: {} }).waiting("table")).toBeUndefined();
});
