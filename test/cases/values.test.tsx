// Saved values as bad as they come, and what people type: nothing is lost, rounded, merged or made up.

import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createScriptedClient, held, options, props } from "../support/scripted-client.ts";
import { showForm } from "../support/show-form.tsx";

const string = { name: "it", type: "string", label: "It" };
const integer = { name: "it", type: "integer", label: "It" };
const boolean = { name: "it", type: "boolean", label: "It" };
const below = { name: "below", type: "string", label: "Below", optional: true };

beforeEach(() => void vi.spyOn(console, "error"));
afterEach(() => {
  const { calls } = vi.mocked(console.error).mock;
  vi.restoreAllMocks();
  cleanup();
  expect(calls).toEqual([]);
});

const kept = (type: string) => `The saved value is not of the type ${type}. It is kept until you change it.`;

describe("a saved value of another type", () => {
  test("R-061 a number in a text is a text", async () => {
    const form = showForm([string], { it: 5 });
    expect(form.input("it")).toHaveValue("5");
    await form.submit();
    expect(form.submits).toEqual([{ it: "5" }]);
  });

  test.each([
    ["R-062", "string", { a: 1 }],
    ["R-063", "string", ["a", "b"]],
    ["R-063", "string", [["a"]]],
    ["R-081", "app", "apn_1"],
    ["R-081", "app", { authProvisionId: 5 }],
    ["R-061", "integer", { a: 1 }],
    ["R-061", "integer", [1]],
    ["R-061", "boolean", "perhaps"],
    ["R-061", "boolean", { a: 1 }],
    ["R-061", "string[]", { a: 1 }],
    ["R-061", "string[]", ["a", { b: 1 }]],
    ["R-061", "integer[]", [{}]],
    ["R-061", "object", "text"],
    ["R-061", "object", [1]],
    ["R-061", "sql", 5],
    ["R-061", "http_request", "https://example.com"],
    ["R-061", "$.interface.timer", "daily"],
    ["R-061", "data_store", { id: 1 }],
    ["R-061", "$.discord.channel[]", { id: 1 }],
  ])("%s in a %s, %j is kept and marked in the field, until it is let go of", async (_, type, value) => {
    const form = showForm([{ name: "it", type, label: "It", app: "slack" }, below], { it: value });
    expect(form.errors("it")).toBe(kept(type));
    expect(form.field("it").querySelector("[aria-invalid]")).not.toBeNull();
    expect(form.container).not.toHaveTextContent("[object Object]");
    await form.user.click(screen.getByRole("button", { name: "Add Below" }));
    await form.user.type(form.input("below"), "x");
    expect(form.changes.at(-1)).toEqual({ it: value, below: "x" });
    await form.submit();
    expect(form.submits).toEqual([]);
    await form.user.click(screen.getByRole("button", { name: "Discard the saved value" }));
    expect(form.changes.at(-1)).toEqual({ below: "x" });
    await form.submit();
    expect(form.submits).toEqual([]);
    expect(form.errors("it")).toBe("Fill in this field.");
  });

  test("R-062 typing in the field takes the place of what it could not show", async () => {
    const form = showForm([string], { it: { a: 1 } });
    await form.user.type(form.input("it"), "x");
    expect(screen.queryByRole("button", { name: "Discard the saved value" })).not.toBeInTheDocument();
    await form.submit();
    expect(form.submits).toEqual([{ it: "x" }]);
  });

  test('R-064 "5" in an integer is 5', async () => {
    const form = showForm([integer], { it: "5" });
    expect(form.input("it")).toHaveValue("5");
    await form.submit();
    expect(form.submits).toEqual([{ it: 5 }]);
  });

  test.each([["1.5"], [1.5], ["abc"], ["1e3"], [2 ** 60], [true]])(
    "R-064 %j in an integer is shown as it is, refused, and not lost",
    async (value) => {
      const form = showForm([integer, below], { it: value });
      expect(form.input("it")).toHaveValue(String(value));
      await form.submit();
      expect(form.submits).toEqual([]);
      expect(form.errors("it")).not.toBe("");
      await form.user.click(screen.getByRole("button", { name: "Add Below" }));
      await form.user.type(form.input("below"), "x");
      expect(form.changes.at(-1)).toEqual({ it: value, below: "x" });
    },
  );

  test.each(["string", "integer", "boolean", "string[]", "any", "object", "app"])(
    "R-065 NaN in a %s is nothing",
    async (type) => {
      const form = showForm([{ name: "it", type, label: "It", app: "slack" }], { it: Number.NaN });
      expect(form.container).not.toHaveTextContent("NaN");
      expect(screen.queryByDisplayValue("NaN")).not.toBeInTheDocument();
      await form.submit();
      expect(form.submits).toEqual([]);
      expect(form.errors("it")).toBe("Fill in this field.");
    },
  );

  test("R-068 a single text in a list of texts is a list of one", async () => {
    const form = showForm([{ name: "it", type: "string[]", label: "It" }], { it: "x" });
    expect(screen.getByRole("textbox", { name: "It 1" })).toHaveValue("x");
    await form.user.click(screen.getByRole("button", { name: "Add a row" }));
    await form.user.keyboard("y");
    await form.submit();
    expect(form.submits).toEqual([{ it: ["x", "y"] }]);
  });

  test.each([[null], ["text"], [5], [[]], [new Map([["it", "x"]])]])(
    "values that are %j are none",
    async (values) => {
      const form = showForm([{ ...string, default: "d" }], values as never);
      expect(form.input("it")).toHaveValue("d");
      await form.submit();
      expect(form.submits).toEqual([{ it: "d" }]);
    },
  );

  test("values that are no JSON do no harm", async () => {
    const circle: Record<string, unknown> = { a: 1 };
    circle.self = circle;
    const form = showForm(
      [
        { ...string, name: "big" },
        { ...string, name: "circle" },
        { ...string, name: "symbol" },
        { name: "object", type: "object", label: "Object" },
        { name: "remote", type: "string", label: "Remote", remoteOptions: true },
      ],
      { big: 10n ** 30n, circle, symbol: Symbol("s"), object: circle, remote: "id_1", unknown: 10n },
    );
    expect(form.fields()).toEqual(["big", "circle", "symbol", "object", "remote"]);
    expect(form.container.querySelector("[data-crashed]")).toBeNull();
    expect(await form.open("remote")).toContain("One");
    expect(screen.getByText("host app")).toBeVisible();
  });
});

