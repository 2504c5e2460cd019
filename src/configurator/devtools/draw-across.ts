import { BOX_HEIGHT, layersOf, type Drawing } from "./drawing.ts";
import type { Edge } from "./graph.ts";

/** A box in a row is as wide as there is room for, between these. */
const BOX_WIDTH = { least: 120, most: 200 };
const GAP = { x: 44, y: 12 };
/** What an arrow that passes a layer needs there. */
const PASS_HEIGHT = 8;
const SWEEPS = 4;

interface Point {
  x: number;
  y: number;
}

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
