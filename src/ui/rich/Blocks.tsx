"use client";

import { createElement, useMemo, type ReactNode } from "react";
import { drawImage, drawLink, type Pen } from "./draw.tsx";
import { readMarkdown } from "./markdown.ts";
import type { TreeNode } from "./tree.ts";

/** Everything that is more than a paragraph. A module of its own, so that forms without it never fetch it. */
export function Blocks({ source, pen }: { source: string; pen: Pen }) {
  const tree = useMemo(() => readMarkdown(source), [source]);
  return createElement("div", pen.part("rich"), ...drawAll(tree, pen));
}

function drawAll(nodes: TreeNode["children"], pen: Pen, inPre = false): ReactNode[] {
  return nodes.map((node) => (typeof node === "string" ? node : drawNode(node, pen, inPre)));
}

/** The attributes of an element are decided here; none comes from the text but an address and a list's first number. */
function drawNode(
  { tag, name, href, alt = "", start, children }: TreeNode,
  pen: Pen,
  inPre: boolean,
): ReactNode {
  if (tag === "img") return drawImage(href, alt, pen);
  if (tag === "br" || tag === "hr") return createElement(tag);
  const drawn = drawAll(children, pen, tag === "pre");
  if (tag === "a" && href) return drawLink(href, drawn, pen);
  if (tag === "code" && !inPre) return createElement(tag, { ...pen.part("code"), translate: "no" }, ...drawn);
  if (/^h\d$/.test(name)) return createElement(tag, pen.part("rich-heading"), ...drawn);
  return createElement(tag, start ? { start } : null, ...drawn);
}