describe("label-values", () => {
  test("R-069 a list saved as a label-value shows its rows, and an edit keeps the others", async () => {
    const saved = {
      __lv: [
        { label: "A", value: "a" },
        { label: "B", value: "b" },
      ],
    };
    const form = showForm([{ name: "it", type: "string[]", label: "It" }], { it: saved });
    await form.submit();
    expect(form.submits).toEqual([{ it: saved }]);
    await form.user.type(screen.getByRole("textbox", { name: "It 1" }), "!");
    await form.submit();
    expect(form.submits.at(-1)).toEqual({ it: ["a!", "b"] });
  });

  test.each([
    ["string", string],
    ["integer", integer],
    ["boolean", boolean],
    ["remote", { ...string, remoteOptions: true }],
    ["string[]", { name: "it", type: "string[]", label: "It" }],
    ["object", { name: "it", type: "object", label: "It" }],
    ["any", { name: "it", type: "any", label: "It", options: ["a"] }],
  ])("R-084 {__lv: null} in a %s is nothing", async (type, prop) => {
    const form = showForm([prop], { it: { __lv: null } });
    expect(screen.getByText("host app")).toBeVisible();
    if (type === "object") return;
    await form.submit();
    expect(form.submits).toEqual([]);
    expect(form.errors("it")).toBe("Fill in this field.");
  });

  const spellings = (label: string, value: unknown) => [
    { __lv: { label, value } },
    { lv: { label, value } },
    { label, value },
    { __lv: [{ label, value }] },
    { __lv: { value } },
    { __lv: value },
  ];
  const single = [
    ["string", "a", "a"],
    ["integer", 5, "5"],
    ["boolean", true, "Yes"],
    ["string[]", "a", "a"],
    ["integer[]", 5, "5"],
    ["app", { authProvisionId: "apn_1" }, "First account"],
    ["sql", { value: "select 1", query: "select 1", params: [], usePreparedStatements: false }, "select 1"],
    ["$.interface.timer", { intervalSeconds: 900 }, "15"],
  ] as const;
  const every = single.flatMap(([type, value, shown]) =>
    spellings("Label", value)
      .slice(0, typeof value === "object" ? 5 : 6)
      .map((saved) => [type, saved, shown] as const),
  );

  test.each(every)(
    "a %s saved as %j is shown, valid, and goes back as it came",
    async (type, saved, shown) => {
      const form = showForm([{ name: "it", type, label: "It", app: "slack" }], { it: saved });
      if (type === "boolean") expect(screen.getByRole("radio", { name: shown })).toBeChecked();
      else await waitFor(() => expect(within(form.field("it")).getByDisplayValue(shown)).toBeVisible());
      await form.submit();
      expect(form.submits).toEqual([{ it: saved }]);
    },
  );

  const offered = { options: [{ label: "New label", value: "a" }] };
  test.each(
    [
      ["string", offered, "a"],
      ["string", { remoteOptions: true }, "a"],
      ["string", { withLabel: true }, "a"],
      ["integer", { remoteOptions: true }, 5],
      ["boolean", { remoteOptions: true }, false],
      ["boolean", { withLabel: true }, true],
      ["any", { remoteOptions: true }, { id: 1 }],
      ["data_store", {}, "ds"],
      ["$.airtable.baseId", {}, "base"],
    ].flatMap(([type, extra, value]) =>
      spellings("Old label", value)
        .slice(0, 4)
        .map((saved) => [type, extra, saved] as const),
    ),
  )("a %s with %j saved as %j shows the saved label at once, with no request", async (type, extra, saved) => {
    const form = showForm([{ name: "it", type, label: "It", ...(extra as object) }], { it: saved });
    expect(form.input("it")).toHaveValue("Old label");
    await form.submit();
    expect(form.submits).toEqual([{ it: saved }]);
    expect(form.client.requests("configure")).toEqual([]);
  });

  test.each([
    [[{ __lv: { label: "A", value: "a" } }, { __lv: { label: "B", value: "b" } }]],
    [
      {
        __lv: [
          { label: "A", value: "a" },
          { label: "B", value: "b" },
        ],
      },
    ],
    [
      [
        { label: "A", value: "a" },
        { label: "B", value: "b" },
      ],
    ],
    [[{ lv: { label: "A", value: "a" } }, { label: "B", value: "b" }]],
  ])(
    "R-087 R-088 many choices saved as %j are shown; one removed, the rest is written in one wrapper",
    async (saved) => {
      const form = showForm([{ name: "it", type: "string[]", label: "It", remoteOptions: true }], {
        it: saved,
      });
      await form.submit();
      expect(form.submits).toEqual([{ it: saved }]);
      await form.user.click(screen.getByRole("button", { name: "Remove A" }));
      await form.submit();
      expect(form.submits.at(-1)).toEqual({ it: { __lv: [{ label: "B", value: "b" }] } });
    },
  );

  test.each([
    ["string", "5", 5],
    ["string", 5, "5"],
    ["string[]", ["5"], 5],
    ["integer", 5, "5"],
    ["string", { __lv: { value: "5" } }, 5],
  ])(
    "R-083 R-090 a %s saved as %j is the option %j, and goes back as it came",
    async (type, saved, value) => {
      const client = createScriptedClient({
        configure: ({ page }) => (page ? options() : options({ label: "Five", value }, "other")),
      });
      const form = showForm([{ ...string, type, remoteOptions: true }], { it: saved }, { client });
      if (type === "string[]") await screen.findByRole("button", { name: "Remove Five" });
      else await waitFor(() => expect(form.input("it")).toHaveValue("Five"));
      expect(await form.open("it")).toEqual(["Five", "other"]);
      expect(screen.getByRole("option", { name: "Five" })).toHaveAttribute("aria-selected", "true");
      expect(screen.queryByText(/not in the list/i)).toBeNull();
      await form.submit();
      expect(form.submits).toEqual([{ it: saved }]);
    },
  );

  test.each([
    { __lv: { __lv: { label: "L", value: "v" } } },
    { __lv: { __lv: { __lv: { label: "L", value: "v" } } } },
  ])("R-086 %j is shown by its label, and goes back as it came", async (saved) => {
    const form = showForm(
      [
        { ...string, remoteOptions: true },
        { ...string, name: "text" },
      ],
      { it: saved, text: saved },
    );
    expect(form.input("it")).toHaveValue("L");
    expect(form.input("text")).toHaveValue("v");
    await form.submit();
    expect(form.submits).toEqual([{ it: saved, text: saved }]);
  });

  test.each([
    [
      ["a", "a", "b"],
      ["a", "b"],
    ],
    [
      { __lv: [{ label: "a" }, { label: "a" }, { label: "b", value: "b" }] },
      { __lv: [{ label: "a" }, { label: "b", value: "b" }] },
    ],
  ])(
    "R-107 R-089 one choice saved twice, as in %j, is shown twice and goes once at a time",
    async (saved, left) => {
      const list = {
        name: "it",
        type: "string[]",
        label: "It",
        options: ["a", "b"],
        withLabel: "__lv" in saved,
      };
      const form = showForm([list], { it: saved });
      expect(screen.getAllByRole("button", { name: "Remove a" })).toHaveLength(2);
      await form.user.click(screen.getAllByRole("button", { name: "Remove a" })[0]!);
      expect(form.changes.at(-1)).toEqual({ it: left });
      expect(form.field("it").contains(document.activeElement)).toBe(true);
    },
  );

  test.each([
    ["remote", { ...string, remoteOptions: true }],
    ["static", { ...string, options: ["a"] }],
    ["withLabel", { ...string, withLabel: true }],
  ])(
    "R-089 a label without a value in a %s list is shown, and refused until it is chosen again",
    async (_, prop) => {
      const form = showForm([prop], { it: { __lv: { label: "x" } } });
      expect(form.input("it")).toHaveValue("x");
      await form.submit();
      expect(form.submits).toEqual([]);
      expect(form.errors("it")).toBe("“x” was saved without its value. Choose it again.");
    },
  );

  test("R-089 a label without a value in a plain text is told as it was saved", async () => {
    const form = showForm([string], { it: { __lv: { label: "x" } } });
    expect(form.field("it")).toHaveTextContent('{"__lv":{"label":"x"}}');
    await form.submit();
    expect(form.submits).toEqual([]);
  });

  test("R-083 a saved value that the platform does not offer is shown at once, and marked once the list is known", async () => {
    const client = createScriptedClient({
      configure: ({ page }) => (page ? options() : options({ label: "One", value: "1" })),
    });
    const form = showForm([{ ...string, remoteOptions: true }], { it: "gone" }, { client });
    expect(form.input("it")).toHaveValue("gone");
    expect(await screen.findByText("Not in the list")).toBeVisible();
    await form.submit();
    expect(form.submits).toEqual([{ it: "gone" }]);
  });

  test("R-090 a bare saved value gets its label without the list being opened", async () => {
    const client = createScriptedClient({
      configure: () => options({ label: "One", value: "1" }, { label: "Two", value: "2" }),
    });
    const form = showForm([{ ...string, remoteOptions: true }], { it: "2" }, { client });
    await waitFor(() => expect(form.input("it")).toHaveValue("Two"));
    await form.submit();
    expect(form.submits).toEqual([{ it: "2" }]);
  });

  test("an object that is not among the options is written out", async () => {
    const form = showForm([{ name: "it", type: "any", label: "It", options: ["a"] }], { it: { id: 1 } });
    expect(form.input("it")).toHaveValue('{"id":1}');
    await form.submit();
    expect(form.submits).toEqual([{ it: { id: 1 } }]);
  });
});

