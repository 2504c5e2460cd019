// Definitions as bad as they come: the form lives, takes what it can, says what it cannot, and sends nothing made up.

import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { StrictMode } from "react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { processorTime } from "../support/processor-time.ts";
import { createScriptedClient, options, props } from "../support/scripted-client.ts";
import { showForm } from "../support/show-form.tsx";

const text = (name: string, extra: object = {}) => ({
  name,
  type: "string",
  label: `Label ${name}`,
  ...extra,
});

const deepFrozen = <T,>(value: T): T => {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFrozen(inner);
  }
  return value;
};

// React says so on the console when a key repeats or a child cannot be drawn.
beforeEach(() => void vi.spyOn(console, "error"));
afterEach(() => {
  const { calls } = vi.mocked(console.error).mock;
  vi.restoreAllMocks();
  cleanup();
  expect(calls).toEqual([]);
});

const hostLives = () => expect(screen.getByText("host app")).toBeVisible();

describe("types", () => {
  test("R-003 a required timer without a default has controls, and can be filled in", async () => {
    const form = showForm([{ name: "timer", type: "$.interface.timer", label: "Schedule" }]);
    await form.submit();
    expect(form.submits).toEqual([]);
    expect(form.errors("timer")).toBe("Fill in this field.");
    await form.user.type(within(form.field("timer")).getByRole("textbox"), "15");
    await form.submit();
    expect(form.submits).toEqual([{ timer: { intervalSeconds: 900 } }]);
  });

  test("R-004 a data store has a control, from the list or by hand", async () => {
    const form = showForm([{ name: "store", type: "data_store", label: "Store" }, text("below")]);
    expect(await form.open("store")).toEqual(["One", "Two"]);
    await form.user.keyboard("my store{Enter}");
    await form.user.type(form.input("below"), "x");
    await form.submit();
    expect(form.submits).toEqual([{ store: { __lv: { label: "my store", value: "my store" } }, below: "x" }]);
  });

  test("R-005 an Airtable chain without remoteOptions has controls that name what they wait for", async () => {
    const form = showForm([
      { name: "airtable", type: "app", app: "airtable_oauth", label: "Airtable" },
      { name: "base", type: "$.airtable.baseId", label: "Base", appProp: "airtable" },
      { name: "table", type: "$.airtable.tableId", label: "Table", baseIdProp: "base" },
      { name: "view", type: "$.airtable.viewId", label: "View", tableIdProp: "table" },
      text("below"),
    ]);
    expect(form.fields()).toEqual(["airtable", "base", "table", "view", "below"]);
    expect(form.input("table").placeholder).toMatch(/^Choose Airtable.* first\.$/);
    hostLives();
  });

  test("R-006 integers typed into a list without options are numbers", async () => {
    const form = showForm([{ name: "ids", type: "integer[]", label: "Ids" }]);
    await form.user.click(screen.getByRole("button", { name: "Add a row" }));
    await form.user.keyboard("1{Enter}2");
    await form.submit();
    expect(form.submits).toEqual([{ ids: [1, 2] }]);
  });

  test("R-008 an unknown type is told in its field, and its value is left alone", async () => {
    const form = showForm([{ name: "grid", type: "string[][]", label: "Grid" }, text("below")], {
      grid: [["a"], ["b"]],
      below: "x",
    });
    expect(form.field("grid")).toHaveTextContent("Fields of the type “string[][]” are not supported here.");
    await form.submit();
    expect(form.submits).toEqual([{ grid: [["a"], ["b"]], below: "x" }]);
  });

  test.each(["constructor", "__proto__", "toString", "hasOwnProperty", "unknown", ""])(
    "a type called %j takes out no more than its field",
    async (type) => {
      const form = showForm([{ name: "odd", type, label: "Odd" }, text("below")], { odd: 1 });
      expect(form.fields()).toEqual(["odd", "below"]);
      await form.user.type(form.input("below"), "x");
      await form.submit();
      expect(form.submits).toEqual([{ odd: 1, below: "x" }]);
    },
  );

  test.each([[5], [null], [{}], [["string"]], [undefined]])(
    "a type that is %j is read as any value, and said to be missing",
    async (type) => {
      const form = showForm([{ name: "odd", type, label: "Odd" }]);
      await form.user.type(form.input("odd"), "x");
      await form.submit();
      expect(form.submits).toEqual([{ odd: "x" }]);
      expect(form.issues()).toEqual(['Prop "odd": it has no type and takes any value.']);
    },
  );
});

