// Where the fields and the arrows of a graph are drawn, in CSS pixels from the start of the first line on.

import type { Edge } from "./graph.ts";

export interface Box {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Drawing {
  width: number;
  height: number;
  /** In the order in which they are read. */
  boxes: readonly Box[];
  lines: readonly (Edge & { path: string })[];
}

interface Point {
  x: number;
  y: number;
}

export const BOX_HEIGHT = 44;

/** The layer of each node: beyond all that it follows from. Of arrows that run in a circle, one counts the other way round. */
export function layersOf(ids: readonly string[], edges: readonly Edge[]): Map<string, number> {
  const next = new Map<string, string[]>(ids.map((id) => [id, []]));
  const entered = new Set<string>();
  const left: string[] = [];
  const visit = (id: string) => {
    entered.add(id);
    for (const edge of edges) {
      if (edge.from !== id || edge.to === id || !next.has(edge.to)) continue;
      if (!entered.has(edge.to)) visit(edge.to);
      // What has been entered and not been left is on the way here: a circle.
      const isBack = !left.includes(edge.to);
      if (isBack) next.get(edge.to)?.push(id);
      else next.get(id)?.push(edge.to);
    }
    left.push(id);
  };
  for (const id of ids) if (!entered.has(id)) visit(id);
  const layers = new Map<string, number>(ids.map((id) => [id, 0]));
  // What was left last comes first: whatever leads to a node has its layer before the node has its own.
  for (const id of left.toReversed())
    for (const to of next.get(id) ?? [])
      layers.set(to, Math.max(layers.get(to) ?? 0, (layers.get(id) ?? 0) + 1));
  return layers;
}

/** A box in a row is as wide as there is room for, between these. */
const BOX_WIDTH = { least: 120, most: 200 };
const GAP = { x: 44, y: 12 };
/** What an arrow that passes a layer needs there. */
const PASS_HEIGHT = 8;
const SWEEPS = 4;

/** A place in a layer: a node's, or that of an arrow on its way to a later layer. */
interface Place {
  id: string;
  height: number;
  isNode: boolean;
  before: Place[];
  after: Place[];
  order: number;
}

/** Layers side by side, each beyond what it follows from; nothing where a place of this width is too narrow for them. */
export function drawAcross(
  ids: readonly string[],
  edges: readonly Edge[],
  room: number,
): Drawing | undefined {
  const layerOf = layersOf(ids, edges);
  const columns = Math.max(0, ...layerOf.values()) + 1;
  const boxWidth = Math.min(BOX_WIDTH.most, Math.floor((room + GAP.x) / columns - GAP.x));
  if (boxWidth < BOX_WIDTH.least) return undefined;
  const layers: Place[][] = [];
  const put = (place: Place, layer: number) => (layers[layer] ??= []).push(place);
  const newPlace = (id: string, isNode: boolean): Place => ({
    id,
    isNode,
    height: isNode ? BOX_HEIGHT : PASS_HEIGHT,
    before: [],
    after: [],
    order: 0,
  });
  const places = new Map(ids.map((id) => [id, newPlace(id, true)]));
  for (const [id, place] of places) put(place, layerOf.get(id) ?? 0);

  /** The places that each arrow goes through, from the earlier layer to the later one. */
  const ways = edges.flatMap((edge) => {
    const [from, to] = [places.get(edge.from), places.get(edge.to)];
    if (!from || !to || from === to) return [];
    const [a, b] = [layerOf.get(edge.from) ?? 0, layerOf.get(edge.to) ?? 0];
    const isBack = a > b;
    const [first, last] = isBack ? [to, from] : [from, to];
    const way = [first];
    for (let layer = Math.min(a, b) + 1; layer < Math.max(a, b); layer++) {
      const pass = newPlace(`${edge.from} ${edge.to}`, false);
      put(pass, layer);
      way.push(pass);
    }
    way.push(last);
    for (const [index, place] of way.entries()) {
      if (index > 0) place.before.push(way[index - 1] as Place); // of those just made
      if (index < way.length - 1) place.after.push(way[index + 1] as Place);
    }
    return [{ edge, way, isBack }];
  });

  sort(layers);
  const heights = layers.map((layer) => layer.reduce((sum, { height }) => sum + height + GAP.y, -GAP.y));
  const height = Math.max(0, ...heights);
  const middles = new Map<Place, Point>();
  for (const [index, layer] of layers.entries()) {
    let y = (height - (heights[index] ?? 0)) / 2;
    for (const place of layer) {
      middles.set(place, { x: index * (boxWidth + GAP.x) + boxWidth / 2, y: y + place.height / 2 });
      y += place.height + GAP.y;
    }
  }
  const at = (place: Place): Point => middles.get(place) ?? { x: 0, y: 0 };
  const boxes = layers.flat().flatMap((place) => {
    const { x, y } = at(place);
    return place.isNode
      ? [{ id: place.id, x: x - boxWidth / 2, y: y - BOX_HEIGHT / 2, width: boxWidth, height: BOX_HEIGHT }]
      : [];
  });
  const lines = ways.map(({ edge, way, isBack }) => {
    const points = way.flatMap((place, index): Point[] => {
      const { x, y } = at(place);
      const [start, end] = [x - boxWidth / 2, x + boxWidth / 2];
      return [...(index > 0 ? [{ x: start, y }] : []), ...(index < way.length - 1 ? [{ x: end, y }] : [])];
    });
    return { ...edge, path: curve(isBack ? points.toReversed() : points) };
  });
  const width = Math.max(0, layers.length * (boxWidth + GAP.x) - GAP.x);
  return { width, height, boxes, lines };
}

/** Puts each place beside those that it has to do with, layer by layer, there and back. */
function sort(layers: readonly Place[][]): void {
  const number = (layer: Place[]) => {
    for (const [order, place] of layer.entries()) place.order = order;
  };
  for (const layer of layers) number(layer);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const isThere = sweep % 2 === 0;
    for (const layer of isThere ? layers : layers.toReversed()) {
      const wish = new Map(
        layer.map((place) => [place, mean(isThere ? place.before : place.after, place.order)]),
      );
      layer.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0));
      number(layer);
    }
  }
}