describe("objects", () => {
  const object = [{ name: "it", type: "object", label: "It" }];
  const key = (row: number) => screen.getByRole("textbox", { name: `It ${row}: key` });
  const value = (row: number) => screen.getByRole("textbox", { name: `It ${row}: value` });
  const add = () => screen.getByRole("button", { name: "Add entry" });

  test("R-071 a key on its way to being another leaves the other rows alone", async () => {
    const form = showForm(object, { it: { a: "1" } });
    await form.user.click(add());
    await form.user.type(key(2), "ab");
    await form.user.type(value(2), "2");
    await form.submit();
    expect(form.submits).toEqual([{ it: { a: "1", ab: "2" } }]);
  });

  test("R-072 a value typed before its key stays", async () => {
    const form = showForm(object, { it: { a: "1" } });
    await form.user.click(add());
    await form.user.type(value(2), "two");
    expect(value(2)).toHaveValue("two");
    expect(value(2)).toHaveFocus();
    await form.submit();
    expect(form.submits).toEqual([]);
    expect(form.errors("it")).toBe("Entry 2 has a value and no key.");
    await form.user.type(key(2), "b");
    await form.submit();
    expect(form.submits).toEqual([{ it: { a: "1", b: "two" } }]);
  });

  test("R-073 rows stay where they are, whatever their keys look like", async () => {
    const form = showForm(object);
    await form.user.click(add());
    await form.user.type(key(1), "b");
    await form.user.click(add());
    await form.user.type(key(2), "1");
    expect(key(2)).toHaveFocus();
    expect(key(1)).toHaveValue("b");
    await form.user.type(value(2), "one");
    await form.submit();
    expect(form.submits).toEqual([{ it: { "1": "one", b: "" } }]);
  });

  test("R-074 a key called __proto__ is a key", async () => {
    const form = showForm(object);
    await form.user.click(add());
    await form.user.type(key(1), "__proto__");
    await form.user.type(value(1), "x");
    await form.submit();
    expect(JSON.stringify(form.submits)).toBe('[{"it":{"__proto__":"x"}}]');
    expect({}).not.toHaveProperty("x");
  });

  test("R-075 a number too long to be exact stays the text that was typed", async () => {
    const form = showForm(object);
    await form.user.click(add());
    await form.user.type(key(1), "n");
    await form.user.type(value(1), "12345678901234567890");
    await form.submit();
    expect(form.submits).toEqual([{ it: { n: "12345678901234567890" } }]);
  });

  test("R-103 an own key __proto__ in the saved values pollutes nothing, and goes back", async () => {
    const values = JSON.parse(
      '{"__proto__":{"polluted":1},"it":{"__proto__":{"polluted":2},"a":1},"other":{"constructor":5}}',
    ) as Record<string, unknown>;
    const form = showForm(object, values);
    expect({}).not.toHaveProperty("polluted");
    await form.submit();
    expect(JSON.stringify(form.submits)).toBe(
      '[{"__proto__":{"polluted":1},"it":{"__proto__":{"polluted":2},"a":1},"other":{"constructor":5}}]',
    );
    await form.user.type(value(2), "0");
    await form.submit();
    expect(JSON.stringify(form.submits[1])).toBe(
      '{"__proto__":{"polluted":1},"it":{"__proto__":{"polluted":2},"a":10},"other":{"constructor":5}}',
    );
    expect({}).not.toHaveProperty("polluted");
  });
});