describe("names", () => {
  test('R-009 a prop without a name is reported and submits nothing under "undefined"', async () => {
    const form = showForm([{ type: "string", label: "Nameless", default: "x" }, text("below")]);
    expect(screen.getByText("This form’s definition has a problem")).toBeVisible();
    expect(form.issues()).toEqual(["Prop 1 is left out: it has no name."]);
    await form.user.type(form.input("below"), "y");
    await form.submit();
    expect(form.submits).toEqual([{ below: "y" }]);
  });

  test("R-010 the second of two props with one name is left out, and reported", async () => {
    const form = showForm([
      text("same", { label: "First" }),
      text("same", { label: "Second" }),
      text("below"),
    ]);
    expect(form.fields()).toEqual(["same", "below"]);
    expect(screen.queryByText("Second")).not.toBeInTheDocument();
    expect(form.issues()).toEqual(["Prop 2 is left out: an earlier one has its name."]);
    await form.user.type(form.input("same"), "x");
    await form.user.type(form.input("below"), "y");
    await form.submit();
    expect(form.submits).toEqual([{ same: "x", below: "y" }]);
  });

  const builtins = [
    "constructor",
    "toString",
    "valueOf",
    "hasOwnProperty",
    "__proto__",
    "__defineGetter__",
    "prototype",
  ];

  test.each(builtins)("R-012 a prop called %s starts empty, and sends what is typed", async (name) => {
    const form = showForm([text(name)]);
    expect(form.input(name)).toHaveValue("");
    await form.submit();
    expect(form.submits).toEqual([]);
    await form.user.type(form.input(name), "x");
    await form.submit();
    expect(Object.entries(form.submits[0]!)).toEqual([[name, "x"]]);
    expect({}.constructor).toBe(Object);
    expect(Object.getPrototypeOf(form.submits[0])).toBe(Object.prototype);
  });

  test.each(builtins)("R-013 an optional prop called %s is off, and nothing is sent for it", async (name) => {
    const form = showForm([text(name, { optional: true }), text("below", { default: "x" })]);
    expect(form.fields()).toEqual(["below"]);
    await form.submit();
    expect(Object.entries(form.submits[0]!)).toEqual([["below", "x"]]);
    await form.user.click(screen.getByRole("button", { name: `Add Label ${name}` }));
    expect(form.input(name)).toHaveValue("");
  });

  test("R-014 names that look like paths are flat keys, in and out", async () => {
    const names = ["a.b", "a", "a[0]", "a.b.c", "a/b", 'a"b', "root", "a_2e_b"];
    const saved = Object.fromEntries(names.map((name) => [name, `saved ${name}`]));
    const form = showForm(
      names.map((name) => text(name)),
      saved,
    );
    for (const name of names) expect(form.input(name)).toHaveValue(`saved ${name}`);
    for (const name of names) await form.user.type(form.input(name), "!");
    await form.submit();
    expect(form.submits).toEqual([
      {
        "a.b": "saved a.b!",
        a: "saved a!",
        "a[0]": "saved a[0]!",
        "a.b.c": "saved a.b.c!",
        "a/b": "saved a/b!",
        'a"b': 'saved a"b!',
        root: "saved root!",
        a_2e_b: "saved a_2e_b!",
      },
    ]);
  });

  test("R-016 props called 1 and 0 stand in the order of the definition", async () => {
    const form = showForm([text("1"), text("0"), text("b")]);
    expect(form.fields()).toEqual(["1", "0", "b"]);
    await form.user.type(form.input("1"), "one");
    await form.user.type(form.input("0"), "zero");
    await form.user.type(form.input("b"), "x");
    await form.submit();
    expect(form.submits).toEqual([{ "1": "one", "0": "zero", b: "x" }]);
  });

  test("R-017 names with spaces, quotes, emoji, colons and the like name their controls", async () => {
    const names = [
      "with space",
      `'single' "double"`,
      "😀",
      "a:b#c",
      "tab\there",
      "<b>",
      "\\",
      "\ud800",
      "ключ",
    ];
    const form = showForm(names.map((name) => ({ name, type: "string" })));
    for (const name of names) {
      const input = form.input(name);
      expect(document.getElementById(input.getAttribute("aria-labelledby")!)?.textContent).toBe(name);
      await form.user.click(within(form.field(name)).getByText((_, element) => element?.tagName === "LABEL"));
      expect(input).toHaveFocus();
      await form.user.keyboard("x");
    }
    await form.submit();
    expect(form.submits).toEqual([Object.fromEntries(names.map((name) => [name, "x"]))]);
  });

  test("R-018 an empty name is a definition issue", async () => {
    const form = showForm([text(""), text("below", { default: "x" })]);
    expect(form.issues()).toEqual(["Prop 1 is left out: it has no name."]);
    await form.submit();
    expect(form.submits).toEqual([{ below: "x" }]);
  });

  test.each([
    [{ name: " ", type: "string" }, "“ ”"],
    [{ name: "key", type: "string", label: "  " }, "key"],
    [{ name: "key", type: "string", label: "\u200B\u00A0" }, "key"],
    [{ name: "key", type: "string", label: "" }, "key"],
    [{ name: "key", type: "string", label: {} }, "key"],
    [{ name: "key", type: "string", label: 5 }, "5"],
  ])("a field is never without a name: %j", async (prop, name) => {
    const form = showForm([prop]);
    expect(screen.getByRole("textbox", { name: name.trim() })).toBeVisible();
    await form.user.type(screen.getByRole("textbox"), "x");
    await form.submit();
    expect(form.submits).toEqual([{ [prop.name]: "x" }]);
  });

  test("a label of 2,000 characters, markup and all, is a label", async () => {
    const label = `<img src=x onerror=alert(1)> **bold** ${"long ".repeat(400)}`.trim();
    const form = showForm([text("long", { label }), text("other", { label, optional: true })]);
    expect(screen.getByRole("textbox", { name: label })).toBeVisible();
    expect(form.container.querySelector("img, b, strong:not(.ps-notice-title)")).toBeNull();
  });
});

