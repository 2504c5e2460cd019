"use client";

import { createElement, type ReactNode } from "react";
import type { Part } from "../parts.ts";
import type { Inline } from "./inline.ts";

/** What drawing needs from the form around it. */
export interface Pen {
  part: Part;
  /** The words for an image that has none of its own. */
  image: string;
}

/** Inline pieces as elements. Children are arguments, not a list: their order is all they are. */
export function drawInline(pieces: readonly Inline[], pen: Pen): ReactNode[] {
  return pieces.map((piece) => drawPiece(piece, pen));
}

function drawPiece(piece: Inline, pen: Pen): ReactNode {
  if (typeof piece === "string") return piece;
  switch (piece.as) {
    case "break":
      return <br />;
    case "code":
      return (
        <code {...pen.part("code")} translate="no">
          {piece.text}
        </code>
      );
    case "link":
      return drawLink(piece.href, drawInline(piece.children, pen), pen);
    case "image":
      return drawImage(piece.href, piece.alt, pen);
    case "html":
      return piece.raw;
    default:
      return createElement(piece.as, pen.part("rich-mark"), ...drawInline(piece.children, pen));
  }
}

/** A link that opens beside the form and tells the other side nothing about it. */
export function drawLink(href: string, children: readonly ReactNode[], { part }: Pen): ReactNode {
  const attributes = { ...part("link"), href, target: "_blank", rel: "noopener noreferrer" };
  return createElement("a", attributes, ...children);
}

/** An image is never loaded, for that would tell its host who reads this; it is offered as a link. */
export function drawImage(href: string | undefined, alt: string, pen: Pen): ReactNode {
  const words = alt.trim() || pen.image;
  return href ? drawLink(href, [words], pen) : words;
}
