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