describe("options", () => {
  test("R-019 an empty list of options leaves a text that can be typed", async () => {
    const form = showForm([text("it", { options: [] })]);
    await form.user.type(form.input("it"), "x");
    await form.submit();
    expect(form.submits).toEqual([{ it: "x" }]);
  });

  test("R-020 null for options is no options", async () => {
    const form = showForm([text("it", { options: null })]);
    await form.user.type(form.input("it"), "x");
    await form.submit();
    expect(form.submits).toEqual([{ it: "x" }]);
    expect(form.issues()).toEqual([]);
  });

  test.each([[{}], ["x"], [5], [true]])("options that are %j are ignored, and reported", async (given) => {
    const form = showForm([text("it", { options: given })]);
    await form.user.type(form.input("it"), "x");
    await form.submit();
    expect(form.submits).toEqual([{ it: "x" }]);
    expect(form.issues()).toEqual(['Prop "it": its options does not fit, and is ignored.']);
  });

  test("R-022 of options with one value the first stays, and the others are reported", async () => {
    const form = showForm([
      text("it", { options: [{ label: "First", value: "v" }, { label: "Second", value: "v" }, "w"] }),
    ]);
    expect(form.issues()).toEqual([
      'Prop "it": options that repeat the value of another or cannot be read are left out: 1.',
    ]);
    expect(await form.open("it")).toEqual(["First", "w"]);
    await form.user.click(screen.getByRole("option", { name: "First" }));
    expect(form.input("it")).toHaveValue("First");
    await form.submit();
    expect(form.submits).toEqual([{ it: "v" }]);
  });

  test("an option that is there twice is there once, and a thousand unreadable ones are told in one sentence", async () => {
    const form = showForm([
      text("twice", { options: ["a", "a", { label: "B", value: "b" }, { label: "B", value: "b" }] }),
      text("broken", { options: ["a", ...Array.from({ length: 1000 }, () => ({}))] }),
    ]);
    expect(form.issues()).toEqual([
      'Prop "broken": options that repeat the value of another or cannot be read are left out: 1000.',
    ]);
    expect(await form.open("twice")).toEqual(["a", "B"]);
  });

  test("R-023 options with one label and different values are told apart by the value", async () => {
    const form = showForm([
      text("it", {
        options: [
          { label: "Same", value: "a" },
          { label: "Same", value: "b" },
        ],
      }),
    ]);
    expect(await form.open("it")).toEqual(["Same", "Same"]);
    const [, second] = screen.getAllByRole("option");
    expect(second).toHaveTextContent("b");
    await form.user.click(second!);
    await form.submit();
    expect(form.submits).toEqual([{ it: "b" }]);
  });

  test("R-024 of options whose values are objects exactly one is selected; where no object fits, it is said", async () => {
    const objects = [
      { label: "A", value: { id: 1 } },
      { label: "B", value: { id: 2 } },
    ];
    const form = showForm([
      { name: "free", type: "any", label: "Free", options: objects },
      text("strict", { options: objects }),
    ]);
    await form.open("free");
    await form.user.click(screen.getByRole("option", { name: "B" }));
    await form.open("free");
    expect(screen.getAllByRole("option", { selected: true })).toHaveLength(1);
    expect(screen.getByRole("option", { name: "B" })).toHaveAttribute("aria-selected", "true");
    await form.user.keyboard("{Escape}");
    await form.open("strict");
    await form.user.click(screen.getByRole("option", { name: "A" }));
    await form.submit();
    expect(form.submits).toEqual([]);
    expect(form.errors("strict")).toBe("“A” does not fit here: a value of the type string is needed.");
    expect(form.errors("free")).toBe("");
    expect(form.changes.at(-1)).toMatchObject({ free: { id: 2 } });
  });

  test("a saved object finds the option with its content, whatever the order of its keys", () => {
    const form = showForm(
      [{ name: "it", type: "any", label: "It", options: [{ label: "A", value: { id: 1, kind: "x" } }] }],
      { it: { kind: "x", id: 1 } },
    );
    expect(form.input("it")).toHaveValue("A");
    expect(screen.queryByText("Not in the list")).not.toBeInTheDocument();
  });

  test("R-025 a saved false shows the label of its option", async () => {
    const given = [
      { label: "On", value: true },
      { label: "Off", value: false },
    ];
    const form = showForm([{ name: "it", type: "boolean", label: "It", options: given }], { it: false });
    expect(form.input("it")).toHaveValue("Off");
    await form.submit();
    expect(form.submits).toEqual([{ it: false }]);
  });

  test("R-026 a saved 0 shows the label of its option, and is a value", async () => {
    const given = [
      { label: "None", value: 0 },
      { label: "Some", value: 1 },
    ];
    const form = showForm([{ name: "it", type: "integer", label: "It", options: given }], { it: 0 });
    expect(form.input("it")).toHaveValue("None");
    await form.submit();
    expect(form.submits).toEqual([{ it: 0 }]);
  });

  test("R-028 texts, pairs and label-values in one list can all be picked; null entries are skipped", async () => {
    const form = showForm([
      {
        name: "it",
        type: "string[]",
        label: "It",
        options: [
          "a",
          null,
          { label: "Bee", value: "b" },
          undefined,
          { __lv: { label: "Sea", value: "c" } },
          { lv: { label: "Dee", value: "d" } },
          { label: 5, value: "e" },
          { name: "Eff", value: "f" },
        ],
      },
    ]);
    expect(await form.open("it")).toEqual(["a", "Bee", "Sea", "Dee", "5", "Eff"]);
    for (const name of ["a", "Bee", "Sea", "Dee", "5", "Eff"]) {
      await form.user.click(screen.getByRole("option", { name }));
    }
    await form.submit();
    expect(form.submits).toEqual([{ it: ["a", "b", "c", "d", "e", "f"] }]);
    expect(form.issues()).toEqual([]);
  });

  test("options that are NaN, functions, symbols, circles or lists do no harm", async () => {
    const circle: Record<string, unknown> = {};
    circle.__lv = circle;
    const looped: Record<string, unknown> = { label: "Loop" };
    looped.value = looped;
    const given = [
      Number.NaN,
      () => 1,
      Symbol("s"),
      circle,
      looped,
      [1, [2]],
      { value: null },
      { label: "", value: "blank" },
      "ok",
    ];
    const form = showForm([
      text("it", { options: given }),
      { name: "number", type: "integer", label: "Number", options: [Number.NaN, 1] },
    ]);
    const names = await form.open("it");
    expect(names).toContain("ok");
    expect(names).toContain("(empty)");
    await form.user.click(screen.getByRole("option", { name: "ok" }));
    await form.open("number");
    await form.user.click(screen.getByRole("option", { name: "NaN" }));
    await form.submit();
    expect(form.submits).toEqual([]);
    expect(form.errors("number")).toBe("“NaN” does not fit here: a value of the type integer is needed.");
    await form.open("number");
    await form.user.click(screen.getByRole("option", { name: "1" }));
    await form.submit();
    expect(form.submits).toEqual([{ it: "ok", number: 1 }]);
  });

  test("R-037 of 100,000 options no more are drawn than fit", async () => {
    const given = Array.from({ length: 100_000 }, (_, i) => ({ label: `Option ${i}`, value: `v${i}` }));
    const form = showForm([text("it", { options: given })]);
    await form.open("it");
    expect(form.container.querySelectorAll("*").length).toBeLessThan(2000);
    await form.user.keyboard("99999{Enter}");
    await form.submit();
    expect(form.submits).toEqual([{ it: "v99999" }]);
  });
});

