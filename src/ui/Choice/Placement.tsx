"use client";

import { useLayoutEffect, useRef, type ReactNode, type RefObject } from "react";
import { clipsOf, visiblePart, type Extent } from "./visible-part.ts";

const GAP = 4;
const EDGE = 8;
/** A narrow control has a wider popup. */
const LEAST = 240;
/** Less than this below, and more above: the popup goes above. */
const LOW = 240;
/** No popup is higher. */
export const HIGH = 400;
/** Nor lower, while there is that much room in the window at all. */
const SHORT = 120;

type Length = "left" | "top" | "bottom" | "width" | "maxHeight";

/** Changes a length of the popup's inline style. Browsers round: a fraction of a pixel is no reason to lay out again. */
function change(style: CSSStyleDeclaration, name: Length, by: number): void {
  if (Math.abs(by) < 0.25) return;
  Object.assign(style, { [name]: `${(Number.parseFloat(style[name]) || 0) + by}px` });
}

/** Holds the popup by the edge at the control, so that it grows away from it. */
function hold(popup: HTMLElement, side: "above" | "below"): void {
  if (popup.dataset.side === side) return;
  popup.dataset.side = side;
  popup.style.top = side === "below" ? "0px" : "auto";
  popup.style.bottom = side === "below" ? "auto" : "0px";
}

/**
 * Moves the popup by what it is off. Where it is now tells the origin and the size of its pixels: those of the window in the
 * top layer, elsewhere (no popovers, a host that zooms or transforms) those of an ancestor.
 */
function put(popup: HTMLElement, box: DOMRect, isAtRight: boolean, room: Extent): void {
  const { style } = popup;
  const ownWidth = Number.parseFloat(style.width);
  const scale = popup.getBoundingClientRect().width / ownWidth || 1;
  const [gap, edge] = [GAP * scale, EDGE * scale];
  const below = room.bottom - box.bottom - gap - edge;
  const above = box.top - room.top - gap - edge;
  const isAbove = below < LOW * scale && above > below;
  hold(popup, isAbove ? "above" : "below");
  const now = popup.getBoundingClientRect();

  const width = Math.min(Math.max(box.width, LEAST * scale), room.right - room.left);
  const start = isAtRight ? box.right - width : box.left;
  const left = Math.max(room.left, Math.min(start, room.right - width));
  const fits = Math.max(SHORT * scale, isAbove ? above : below);
  const height = Math.min(HIGH * scale, fits, room.bottom - room.top - 2 * edge);
  // Where a keyboard leaves less room than the least on either side, the list covers some of its control.
  const bottom = Math.max(box.top - gap, room.top + edge + height);
  const top = Math.min(box.bottom + gap, room.bottom - edge - height);

  change(style, "left", (left - now.left) / scale);
  if (isAbove) change(style, "bottom", (now.bottom - bottom) / scale);
  else change(style, "top", (top - now.top) / scale);
  change(style, "width", width / scale - ownWidth);
  change(style, "maxHeight", height / scale - (Number.parseFloat(style.maxHeight) || 0));
}

/** Puts a popup in the top layer, where nothing clips it. `false` where there are no popovers (jsdom has none either). */
function raise(popup: HTMLElement): boolean {
  if (!("showPopover" in popup)) return false;
  popup.popover = "manual";
  // StrictMode comes here twice.
  if (!popup.matches(":popover-open")) popup.showPopover();
  return true;
}

/**
 * Shows the popup it is in in the top layer, under its control or above it, and follows the control wherever it goes: it is
 * looked at in every frame, as there is no event for most of what moves it. It stands first in the popup, so that the popup
 * has its width before the rows after it are measured. Own measuring and not CSS anchors: browsers of two years ago have
 * popovers and no anchors, and a second way for them would be this one.
 */
export function Placement({
  anchor,
  align = "start",
}: {
  anchor: RefObject<HTMLElement | null>;
  /** Which edge of the control a wider popup keeps to. */
  align?: "start" | "end";
}): ReactNode {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const popup = place.current?.parentElement;
    const control = anchor.current;
    const view = control?.ownerDocument.defaultView;
    if (!popup || !control || !view) return;
    const clips = clipsOf(control);
    const isRaised = raise(popup);
    Object.assign(popup.style, { left: "0px", width: `${LEAST}px` });
    hold(popup, "below");
    let frame = 0;
    const follow = () => {
      const box = control.getBoundingClientRect();
      const seen = visiblePart(view, clips);
      const isRtl = view.getComputedStyle(control).direction === "rtl";
      put(popup, box, isRtl !== (align === "end"), isRaised ? visiblePart(view, []) : seen);
      // The list of a control that was scrolled out of its box would lie over something else.
      const isGone = box.width === 0 || box.bottom <= seen.top || box.top >= seen.bottom;
      popup.style.visibility = isRaised && isGone ? "hidden" : "";
      // Nothing moves where nothing is laid out (jsdom).
      if (popup.getClientRects().length > 0) frame = view.requestAnimationFrame(follow);
    };
    follow();
    return () => view.cancelAnimationFrame(frame);
  }, [anchor, align]);
  return <span ref={place} hidden />;
}
