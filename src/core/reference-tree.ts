// The host's tree of data: samples at a path, and whether the path exists.

import { resolveReference, valueAt } from "./references.ts";
import type { Reference, ReferenceData, ReferenceNode, ReferencePath } from "./sources.ts";

const isSegment = (key: string | number, segment: string | number): boolean =>
  String(key) === String(segment);

/** The nodes along a path, as far as they are in the tree. */
function nodesAlong(tree: readonly ReferenceNode[], path: ReferencePath): ReferenceNode[] {
  const found: ReferenceNode[] = [];
  let nodes: readonly ReferenceNode[] | undefined = tree;
  for (const segment of path) {
    const node: ReferenceNode | undefined = nodes?.find(({ key }) => isSegment(key, segment));
    if (!node) break;
    found.push(node);
    nodes = node.children;
  }
  return found;
}

/** The sample at a path; `undefined` if there is none. The host's sample data comes first, then the samples of the tree. */
export function sampleAt({ tree, sample }: ReferenceData, path: ReferencePath): unknown {
  const value = valueAt(sample, path);
  if (value !== undefined) return value;
  const nodes = nodesAlong(tree, path);
  for (const [index, node] of [...nodes.entries()].toReversed()) {
    const inside = valueAt(node.sample, path.slice(index + 1));
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/**
 * Whether a path leads nowhere: the tree and the samples were searched, and don't have it. Never of branches that haven't
 * been loaded, of values without a sample, or of items of a list, which has others at run time.
 */
export function isGone(data: ReferenceData, path: ReferencePath): boolean {
  if (data.tree.length === 0 || sampleAt(data, path) !== undefined) return false;
  const nodes = nodesAlong(data.tree, path);
  if (nodes.length === path.length) return false;
  const last = nodes.at(-1);
  if (!last) return true;
  const [next, ...rest] = path.slice(nodes.length);
  if (last.load) return false;
  if (last.children) return typeof next !== "number";
  return isMissingIn(sampleAt(data, path.slice(0, nodes.length)), [next, ...rest]);
}

function isMissingIn(sample: unknown, path: readonly (string | number | undefined)[]): boolean {
  let value = sample;
  for (const key of path) {
    if (value === undefined || value === null || key === undefined) return false;
    if (typeof value !== "object") return true;
    if (Array.isArray(value)) value = value[typeof key === "number" && key in value ? key : 0] as unknown;
    else if (Object.hasOwn(value, key)) value = (value as Record<string, unknown>)[key];
    else return true;
  }
  return false;
}

/** What a reference results in with the host's samples; `undefined` if some are missing. */
export const sampleOf = (reference: Reference, data: ReferenceData): unknown =>
  resolveReference(reference, data, (_, path) => sampleAt(data, path)).value;