describe("structured values", () => {
  test("R-076 an edit of a statement keeps its parameters, its flag and what nobody knows", async () => {
    const saved = {
      app: "pg",
      value: "select $1",
      query: "select $1",
      params: ["a"],
      usePreparedStatements: true,
    };
    const form = showForm([{ name: "it", type: "sql", label: "It" }], { it: saved });
    await form.user.type(screen.getByRole("textbox", { name: "It" }), ";");
    await form.submit();
    expect(form.submits).toEqual([
      {
        it: {
          app: "pg",
          value: "select $1;",
          query: "select $1;",
          params: ["a"],
          usePreparedStatements: true,
        },
      },
    ]);
  });

  test("R-079 the query parameters of a request can be edited", async () => {
    const form = showForm([{ name: "it", type: "http_request", label: "It" }], {
      it: {
        url: "https://example.com",
        params: [{ name: "a", value: "1", id: 7 }],
        auth: { type: "bearer", token: "t" },
      },
    });
    await form.user.type(screen.getByRole("textbox", { name: /query parameter 1: value/ }), "0");
    await form.user.click(screen.getByRole("button", { name: "Add query parameter" }));
    await form.user.type(screen.getByRole("textbox", { name: /query parameter 2: name/ }), "b");
    await form.submit();
    expect(form.submits).toEqual([
      {
        it: {
          url: "https://example.com",
          params: [
            { name: "a", value: "10", id: 7 },
            { name: "b", value: "" },
          ],
          auth: { type: "bearer", token: "t" },
        },
      },
    ]);
  });

  test("R-080 a saved account that is not there any more is said to be, with a way to reconnect", async () => {
    const form = showForm([{ name: "it", type: "app", app: "slack", label: "It" }], {
      it: { authProvisionId: "apn_gone" },
    });
    expect(
      await screen.findByText("This account is not available any more. Reconnect it, or choose another."),
    ).toBeVisible();
    expect(within(form.field("it")).getByRole("button", { name: /^Reconnect/ })).toBeVisible();
    expect(form.changes).toEqual([]);
  });

  test("R-091 a submit right after opening carries the values of dynamic props", async () => {
    const answer = held<unknown>();
    const trigger = { name: "sheet", type: "string", label: "Sheet", reloadProps: true };
    const client = createScriptedClient({ reload: () => answer.promise });
    const saved = { sheet: "s1", "col.1": "x", col2: [1] };
    const form = showForm([trigger], saved, { client, dynamicPropsId: "dyp_1" });
    await form.submit();
    answer.give(
      props("dyp_2", trigger, { name: "col.1", type: "string" }, { name: "col2", type: "integer[]" }),
    );
    await waitFor(() => expect(form.submits).toEqual([{ sheet: "s1", "col.1": "x", col2: [1] }]));
    expect(form.input("col.1")).toHaveValue("x");
  });

  test("R-091 values of dynamic props survive a reload that fails", async () => {
    const trigger = { name: "sheet", type: "string", label: "Sheet", reloadProps: true };
    const client = createScriptedClient({ reload: () => Promise.reject(new Error("down")) });
    const form = showForm([trigger], { sheet: "s1", col: "x" }, { client });
    expect(await screen.findByText(/Further fields could not be loaded/)).toBeVisible();
    await form.user.click(screen.getByRole("button", { name: "Submit" }));
    await waitFor(() => expect(form.submits).toEqual([{ sheet: "s1", col: "x" }]));
  });
});

