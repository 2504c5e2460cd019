import { BOX_HEIGHT, layersOf, type Drawing } from "./drawing.ts";
import type { Edge } from "./graph.ts";

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