describe("defaults", () => {
  test("R-030 a default that is not among the options is shown, and marked", async () => {
    const form = showForm([text("it", { options: ["a", "b"], default: "z" })]);
    expect(form.input("it")).toHaveValue("z");
    expect(within(form.field("it")).getByText("Not in the list")).toBeVisible();
    await form.submit();
    expect(form.submits).toEqual([{ it: "z" }]);
  });

  test("R-032 an integer's default of 1.5 is never a value, and it is said why", async () => {
    const form = showForm([{ name: "it", type: "integer", label: "It", default: 1.5 }]);
    expect(form.issues()).toEqual(['Prop "it": its default does not fit, and is ignored.']);
    await form.submit();
    expect(form.submits).toEqual([]);
    expect(form.changes).toEqual([]);
    expect(form.errors("it")).toBe("Fill in this field.");
  });

  test('R-033 an integer\'s default of "5" is 5', async () => {
    const form = showForm([{ name: "it", type: "integer", label: "It", default: "5" }]);
    expect(form.input("it")).toHaveValue("5");
    await form.submit();
    expect(form.submits).toEqual([{ it: 5 }]);
  });

  test.each([
    ["string", 5, "5", 1],
    ["string", ["a"], undefined, 1],
    ["string", { a: 1 }, undefined, 1],
    ["string", "", undefined, 0],
    ["integer", "1e3", undefined, 1],
    ["integer", 2 ** 60, undefined, 1],
    ["integer", Number.NaN, undefined, 1],
    ["boolean", "true", true, 1],
    ["boolean", "maybe", undefined, 1],
    ["string[]", "a", ["a"], 0],
    ["string[]", '["a","b"]', ["a", "b"], 0],
    ["integer[]", ["1", 2], [1, 2], 1],
    ["integer[]", [1.5], undefined, 1],
    ["string[]", [null, {}], undefined, 1],
    ["object", '{"a":1}', { a: 1 }, 0],
    ["object", [1], undefined, 1],
    ["object", "text", undefined, 1],
    ["sql", 5, undefined, 1],
    ["http_request", [], undefined, 1],
    ["$.interface.timer", { intervalSeconds: "x" }, undefined, 1],
    ["app", "apn_1", undefined, 1],
  ])("a %s whose default is %j", async (type, given, sent, issues) => {
    const form = showForm([{ name: "it", type, label: "It", default: given, app: "slack" }]);
    expect(form.issues()).toHaveLength(issues);
    await form.submit();
    expect(form.submits).toEqual(sent === undefined ? [] : [{ it: sent }]);
    expect(form.container).not.toHaveTextContent("[object Object]");
  });

  test("a hidden prop applies its default, blocks nothing without one, and keeps its saved value", async () => {
    const form = showForm(
      [
        text("bare", { hidden: true }),
        text("filled", { hidden: true, default: "d" }),
        text("saved", { hidden: true, default: "d" }),
        text("wrong", { hidden: true }),
        text("extra", { hidden: true, optional: true, default: "o" }),
      ],
      { saved: "s", wrong: { not: "text" } },
    );
    expect(form.fields()).toEqual([]);
    await form.submit();
    expect(form.submits).toEqual([{ saved: "s", wrong: { not: "text" }, filled: "d", extra: "o" }]);
  });

  test("a definition that is deep-frozen, with a default and options, can be edited (R-057)", async () => {
    const component = deepFrozen({
      key: "frozen",
      name: "Frozen",
      configurable_props: [
        { name: "list", type: "string[]", label: "List", default: ["a"] },
        { name: "object", type: "object", label: "Object", default: { a: { b: 1 } } },
        { name: "pick", type: "string", label: "Pick", options: [{ label: "A", value: "a" }], default: "a" },
        { name: "many", type: "integer[]", label: "Many", options: [1, 2], default: [1] },
        {
          name: "http",
          type: "http_request",
          label: "Http",
          default: { url: "https://example.com", headers: [] },
        },
      ],
    });
    const values = deepFrozen({ extra: { kept: [1] } });
    const before = JSON.stringify(component);
    const form = showForm([], values, { component });
    await form.user.type(screen.getByRole("textbox", { name: "List 1" }), "b");
    await form.user.type(screen.getByRole("textbox", { name: "Object 1: key" }), "z");
    await form.open("many");
    await form.user.click(screen.getByRole("option", { name: "2" }));
    await form.submit();
    expect(form.submits).toEqual([
      {
        extra: { kept: [1] },
        list: ["ab"],
        object: { az: { b: 1 } },
        pick: "a",
        many: [1, 2],
        http: { url: "https://example.com", headers: [] },
      },
    ]);
    expect(JSON.stringify(component)).toBe(before);
  });
});

