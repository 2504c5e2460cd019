// The rows of a tree of data: what is visible, what matches a search, what leads where.

import { pathText, valueAt } from "../../core/references.ts";
import type { ReferenceData, ReferenceNode, ReferencePath } from "../../core/sources.ts";
import { valueText } from "../../wire/option.ts";

/** Drag data of a reference: JSON of a path, or of a whole reference. */
export const REFERENCE_MIME = "application/x-propsmith-reference";

/** How far the children of a lazy node have come. */
export type Branch = { status: "loading" | "failed" } | { status: "loaded"; nodes: readonly ReferenceNode[] };

export interface TreeState {
  readonly expanded: ReadonlySet<string>;
  /** Lazy branches by the text of their path. */
  readonly branches: ReadonlyMap<string, Branch>;
}

export interface TreeRow {
  /** The path as text, which identifies the row. */
  readonly id: string;
  readonly path: ReferencePath;
  readonly node: ReferenceNode;
  readonly label: string;
  /** From 1. */
  readonly level: number;
  /** `undefined` for leaves. */
  readonly isExpanded?: boolean;
  readonly status?: "loading" | "failed";
  readonly sample?: string;
}

/** How many rows are drawn at most. */
const MOST_ROWS = 300;

export const labelOfNode = ({ key, label }: ReferenceNode): string =>
  label ?? (typeof key === "number" ? `[${key}]` : key);

/** The children of a node: those of the tree, loaded ones, or the members of its sample; `undefined` for a leaf. */
function childrenOf(
  node: ReferenceNode,
  path: ReferencePath,
  { sample }: ReferenceData,
  branches: TreeState["branches"],
): readonly ReferenceNode[] | undefined {
  if (node.children) return node.children;
  if (node.load) {
    const branch = branches.get(pathText(path));
    return branch?.status === "loaded" ? branch.nodes : [];
  }
  const value = node.sample ?? valueAt(sample, path);
  if (typeof value !== "object" || value === null) return undefined;
  const entries = Array.isArray(value)
    ? value.map((item: unknown, index) => [index, item] as const)
    : Object.entries(value);
  return entries.map(([key, item]) => ({ key, sample: item as unknown }));
}

/** A sample in a few words; nothing for what has members of its own. */
function sampleText(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return `[${value.length}]`;
  if (typeof value === "object" && value !== null) return undefined;
  const text = value === null ? "null" : valueText(value).replaceAll(/\s+/g, " ");
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** Every node that is known now, parents first. */
function* walk(
  nodes: readonly ReferenceNode[],
  above: ReferencePath,
  data: ReferenceData,
  branches: TreeState["branches"],
  enters: (id: string) => boolean,
): Generator<TreeRow> {
  for (const node of nodes) {
    const path = [...above, node.key];
    const id = pathText(path);
    const children = childrenOf(node, path, data, branches);
    const isExpanded = children && enters(id);
    const branch = branches.get(id);
    yield {
      id,
      path,
      node,
      label: labelOfNode(node),
      level: path.length,
      isExpanded,
      status: isExpanded && branch?.status !== "loaded" ? branch?.status : undefined,
      sample: sampleText(node.sample ?? valueAt(data.sample, path)),
    };
    if (children && isExpanded) yield* walk(children, path, data, branches, enters);
  }
}

/** The visible rows; with a search, all known nodes that have each of its words in their labels or path. */
export function rowsOf(
  data: ReferenceData,
  { expanded, branches }: TreeState,
  query = "",
): { rows: readonly TreeRow[]; more: number } {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const rows: TreeRow[] = [];
  let more = 0;
  const all =
    words.length === 0
      ? walk(data.tree, [], data, branches, (id) => expanded.has(id))
      : walk(data.tree, [], data, branches, (id) => id.split(/[.[]/).length < 8);
  for (const row of all) {
    const text = `${row.label} ${row.id}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) continue;
    if (rows.length < MOST_ROWS) rows.push(words.length === 0 ? row : { ...row, level: 1 });
    else more += 1;
  }
  return { rows, more };
}

/** What a chip says: the last labels of its path. */
export function chipText(path: ReferencePath, { tree }: ReferenceData): string {
  let nodes: readonly ReferenceNode[] | undefined = tree;
  const labels = path.map((key) => {
    const node: ReferenceNode | undefined = nodes?.find((it) => String(it.key) === String(key));
    nodes = node?.children;
    return labelOfNode(node ?? { key });
  });
  return labels.slice(-2).join(" › ");
}