describe("what is typed", () => {
  test("R-092 a required text that is emptied is refused", async () => {
    const form = showForm([string], { it: "x" });
    await form.user.clear(form.input("it"));
    await form.user.tab();
    await waitFor(() => expect(form.errors("it")).toBe("Fill in this field."));
    await form.submit();
    expect(form.submits).toEqual([]);
    expect(form.input("it")).toHaveFocus();
  });

  test.each([
    ["R-094", "9007199254740993", "This number is too large to be kept exactly."],
    ["R-095", "1e3", "Enter a whole number, such as 42."],
    ["R-098", "٣", "Enter a whole number, such as 42."],
    ["R-098", "１２", "Enter a whole number, such as 42."],
    ["R-064", "1.9", "Enter a whole number, such as 42."],
    ["R-064", "0x10", "Enter a whole number, such as 42."],
    ["R-064", "1,000", "Enter a whole number, such as 42."],
    ["R-064", "--1", "Enter a whole number, such as 42."],
    ["R-064", "Infinity", "Enter a whole number, such as 42."],
  ])("%s %s in an integer stays as typed, and is refused with a reason", async (_, typed, message) => {
    const form = showForm([integer]);
    await form.user.click(form.input("it"));
    await form.user.paste(typed);
    expect(form.input("it")).toHaveValue(typed);
    await form.user.tab();
    await waitFor(() => expect(form.errors("it")).toBe(message));
    expect(form.input("it")).toHaveAttribute("aria-invalid", "true");
    await form.submit();
    expect(form.submits).toEqual([]);
  });

  test("R-097 -0 in an integer is 0", async () => {
    const form = showForm([integer]);
    await form.user.type(form.input("it"), "-0");
    await form.submit();
    expect(form.submits).toHaveLength(1);
    expect(Object.is(form.submits[0]!.it, 0)).toBe(true);
  });

  test("R-101 a saved null in a required text is empty", async () => {
    const form = showForm([string], { it: null });
    expect(form.input("it")).toHaveValue("");
    await form.submit();
    expect(form.submits).toEqual([]);
    expect(form.errors("it")).toBe("Fill in this field.");
  });

  test("R-104 a text of 1 MB is taken, and a key press in it draws little", async () => {
    const long = "0123456789".repeat(100_000);
    const form = showForm([string, below], { it: long });
    const input = form.input("it");
    expect(input.value).toHaveLength(1_000_000);
    let records = 0;
    const observer = new MutationObserver((list) => void (records += list.length));
    observer.observe(form.container, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    fireEvent.change(input, { target: { value: `${long}!` } });
    await act(async () => undefined);
    observer.disconnect();
    expect(records).toBeLessThan(20);
    await form.submit();
    expect(form.submits[0]!.it).toBe(`${long}!`);
  });

  test.each(["two\nlines", " leading and trailing ", "\ttab", "a\r\nb", "\n", "   ", "​"])(
    "R-105 the text %j is kept exactly",
    async (value) => {
      const form = showForm([string, below], { it: value });
      await form.submit();
      expect(form.submits).toEqual([{ it: value }]);
      await form.user.type(form.input("it"), "!");
      await form.submit();
      expect(form.submits[1]).toEqual({ it: `${value}!` });
    },
  );

  test("R-107 rows with the same text, and with spaces, are kept", async () => {
    const form = showForm([{ name: "it", type: "string[]", label: "It" }]);
    await form.user.click(screen.getByRole("button", { name: "Add a row" }));
    await form.user.keyboard("a{Enter}a{Enter} b ");
    await form.submit();
    expect(form.submits).toEqual([{ it: ["a", "a", " b "] }]);
  });

  test("R-108 a default that the person clears is cleared, and missed", async () => {
    const form = showForm([{ ...integer, default: 5 }]);
    await waitFor(() => expect(form.changes).toEqual([{ it: 5 }]));
    await form.user.clear(form.input("it"));
    await form.user.tab();
    await waitFor(() => expect(form.errors("it")).toBe("Fill in this field."));
    await form.submit();
    expect(form.submits).toEqual([]);
    expect(form.changes.at(-1)).toEqual({});
  });

  test("R-109 a required boolean can be No at the first try", async () => {
    const form = showForm([boolean]);
    await form.submit();
    expect(form.submits).toEqual([]);
    await form.user.click(screen.getByRole("radio", { name: "No" }));
    await form.submit();
    expect(form.submits).toEqual([{ it: false }]);
  });

  test("R-110 an optional field taken off and added again has its last value", async () => {
    const form = showForm([{ ...string, optional: true, default: "d" }]);
    await form.user.click(screen.getByRole("button", { name: "Add It" }));
    await form.user.clear(form.input("it"));
    await form.user.type(form.input("it"), "mine");
    await form.user.click(screen.getByRole("button", { name: "Remove It" }));
    await form.submit();
    expect(form.submits).toEqual([{}]);
    await form.user.click(screen.getByRole("button", { name: "Add It" }));
    expect(form.input("it")).toHaveValue("mine");
    await form.submit();
    expect(form.submits[1]).toEqual({ it: "mine" });
  });

  test("R-110 the focus moves on when a field is taken off", async () => {
    const form = showForm(
      ["a", "b", "c"].map((name) => ({ ...string, name, label: name, optional: true })),
      { a: "1", b: "2", c: "3" },
    );
    const remove = (name: string) => form.user.click(screen.getByRole("button", { name: `Remove ${name}` }));
    await remove("b");
    expect(form.input("c")).toHaveFocus();
    await remove("c");
    expect(form.input("a")).toHaveFocus();
    await remove("a");
    expect(screen.getByRole("button", { name: "Submit" })).toHaveFocus();
  });

  test("R-110 all optional fields are taken off at once, and come back with their values", async () => {
    const form = showForm(
      ["a", "b"].map((name) => ({ ...string, name, label: name, optional: true })),
      { a: "1", b: "2" },
    );
    await form.user.click(screen.getByRole("button", { name: "Remove all optional fields" }));
    expect(form.fields()).toEqual([]);
    await waitFor(() => expect(screen.getByRole("button", { name: "Add a" })).toHaveFocus());
    await form.submit();
    await form.user.click(screen.getByRole("button", { name: "Add all" }));
    await form.submit();
    expect(form.submits).toEqual([{}, { a: "1", b: "2" }]);
  });

  test("R-110 a single optional field is not taken off as all, nor what is required or read only as one of them", async () => {
    const all = () => screen.queryByRole("button", { name: "Remove all optional fields" });
    const form = showForm(
      [
        { ...string, name: "must", label: "must" },
        { ...string, name: "fixed", label: "fixed", optional: true, readOnly: true },
        ...["a", "b"].map((name) => ({ ...string, name, label: name, optional: true })),
      ],
      { fixed: "f" },
    );
    expect(all()).toBeNull();
    await form.user.click(screen.getByRole("button", { name: "Add a" }));
    expect(all()).toBeNull();
    await form.user.click(screen.getByRole("button", { name: "Add b" }));
    await form.user.click(screen.getByRole("button", { name: "Remove all optional fields" }));
    expect(form.fields()).toEqual(["must", "fixed"]);
  });

  test("R-110 an optional value that is refused blocks nothing once its field is taken off", async () => {
    const form = showForm([{ ...integer, optional: true }]);
    await form.user.click(screen.getByRole("button", { name: "Add It" }));
    await form.user.type(form.input("it"), "x");
    await form.submit();
    expect(form.submits).toEqual([]);
    await form.user.click(screen.getByRole("button", { name: "Remove It" }));
    await form.submit();
    expect(form.submits).toEqual([{}]);
  });

  test("custom values typed into a list of options take the type of the prop, and join each other", async () => {
    const form = showForm([{ name: "it", type: "integer[]", label: "It", options: [1, 2] }]);
    await form.open("it");
    await form.user.keyboard("42{Enter}43{Enter}");
    await form.user.keyboard("x{Enter}{Escape}");
    await form.submit();
    expect(form.submits).toEqual([{ it: [42, 43] }]);
  });

  test("the host's own objects are never changed", async () => {
    const values = { it: ["a"], object: { a: { b: [1] } }, other: { x: 1 } };
    const before = structuredClone(values);
    const form = showForm(
      [
        { name: "it", type: "string[]", label: "It" },
        { name: "object", type: "object", label: "Object" },
      ],
      values,
    );
    await form.user.type(screen.getByRole("textbox", { name: "It 1" }), "!");
    await form.user.type(screen.getByRole("textbox", { name: "Object 1: key" }), "!");
    await form.submit();
    expect(form.submits).toEqual([{ it: ["a!"], object: { "a!": { b: [1] } }, other: { x: 1 } }]);
    expect(values).toEqual(before);
  });
});