describe("flags", () => {
  test("R-053 a read-only prop is no input and keeps its value; a disabled one is neither edited nor checked", async () => {
    const form = showForm(
      [
        text("fixed", { readOnly: true, default: "d" }),
        text("empty", { readOnly: true }),
        text("off", { disabled: true, default: "d" }),
        text("saved", { disabled: true }),
        { name: "number", type: "integer", label: "Number", disabled: true },
      ],
      { saved: "s", number: "not a number" },
    );
    expect(form.field("fixed")).toHaveTextContent(/d$/);
    expect(form.field("empty")).toHaveTextContent(/Not set$/);
    expect(form.field("fixed").querySelector("input, textarea")).toBeNull();
    for (const name of ["off", "saved", "number"]) expect(form.input(name)).toBeDisabled();
    for (const name of ["off", "saved"]) await form.user.type(form.input(name), "typed");
    await form.submit();
    expect(form.submits).toEqual([{ saved: "s", number: "not a number", fixed: "d" }]);
  });

  test.each([
    ["string", "x"],
    ["integer", 5],
    ["boolean", true],
    ["string[]", ["a", "b"]],
    ["integer[]", [1]],
    ["object", { a: 1 }],
    ["any", { a: 1 }],
    ["sql", { value: "select 1", query: "select 1", params: ["p"], usePreparedStatements: true }],
    ["http_request", { url: "https://example.com", headers: [{ name: "a", value: "b" }] }],
    ["$.interface.timer", { cron: "0 9 * * 1" }],
    ["app", { authProvisionId: "apn_1" }],
    ["data_store", "store"],
    ["$.airtable.baseId", "base"],
    ["$.discord.channel[]", ["1"]],
  ])(
    "R-053 a %s that is disabled or read-only has nothing to type into, and its saved value stays",
    async (type, value) => {
      const form = showForm(
        [
          { name: "off", type, label: "Off", disabled: true, app: "slack" },
          { name: "fixed", type, label: "Fixed", readOnly: true, app: "slack" },
        ],
        { off: value, fixed: value },
      );
      for (const name of ["off", "fixed"]) {
        const controls = form.field(name).querySelectorAll<HTMLInputElement>("input, textarea, select");
        for (const control of controls) {
          const isLocked =
            control.disabled || control.readOnly || (control.type === "radio" && control.checked);
          expect(isLocked).toBe(true);
          await form.user.type(control, "typed");
        }
      }
      await form.submit();
      expect(form.submits).toEqual([{ off: value, fixed: value }]);
    },
  );

  test("flags as texts and numbers are read as what they say, and reported", async () => {
    const form = showForm([
      text("a", { optional: "true" }),
      text("b", { hidden: 1, default: "h" }),
      text("c", { readOnly: "false", default: "d" }),
      text("d", { disabled: "perhaps", default: "e" }),
    ]);
    expect(form.fields()).toEqual(["c", "d"]);
    expect(form.issues()).toHaveLength(4);
    await form.submit();
    expect(form.submits).toEqual([{ b: "h", c: "d", d: "e" }]);
  });

  test("withLabel stores a label on every type that has one, without options too", async () => {
    const form = showForm([
      text("text", { withLabel: true }),
      { name: "number", type: "integer", label: "Number", withLabel: true },
      { name: "switch", type: "boolean", label: "Switch", withLabel: true },
      { name: "texts", type: "string[]", label: "Texts", withLabel: true },
      {
        name: "numbers",
        type: "integer[]",
        label: "Numbers",
        withLabel: true,
        options: [{ label: "Two", value: 2 }],
      },
      { name: "anything", type: "any", label: "Anything", withLabel: true },
    ]);
    const typed = { text: "a", number: "5", texts: "b", anything: "c" };
    for (const [name, value] of Object.entries(typed)) {
      await form.user.click(form.input(name));
      await form.user.keyboard(`${value}{Enter}{Escape}`);
    }
    expect(await form.open("switch")).toEqual(["Yes", "No"]);
    await form.user.click(screen.getByRole("option", { name: "No" }));
    await form.open("numbers");
    await form.user.click(screen.getByRole("option", { name: "Two" }));
    await form.submit();
    expect(form.submits).toEqual([
      {
        text: { __lv: { label: "a", value: "a" } },
        number: { __lv: { label: "5", value: 5 } },
        switch: { __lv: { label: "No", value: false } },
        texts: { __lv: [{ label: "b", value: "b" }] },
        numbers: { __lv: [{ label: "Two", value: 2 }] },
        anything: { __lv: { label: "c", value: "c" } },
      },
    ]);
  });

  test("a default is stored with its label where the prop says so, and leaves no word of its own when it goes", async () => {
    const made = [
      text("one", { withLabel: true, default: "a", options: [{ label: "A", value: "a" }] }),
      text("free", { withLabel: true, default: "f" }),
      {
        name: "many",
        type: "string[]",
        withLabel: true,
        default: ["a"],
        options: [{ label: "A", value: "a" }],
      },
    ];
    const kind = text("kind", { options: ["a"], reloadProps: true });
    const client = createScriptedClient({ reload: () => props("d", kind, text("last", { default: "l" })) });
    const form = showForm([kind, ...made], {}, { client });
    await act(async () => {});
    expect(form.changes).toEqual([
      {
        one: { __lv: { label: "A", value: "a" } },
        free: { __lv: { label: "f", value: "f" } },
        many: { __lv: [{ label: "A", value: "a" }] },
      },
    ]);
    await form.open("kind");
    await form.user.click(screen.getByRole("option", { name: "a" }));
    await waitFor(() => expect(form.fields()).toEqual(["kind", "last"]));
    expect(screen.queryByText(/no longer part of the form/)).not.toBeInTheDocument();
  });

  test("min above max, bounds as texts and bounds that are no numbers are mended, and reported", async () => {
    const form = showForm([
      { name: "crossed", type: "integer", label: "Crossed", min: 5, max: 1 },
      { name: "texts", type: "integer", label: "Texts", min: "1", max: "3" },
      { name: "broken", type: "integer", label: "Broken", min: {}, max: Number.NaN },
    ]);
    expect(form.issues()).toEqual([
      'Prop "crossed": its min is above its max: both are ignored.',
      'Prop "texts": its min does not fit, and is converted.',
      'Prop "texts": its max does not fit, and is converted.',
      'Prop "broken": its min does not fit, and is ignored.',
      'Prop "broken": its max does not fit, and is ignored.',
    ]);
    await form.user.type(form.input("crossed"), "9");
    await form.user.type(form.input("texts"), "4");
    await form.user.type(form.input("broken"), "9");
    await form.submit();
    expect(form.errors("texts")).toBe("Enter a whole number from 1 to 3.");
    expect(form.errors("crossed") + form.errors("broken")).toBe("");
  });
});

