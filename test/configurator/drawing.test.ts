// @vitest-environment node
// Where the fields of a graph are drawn.
import { describe, expect, test } from "vitest";
import { drawAcross } from "../../src/configurator/devtools/draw-across.ts";
import { drawDown } from "../../src/configurator/devtools/draw-down.ts";
import { layersOf, neighbourOf, type Box, type Drawing } from "../../src/configurator/devtools/drawing.ts";
import type { Edge } from "../../src/configurator/devtools/graph.ts";

/** "ab" is an arrow from a to b. */
const edges = (...pairs: string[]): Edge[] =>
  pairs.map((pair) => ({ from: pair[0]!, to: pair[1]!, kind: "waits" }));

test.each<[string, string[], string, string]>([
  ["a chain", ["ab", "bc"], "abc", "012"],
  ["a chain that is told backwards", ["bc", "ab"], "cba", "210"],
  ["two ways of different length", ["ab", "bc", "ac"], "abc", "012"],
  ["nothing", [], "abc", "000"],
  ["a circle", ["ab", "bc", "ca"], "abc", "012"],
  ["a circle with a way in", ["xa", "ab", "ba"], "abx", "120"],
  ["one that leads to itself", ["aa", "ab"], "ab", "01"],
])("%s is laid into layers", (_, pairs, ids, layers) => {
  const all = ids.split("");
  const found = layersOf(all, edges(...pairs));
  expect(all.map((id) => found.get(id)).join("")).toBe(layers);
});

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const overlaps = ({ boxes }: Drawing) =>
  boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b) => (overlap(a, b) ? [`${a.id}${b.id}`] : [])),
  );
const isWithin = ({ boxes, width, height }: Drawing) =>
  boxes.every(
    (box) => box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height,
  );
const at = (drawing: Drawing, id: string) => drawing.boxes.find((box) => box.id === id)!;

/** Sixty fields: chains, forks, a hub, and a way back. */
const many = Array.from({ length: 60 }, (_, index) => `f${index}`);
const manyEdges: Edge[] = [
  ...many.slice(1, 30).map((to, index) => ({ from: many[index]!, to, kind: "waits" as const })),
  ...many.slice(30).map((to) => ({ from: "f3", to, kind: "reloads" as const })),
  { from: "f29", to: "f0", kind: "reloads" },
];

describe.each([
  ["across", (ids: string[], all: Edge[]) => drawAcross(ids, all, 60_000)!],
  ["down", (ids: string[], all: Edge[]) => drawDown(ids, all, 300)],
])("drawn %s", (_, draw) => {
  test.each<[string, string[], Edge[]]>([
    ["a chain", ["a", "b", "c"], edges("ab", "bc")],
    ["a fork and a shortcut", ["a", "b", "c", "d"], edges("ab", "ac", "bd", "ad")],
    ["a circle", ["a", "b"], edges("ab", "ba")],
    ["no arrows", ["a", "b"], []],
    ["sixty fields", many, manyEdges],
    ["nothing", [], []],
  ])("%s: no box lies over another, none outside, and every arrow is there", (_title, ids, all) => {
    const drawing = draw(ids, all);
    expect(drawing.boxes.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(overlaps(drawing)).toEqual([]);
    expect(isWithin(drawing)).toBe(true);
    expect(drawing.lines).toHaveLength(all.length);
    for (const { path } of drawing.lines) expect(path).toMatch(/^M[\d.]+ [\d.]+(?:[HVC][\d. ]+)+$/);
  });
});

test("across: what follows stands after what it follows from, and an arrow ends at its box", () => {
  const drawing = drawAcross(["a", "b", "c"], edges("ab", "bc", "ac"), 900)!;
  expect(at(drawing, "a").x).toBeLessThan(at(drawing, "b").x);
  expect(at(drawing, "b").x).toBeLessThan(at(drawing, "c").x);
  const { path } = drawing.lines[0]!;
  const b = at(drawing, "b");
  expect(path.endsWith(`${b.x} ${b.y + b.height / 2}`) || path.endsWith(`H${b.x}`)).toBe(true);
});

test("across: places are exchanged so that arrows cross less", () => {
  const { boxes } = drawAcross(["a", "b", "x", "y"], edges("ay", "bx"), 900)!;
  const y = (id: string) => boxes.find((box) => box.id === id)!.y;
  expect(y("a") < y("b")).toBe(y("y") < y("x"));
});

test.each<[number, number | undefined]>([
  [900, 200],
  [500, 137],
  [448, 120],
  [447, undefined],
  [0, undefined],
])("across: three layers in %i pixels have boxes of %s", (room, width) => {
  const drawing = drawAcross(["a", "b", "c"], edges("ab", "bc"), room);
  expect(drawing?.boxes[0]?.width).toBe(width);
  if (drawing) expect(drawing.width).toBeLessThanOrEqual(room);
});

test("down: it is as wide as its place, and what leaves a field shares a lane", () => {
  const drawing = drawDown(["a", "b", "c", "d"], edges("ab", "ac", "ad", "bd"), 280);
  expect(drawing.width).toBe(280);
  for (const box of drawing.boxes) expect(box.x + box.width).toBe(280);
  const lane = (index: number) => /H([\d.]+)V/.exec(drawing.lines[index]!.path)![1];
  expect(new Set([lane(0), lane(1), lane(2)]).size).toBe(1);
  expect(lane(3)).not.toBe(lane(0));
  expect(Number(lane(0))).toBeGreaterThan(0);
});

test("down: what many feed to one shares a lane, and lanes leave most of the width to the fields", () => {
  const feeding = many.slice(0, 59).map((from) => ({ from, to: "f59", kind: "feeds" as const }));
  expect(drawDown(many, feeding, 280).boxes[0]!.width).toBeGreaterThan(240);
  const tangled = many
    .slice(0, 30)
    .map((from, index) => ({ from, to: `f${59 - index}`, kind: "waits" as const }));
  expect(drawDown(many, tangled, 280).boxes[0]!.width).toBeGreaterThan(160);
});

test("down: a long chain needs one lane", () => {
  const chain = many.slice(1).map((to, index) => ({ from: many[index]!, to, kind: "waits" as const }));
  expect(drawDown(many, chain, 280).boxes[0]!.width).toBeGreaterThan(240);
});

test.each<[string, "left" | "right" | "up" | "down", string | undefined]>([
  ["a", "right", "b"],
  ["a", "left", undefined],
  ["b", "down", "c"],
  ["c", "up", "b"],
  ["b", "left", "a"],
  ["d", "left", "b"],
  ["nobody", "left", undefined],
])("from %s, %s leads to %s", (id, direction, to) => {
  const drawing = drawAcross(["a", "b", "c", "d"], edges("ab", "ac", "bd"), 900)!;
  expect(neighbourOf(drawing, id, direction)).toBe(to);
});
