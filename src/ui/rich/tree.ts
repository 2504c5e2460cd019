import { safeHref } from "./href.ts";
import type { Attributes, HtmlSink } from "./html.ts";
import { blocks, children, dropped, empty, endless, kept, parents, unwrapped } from "./tags.ts";

/** An element to draw. Beside its tag it has an address or a first number at most. */
export interface TreeNode {
  /** What it was called where it was opened. */
  name: string;
  tag: string;
  href?: string;
  start?: number;
  /** An image's words. */
  alt?: string;
  children: (TreeNode | string)[];
}

/** Takes tags and text in the order they come, from markdown and HTML alike, and makes a tree of what is allowed. */
export interface Tree extends HtmlSink {
  /** An element whose content is what `fill` tells; whatever that leaves open ends with it. */
  element(name: string, attributes: Attributes, fill: () => void): void;
  readonly root: TreeNode;
}

/** Deeper elements are left out, their text stays. */
const deepest = 32;

/** `ended` are the names that have an end tag somewhere. */
export function createTree(ended: ReadonlySet<string>): Tree {
  const root: TreeNode = { name: "", tag: "div", children: [] };
  const stack = [root];
  let floor = 1;
  /** The element that is being dropped with all it holds, and how often it was opened within itself. */
  let skip: { name: string; depth: number } | undefined;
  const top = () => stack[stack.length - 1] as TreeNode; // the root never goes

  function push(node: TreeNode): void {
    top().children.push(node);
    if (!empty.has(node.tag)) stack.push(node);
  }

  function cut(length: number): void {
    stack.length = Math.min(stack.length, Math.max(length, 1));
    floor = Math.min(floor, stack.length);
  }

  /** Opens what must stand between the innermost element and a `tag` in it, or a text. */
  function bridge(tag: string): void {
    for (let held = children[top().tag]; held && !held.includes(tag); held = children[top().tag]) {
      push({ name: "", tag: held[0] as string, children: [] });
    }
  }

  /** Goes to where a `tag` may stand, as a browser would. `false` if it may stand nowhere here. */
  function place(tag: string): boolean {
    if (blocks.has(tag)) endParagraph();
    const within = parents[tag];
    if (!within) {
      bridge(tag);
      return true;
    }
    const barrier = tag === "li" || tag === "dt" || tag === "dd" ? /^(?:td|th|table|blockquote)$/ : /^table$/;
    for (let at = stack.length - 1; at > 0; at--) {
      const { tag: around } = stack[at] as TreeNode;
      if (within.includes(around)) {
        cut(at + 1);
        return true;
      }
      if (barrier.test(around)) break;
    }
    const [around = ""] = within;
    if (around === "table" || !place(around)) return false;
    push({ name: "", tag: around, children: [] });
    return true;
  }

  function endParagraph(): void {
    for (let at = stack.length - 1; at > 0; at--) {
      const { tag } = stack[at] as TreeNode;
      if (tag === "p") return cut(at);
      if (blocks.has(tag)) return;
    }
  }

  function enter(name: string, attributes: Attributes): void {
    const node = toNode(name, attributes);
    if (!node || stack.length > deepest) return;
    const isLinked = (node.tag === "a" || node.tag === "img") && stack.some((it) => it.tag === "a");
    if (isLinked) text(node.alt ?? "");
    else if (place(node.tag)) push(node);
  }

  function open(name: string, attributes: Attributes, raw: string): void {
    if (skip) {
      if (skip.name === name) skip.depth++;
    } else if (!isKnown(name)) text(raw);
    else if (!ended.has(name) && !endless.has(name) && /^<[^=/]+>$/.test(raw)) text(raw);
    else if (dropped.has(name)) skip = ended.has(name) ? { name, depth: 1 } : undefined;
    else enter(name, attributes);
  }

  function close(name: string, raw: string): void {
    if (skip) {
      if (skip.name === name && --skip.depth === 0) skip = undefined;
    } else if (!isKnown(name)) text(raw);
    else {
      const at = stack.findLastIndex((node) => node.name === name);
      if (at >= floor) cut(at);
    }
  }

  function text(said: string): void {
    if (skip) return;
    if (children[top().tag] && !said.trim()) return;
    bridge("");
    const siblings = top().children;
    const last = siblings.at(-1);
    if (typeof last === "string") siblings[siblings.length - 1] = last + said;
    else siblings.push(said);
  }

  function element(name: string, attributes: Attributes, fill: () => void): void {
    const [outerFloor, outerSkip, height] = [floor, skip, stack.length];
    if (!skip) enter(name, attributes);
    floor = stack.length;
    fill();
    floor = outerFloor;
    skip = outerSkip;
    cut(height); // less is left where a block ended the paragraph around it
  }

  return { open, close, text, element, root };
}

const isKnown = (name: string): boolean =>
  name === "a" || Object.hasOwn(kept, name) || empty.has(name) || unwrapped.has(name) || dropped.has(name);

function toNode(name: string, attributes: Attributes): TreeNode | undefined {
  if (name === "a") {
    const href = safeHref(attributes.href ?? "");
    return href ? { name, tag: "a", href, children: [] } : undefined;
  }
  if (name === "img")
    return {
      name,
      tag: "img",
      href: safeHref(attributes.src ?? ""),
      alt: attributes.alt ?? "",
      children: [],
    };
  if (empty.has(name)) return { name, tag: name, children: [] };
  if (!Object.hasOwn(kept, name)) return undefined;
  const start = name === "ol" ? Number.parseInt(attributes.start ?? "", 10) : Number.NaN;
  return { name, tag: kept[name] as string, start: start > 1 ? start : undefined, children: [] };
}