const mean = (places: readonly Place[], otherwise: number): number =>
  places.length > 0 ? places.reduce((sum, { order }) => sum + order, 0) / places.length : otherwise;

/** A line through points that leaves and reaches each of them level. */
function curve([first, ...rest]: readonly Point[]): string {
  if (!first) return "";
  let from = first;
  let path = `M${first.x} ${first.y}`;
  for (const to of rest) {
    const middle = (from.x + to.x) / 2;
    path += from.y === to.y ? `H${to.x}` : `C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
    from = to;
  }
  return path;
}

const LANE = 12;
/** The share of the width that lanes may take, however many there are. */
const LANES_SHARE = 0.35;
const ROW_GAP = 10;
const ARROW = 14;
/** How far apart arrows leave and reach a box. */
const PORT = 7;

/** One below the other, for a place of this width; arrows run beside them, those that belong together in one lane. */
export function drawDown(ids: readonly string[], edges: readonly Edge[], width: number): Drawing {
  const layerOf = layersOf(ids, edges);
  const rows = ids.toSorted((a, b) => (layerOf.get(a) ?? 0) - (layerOf.get(b) ?? 0));
  const rowOf = new Map(rows.map((id, row) => [id, row]));
  const middle = (id: string) => (rowOf.get(id) ?? 0) * (BOX_HEIGHT + ROW_GAP) + BOX_HEIGHT / 2;
  const drawn = edges.filter(({ from, to }) => rowOf.has(from) && rowOf.has(to) && from !== to);
  const lanes = lanesOf(drawn, ({ from, to }) => [middle(from) + PORT, middle(to) - PORT]);
  const count = Math.max(0, ...lanes.values()) + 1;
  const lane = Math.min(LANE, (width * LANES_SHARE) / count);
  const start = drawn.length > 0 ? ARROW + count * lane : 0;
  return {
    width,
    height: Math.max(0, rows.length * (BOX_HEIGHT + ROW_GAP) - ROW_GAP),
    boxes: rows.map((id) => ({
      id,
      x: start,
      y: middle(id) - BOX_HEIGHT / 2,
      width: Math.max(0, width - start),
      height: BOX_HEIGHT,
    })),
    lines: drawn.map((edge) => {
      const x = start - ARROW - (lanes.get(busOf(edge)) ?? 0) * lane;
      return {
        ...edge,
        path: `M${start} ${middle(edge.from) + PORT}H${x}V${middle(edge.to) - PORT}H${start}`,
      };
    }),
  };
}

/** Arrows in one lane: what one node gets from others, and else what others get from one. */
const busOf = ({ from, to, kind }: Edge): string => (kind === "feeds" ? `to ${to}` : `${kind} ${from}`);

/** The lane of the arrows that belong together: the nearest in which they meet no others. */
function lanesOf(edges: readonly Edge[], spanOf: (edge: Edge) => readonly number[]): Map<string, number> {
  const spans = new Map<string, { top: number; bottom: number }>();
  for (const edge of edges) {
    const ends = spanOf(edge);
    const { top = Infinity, bottom = -Infinity } = spans.get(busOf(edge)) ?? {};
    spans.set(busOf(edge), { top: Math.min(top, ...ends), bottom: Math.max(bottom, ...ends) });
  }
  const lanes: { top: number; bottom: number }[][] = [];
  const laneOf = new Map<string, number>();
  const byLength = [...spans].toSorted(([, a], [, b]) => a.bottom - a.top - (b.bottom - b.top));
  for (const [bus, span] of byLength) {
    const isFree = (lane: { top: number; bottom: number }[]) =>
      lane.every(({ top, bottom }) => span.bottom < top || span.top > bottom);
    const found = lanes.findIndex(isFree);
    const lane = found < 0 ? lanes.length : found;
    (lanes[lane] ??= []).push(span);
    laneOf.set(bus, lane);
  }
  return laneOf;
}

export type Direction = "left" | "right" | "up" | "down";

/** The box that lies nearest in a direction. */
export function neighbourOf({ boxes }: Drawing, id: string, direction: Direction): string | undefined {
  const from = boxes.find((box) => box.id === id);
  if (!from) return undefined;
  const isAcross = direction === "left" || direction === "right";
  const sign = direction === "left" || direction === "up" ? -1 : 1;
  const ahead = (box: Box) => sign * (isAcross ? box.x - from.x : box.y - from.y);
  const aside = (box: Box) => Math.abs(isAcross ? box.y - from.y : box.x - from.x);
  // Straight on comes before round the corner.
  const far = (box: Box) => ahead(box) + 2 * aside(box);
  return boxes.filter((box) => ahead(box) > 0).toSorted((a, b) => far(a) - far(b))[0]?.id;
}