describe("texts", () => {
  const scripts = [
    [
      "R-043",
      '<img src=x onerror="window.__ran = 1"><svg onload="window.__ran = 1"></svg><script>window.__ran = 1</script>',
    ],
    [
      "R-043",
      '[click](javascript:window.__ran=1) <a href="java\tscript:window.__ran=1">there</a> <a href=" javascript:1">x</a>',
    ],
    [
      "R-045",
      '<a href="data:text/html,<script>1</script>">data</a> ![x](data:image/svg+xml,<svg/onload=1>) [b](blob:x) [v](vbscript:x)',
    ],
    [
      "R-048",
      "![beacon](https://tracker.example/pixel.png) <img src='https://tracker.example/2.png'> <video poster=https://tracker.example/3 src=x>",
    ],
  ];

  test.each(scripts)(
    "%s nothing in an alert or a description runs, loads or leads astray: %s",
    async (_, markup) => {
      const given = [
        { name: "alert", type: "alert", alertType: "error", label: "Mind", content: markup },
        text("it", { description: markup, reloadProps: true }),
      ];
      const client = createScriptedClient({
        reload: () => props("dyp_1", ...given, { name: "later", type: "alert", content: `again ${markup}` }),
      });
      const form = showForm(given, {}, { client });
      await form.user.type(form.input("it"), "x");
      await form.user.tab();
      await waitFor(() => expect(form.fields()).toContain("later"));
      await waitFor(() => expect(form.field("later")).toHaveTextContent("again"));
      await act(async () => new Promise((resolve) => setTimeout(resolve, 50)));
      for (const link of form.container.querySelectorAll<HTMLElement>("a")) {
        expect(link.getAttribute("href") ?? "https:").toMatch(/^(https?:|mailto:|tel:|#)/);
        link.addEventListener("click", (event) => event.preventDefault());
        await form.user.click(link);
      }
      expect(
        form.container.querySelector("script, img, svg:not(.ps-icon), video, iframe, [onerror], [onload]"),
      ).toBeNull();
      for (const element of form.container.querySelectorAll("*")) {
        for (const name of element.getAttributeNames())
          expect(name).not.toMatch(/^on|^(src|srcset|poster|style)$/);
      }
      expect(window).not.toHaveProperty("__ran");
    },
  );

  test.each([[null], [5], [undefined], [{ a: 1 }], [["x"]], [true]])(
    "R-049 an alert whose content is %j does no harm",
    async (content) => {
      const form = showForm([{ name: "alert", type: "alert", content }, text("below", { default: "x" })]);
      expect(form.container).not.toHaveTextContent("[object Object]");
      if (content === 5) expect(form.field("alert")).toHaveTextContent("5");
      await form.submit();
      expect(form.submits).toEqual([{ below: "x" }]);
    },
  );

  test.each([[5], [{ a: 1 }], [["x"]], [true], [null]])(
    "R-050 a description that is %j does no harm",
    async (description) => {
      const form = showForm([text("it", { description, default: "x" })]);
      expect(form.container).not.toHaveTextContent("[object Object]");
      await form.submit();
      expect(form.submits).toEqual([{ it: "x" }]);
    },
  );

  test("R-051 benign HTML in an alert is drawn, and its links are safe to follow", async () => {
    const content =
      'This is <b>bold</b>, see <a href="https://example.com/docs">the docs</a> for &lt;placeholder> and <your_token>.';
    const form = showForm([{ name: "alert", type: "alert", alertType: "warning", content }]);
    await waitFor(() => expect(form.field("alert").querySelector("b, strong")).toHaveTextContent("bold"));
    const link = screen.getByRole("link", { name: /the docs/ });
    expect(link).toHaveAttribute("href", "https://example.com/docs");
    expect(link.getAttribute("rel")).toMatch(/noopener/);
    expect(form.field("alert")).toHaveTextContent("<placeholder> and <your_token>");
  });

  test("R-038 of a description of 1 MB a piece is read and drawn", async () => {
    const form = showForm([text("it", { description: "Some **bold** and `code` here.\n\n".repeat(33_000) })]);
    expect(form.field("it").querySelectorAll("*").length).toBeLessThan(2000);
    expect(screen.getByRole("button", { name: "Show more" })).toBeVisible();
    await form.user.type(form.input("it"), "x");
    await form.submit();
    expect(form.submits).toEqual([{ it: "x" }]);
  });

  test.each([
    ["10,000 quotes", ">".repeat(10_000)],
    ["10,000 brackets", "[".repeat(10_000)],
    ["1 MB of stars", "*".repeat(1_000_000)],
    ["10,000 open tags", "<b>".repeat(10_000)],
    ["10,000 nested lists", Array.from({ length: 2000 }, (_, i) => `${" ".repeat(i * 2)}- x`).join("\n")],
    ["backticks of all lengths", Array.from({ length: 500 }, (_, i) => "`".repeat(i)).join(" ")],
    ["links that never close", "[a](".repeat(10_000)],
    ["entities without end", "&#x1".repeat(50_000)],
  ])("R-060 %s cost no freeze", async (_, description) => {
    let form!: ReturnType<typeof showForm>;
    const taken = await processorTime(async () => {
      form = showForm([text("it", { description }), { name: "alert", type: "alert", content: description }]);
      await act(async () => new Promise((resolve) => setTimeout(resolve, 50)));
    });
    // Generous: a freeze would be minutes.
    expect(taken).toBeLessThan(5000);
    expect(form.container.querySelectorAll("*").length).toBeLessThan(5000);
    await form.user.type(form.input("it"), "x");
    await form.submit();
    expect(form.submits).toEqual([{ it: "x" }]);
  });
});

describe("components", () => {
  test("R-036 a key press in one of 1,000 fields draws that field alone", async () => {
    const many = Array.from({ length: 1000 }, (_, i) => text(`p${i}`, { default: "x" }));
    const form = showForm(many);
    expect(form.fields()).toHaveLength(1000);
    const drawn = new Set<Node>();
    const observer = new MutationObserver((records) => records.forEach(({ target }) => drawn.add(target)));
    observer.observe(form.container, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    await form.user.type(form.input("p50"), "y");
    observer.disconnect();
    const field = form.field("p50");
    for (const node of drawn) expect(field.contains(node)).toBe(true);
    expect(form.changes.at(-1)!.p50).toBe("xy");
  });

  test("R-055 a component of another key starts empty, although the host still passes the old values", async () => {
    const component = (key: string) => ({
      key,
      name: key,
      configurable_props: [text("token", { secret: true }), text("same")],
    });
    const values = { token: "s3cret", same: "old" };
    const form = showForm([], values, { component: component("first") });
    expect(form.input("same")).toHaveValue("old");
    await form.user.type(form.input("same"), "er");
    form.update({ component: component("second"), configuredProps: values });
    expect(form.input("same")).toHaveValue("");
    expect(form.field("token").querySelector("input")).toHaveValue("");
    form.update({ component: component("second"), configuredProps: values, externalUserId: "other" });
    expect(form.input("same")).toHaveValue("");
    await form.user.type(form.input("same"), "n");
    await form.user.type(form.field("token").querySelector("input")!, "t");
    await form.submit();
    expect(form.submits).toEqual([{ token: "t", same: "n" }]);
  });

  test("R-056 after dynamic props, a component of another key shows its own props", async () => {
    const client = createScriptedClient({
      reload: () => props("dyp_1", text("trigger", { reloadProps: true }), text("dynamic")),
    });
    const form = showForm([text("trigger", { reloadProps: true })], {}, { client });
    await form.user.type(form.input("trigger"), "x");
    await form.user.tab();
    await waitFor(() => expect(form.fields()).toEqual(["trigger", "dynamic"]));
    form.update({ component: { key: "other", name: "Other", configurable_props: [text("own")] } });
    expect(form.fields()).toEqual(["own"]);
    await form.user.type(form.input("own"), "y");
    await form.submit();
    expect(form.submits).toEqual([{ own: "y" }]);
  });

  test.each([
    ["a Map", new Map([["a", text("a")]])],
    ["a text", "props"],
    ["an object", { a: text("a") }],
    ["a number", 5],
    ["null", null],
    ["missing", undefined],
  ])("a list of props that is %s leaves an empty form, and the values alone", async (_, list) => {
    const form = showForm(list, { saved: 1 });
    expect(form.issues()).toEqual(["There is no list of props."]);
    expect(form.fields()).toEqual([]);
    await form.submit();
    expect(form.submits).toEqual([{ saved: 1 }]);
    hostLives();
  });

  test.each([
    ["null", null],
    ["undefined", undefined],
    ["a text", "component"],
    ["a list", [text("a")]],
    ["a function", () => 1],
  ])("a component that is %s does not take the host along", (_, component) => {
    showForm([], {}, { component });
    hostLives();
  });

  test("entries that are no props are left out one by one", async () => {
    const form = showForm([null, undefined, "a", 5, [], () => 1, text("a", { default: "x" }), {}], {});
    expect(form.fields()).toEqual(["a"]);
    expect(form.issues()).toHaveLength(7);
    await form.submit();
    expect(form.submits).toEqual([{ a: "x" }]);
  });

  test("a list with holes does no harm", () => {
    // oxlint-disable-next-line no-sparse-arrays -- that is the case
    const form = showForm([, text("a"), ,]);
    expect(form.fields()).toEqual(["a"]);
  });

  test("attributes that throw when they are read are as if they were not there", async () => {
    const thrower = (name: string) => ({
      get: () => {
        throw new Error(`no ${name}`);
      },
      enumerable: true,
    });
    const trap = Object.defineProperties(
      { name: "trap", type: "string" },
      { label: thrower("label"), default: thrower("default") },
    );
    const nameless = Object.defineProperties({ type: "string" }, { name: thrower("name") });
    const form = showForm([trap, nameless, text("below")]);
    expect(form.fields()).toEqual(["trap", "below"]);
    await form.user.type(form.input("trap"), "x");
    await form.user.type(form.input("below"), "y");
    await form.submit();
    expect(form.submits).toEqual([{ trap: "x", below: "y" }]);
  });

  test("class instances with getters, as a client may hand out, are read like plain objects", async () => {
    class Definition {
      name = "it";
      type = "string";
      get label() {
        return "From a getter";
      }
    }
    const form = showForm([new Definition(), Object.assign(Object.create(null), text("bare"))]);
    expect(form.fields()).toEqual(["it", "bare"]);
    await form.user.type(form.input("it"), "x");
    await form.user.type(form.input("bare"), "y");
    await form.submit();
    expect(form.submits).toEqual([{ it: "x", bare: "y" }]);
  });

  test("attributes of the wrong kind, on every type, take no field down", async () => {
    const wrong = {
      app: 5,
      appProp: {},
      auth: { app: "constructor" },
      eventNames: [{}, 5],
      accessMode: "constructor",
      alertType: "constructor",
      static: "x",
      format: [],
      secret: "yes",
      min: "a",
      max: [],
      options: [{}, [], { label: {} }],
      baseIdProp: "it",
      tableIdProp: "it",
      customResponse: {},
      sync: "no",
      remote: 7,
      description: { x: 1 },
      content: ["x"],
    };
    const types = [
      "alert",
      "any",
      "app",
      "boolean",
      "integer",
      "integer[]",
      "string",
      "string[]",
      "object",
      "sql",
      "http_request",
      "$.interface.timer",
      "$.interface.http",
      "$.interface.apphook",
      "$.service.db",
      "data_store",
      "dir",
      "$.airtable.baseId",
      "$.airtable.tableId",
      "$.airtable.viewId",
      "$.airtable.fieldId",
      "$.discord.channel",
      "$.discord.channel[]",
    ];
    const form = showForm(
      types.map((type) => ({ name: type, type, ...wrong })),
      {},
      { wrapper: StrictMode } as object,
    );
    expect(form.fields()).toEqual(types);
    expect(form.container.querySelector("[data-crashed]")).toBeNull();
    expect(form.container).not.toHaveTextContent("[object Object]");
    expect(form.container).not.toHaveTextContent("native code");
    await form.submit();
    hostLives();
  });

  test("props that depend on themselves or on each other wait for nothing but what can be set", async () => {
    const client = createScriptedClient({ configure: () => options("a") });
    const form = showForm(
      [
        { name: "self", type: "$.airtable.tableId", label: "Self", baseIdProp: "self" },
        { name: "one", type: "$.airtable.tableId", label: "One", baseIdProp: "two" },
        { name: "two", type: "$.airtable.tableId", label: "Two", baseIdProp: "one" },
        { name: "lost", type: "$.airtable.viewId", label: "Lost", tableIdProp: "nowhere" },
      ],
      {},
      { client },
    );
    expect(form.fields()).toEqual(["self", "one", "two", "lost"]);
    await form.user.click(form.input("self"));
    await form.user.keyboard("typed{Enter}");
    expect(form.input("self")).toHaveValue("typed");
    hostLives();
  });
});

describe("definitions that change", () => {
  const trigger = { name: "trigger", type: "string", label: "Trigger", reloadProps: true };
  const reloaded = async (...given: unknown[]) => {
    const client = createScriptedClient({ reload: () => props("dyp_1", ...given) });
    const form = showForm([trigger, text("typed")], {}, { client });
    await form.user.type(form.input("typed"), "kept");
    await form.user.type(form.input("trigger"), "x");
    await form.user.tab();
    await waitFor(() => expect(client.requests("reload")).toHaveLength(1));
    await waitFor(() => expect(form.container.querySelector("[aria-busy]")).toBeNull());
    return form;
  };

  test("a reload that brings entries that are no props, twice the same or without a name, says so and goes on", async () => {
    const form = await reloaded(
      trigger,
      null,
      5,
      { type: "string" },
      text("typed"),
      text("typed", { type: "integer" }),
      text("new"),
    );
    expect(form.fields()).toEqual(["trigger", "typed", "new"]);
    expect(form.issues()).toHaveLength(4);
    expect(form.input("typed")).toHaveValue("kept");
    await form.user.type(form.input("new"), "n");
    await form.submit();
    expect(form.submits).toEqual([{ trigger: "x", typed: "kept", new: "n" }]);
  });

  test("a reload that makes a number of a text keeps the text, and refuses it", async () => {
    const form = await reloaded(trigger, { name: "typed", type: "integer", label: "Typed" });
    expect(form.input("typed")).toHaveValue("kept");
    await form.submit();
    expect(form.submits).toEqual([]);
    expect(form.errors("typed")).toBe("Enter a whole number, such as 42.");
    expect(form.changes.at(-1)).toMatchObject({ typed: "kept" });
  });

  test.each([
    ["boolean", {}],
    ["object", {}],
    ["app", { app: "slack" }],
    ["$.interface.timer", {}],
    ["string[][]", {}],
    ["alert", { content: "Gone" }],
  ])("a reload that makes a %s of a text loses no text", async (type, extra) => {
    const form = await reloaded(trigger, { name: "typed", type, label: "Typed", ...extra });
    expect(form.container.querySelector("[data-crashed]")).toBeNull();
    expect(form.field("typed").dataset.propType).toBe(type);
    form.update({ configuredProps: form.changes.at(-1)! });
    expect(form.changes.at(-1)).toMatchObject({ typed: "kept" });
  });

  test("a list that grows options, loses them and turns into remote ones keeps what was chosen", async () => {
    const component = (...given: unknown[]) => ({ key: "same", name: "Same", configurable_props: given });
    const form = showForm([], {}, { component: component(text("it")) });
    await form.user.type(form.input("it"), "a");
    form.update({ component: component(text("it", { options: [{ label: "A", value: "a" }] })) });
    expect(form.input("it")).toHaveValue("A");
    form.update({ component: component(text("it", { remoteOptions: true })) });
    await form.submit();
    expect(form.submits.at(-1)).toEqual({ it: "a" });
    form.update({ component: component(text("it")) });
    expect(form.input("it")).toHaveValue("a");
    await form.submit();
    expect(form.submits).toHaveLength(2);
  });

  test("a prop that turns required, hidden, disabled and back keeps its value", async () => {
    const component = (extra: object) => ({
      key: "same",
      name: "Same",
      configurable_props: [text("it", extra)],
    });
    const form = showForm([], { it: "x" }, { component: component({}) });
    await form.user.type(form.input("it"), "y");
    for (const extra of [{ hidden: true }, { disabled: true }, { optional: true }, { readOnly: true }, {}]) {
      form.update({ component: component(extra), configuredProps: { it: "x" } });
      expect(form.changes.at(-1)).toEqual({ it: "xy" });
    }
    expect(form.input("it")).toHaveValue("xy");
    await form.submit();
    expect(form.submits).toEqual([{ it: "xy" }]);
  });
});
