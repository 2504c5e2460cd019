// @vitest-environment node
// The tree of data: its rows, what a search finds, what is gone, and what is dragged.
import { describe, expect, test } from "vitest";
import { isGone, sampleAt } from "../../src/core/reference-tree.ts";
import type { ReferenceData } from "../../src/core/sources.ts";
import { dragPath, droppedText } from "../../src/fields/reference/drag.ts";
import { chipText, REFERENCE_MIME, rowsOf, type TreeState } from "../../src/fields/reference/tree.ts";

const data: ReferenceData = {
  tree: [
    {
      key: "trigger",
      label: "New order",
      sample: { customer: "Ada", lines: [{ sku: "A-1" }, { sku: "A-2" }] },
    },
    {
      key: "steps",
      label: "Steps",
      children: [
        { key: "my key", label: "Odd", sample: { x: 1 } },
        { key: "lazy", load: async () => [] },
        { key: "blind" },
      ],
    },
  ],
  sample: { steps: { blind: { seen: true } } },
};
const closed: TreeState = { expanded: new Set(), branches: new Map() };
const ids = (state: Partial<TreeState>, query = "") =>
  rowsOf(data, { ...closed, ...state }, query).rows.map(({ id }) => id);

describe("the rows", () => {
  test("are the roots, and the children of what is expanded", () => {
    expect(ids({})).toEqual(["trigger", "steps"]);
    expect(ids({ expanded: new Set(["trigger", "trigger.lines"]) })).toEqual([
      "trigger",
      "trigger.customer",
      "trigger.lines",
      "trigger.lines[0]",
      "trigger.lines[1]",
      "steps",
    ]);
    expect(ids({ expanded: new Set(["steps", 'steps["my key"]']) })).toContain('steps["my key"].x');
  });

  test("of a lazy branch say how far it has come", () => {
    const expanded = new Set(["steps", "steps.lazy"]);
    const row = (branch?: "loading" | "failed") =>
      rowsOf(data, { expanded, branches: new Map(branch && [["steps.lazy", { status: branch }]]) }).rows.find(
        ({ id }) => id === "steps.lazy",
      );
    expect(row("loading")).toMatchObject({ isExpanded: true, status: "loading" });
    expect(row("failed")).toMatchObject({ status: "failed" });
    const branches = new Map([["steps.lazy", { status: "loaded", nodes: [{ key: "id" }] } as const]]);
    expect(ids({ expanded, branches })).toContain("steps.lazy.id");
  });

  test("of a search have each of its words in their labels or path", () => {
    expect(ids({}, "lines sku")).toEqual(["trigger.lines[0].sku", "trigger.lines[1].sku"]);
    expect(ids({}, "odd")).toEqual(['steps["my key"]']);
    expect(ids({}, "nothing like it")).toEqual([]);
  });

  test("are not more than can be drawn, and the rest is counted", () => {
    const many = { tree: [{ key: "list", sample: Array.from({ length: 1000 }, (_, index) => index) }] };
    const { rows, more } = rowsOf(many, { ...closed, expanded: new Set(["list"]) });
    expect([rows.length, more]).toEqual([300, 701]);
    expect(rowsOf(many, closed, "[925]").rows.map(({ id }) => id)).toEqual(["list[925]"]);
  });
});

test.each([
  [["trigger", "customer"], false],
  [["trigger", "price"], true],
  [["trigger", "customer", "x"], true],
  [["trigger", "lines", 7, "sku"], false],
  [["trigger", "lines", 7, "size"], true],
  [["other"], true],
  [["steps", "none"], true],
  [["steps", "lazy", "id"], false],
  [["steps", "blind", "seen"], false],
  [["steps", "blind"], false],
])("%j is gone: %s", (path, expected) => expect(isGone(data, path)).toBe(expected));

test("samples of the host come before those of the tree", () => {
  expect(sampleAt(data, ["steps", "blind", "seen"])).toBe(true);
  expect(sampleAt(data, ["trigger", "lines", 1, "sku"])).toBe("A-2");
  expect(sampleAt(data, ["trigger", "toString"])).toBeUndefined();
});

test("a chip says the last labels of its path", () => {
  expect(chipText(["trigger", "customer"], data)).toBe("New order › customer");
  expect(chipText(["steps", "my key"], data)).toBe("Steps › Odd");
  expect(chipText(["gone", 0], data)).toBe("gone › [0]");
});

describe("drag data", () => {
  const transfer = (entries: Record<string, string>) => ({ getData: (type: string) => entries[type] ?? "" });

  test("of a row is read again, and is text for others", () => {
    const entries: Record<string, string> = {};
    dragPath({ setData: (type, value) => void (entries[type] = value) }, ["a", "b c", 0]);
    expect(entries["text/plain"]).toBe('{{a["b c"][0]}}');
    expect(droppedText(transfer(entries))).toBe('{{a["b c"][0]}}');
  });

  test.each([
    ['["Hi ",{"path":["a"]}]', "Hi {{a}}"],
    ["{}", undefined],
    ["[]", ""],
    ["not JSON", undefined],
    ["", undefined],
  ])("%s gives %s", (value, expected) => {
    expect(droppedText(transfer({ [REFERENCE_MIME]: value }))).toBe(expected);
  });
});
