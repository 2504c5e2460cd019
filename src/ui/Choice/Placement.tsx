"use client";

import { useLayoutEffect, useRef, type ReactNode, type RefObject } from "react";

const GAP = 4;
const EDGE = 8;
/** A narrow control has a wider popup. */
const LEAST = 240;
/** Less than this below, and more above: the popup goes above. */
const LOW = 240;
/** No popup is higher. */
export const HIGH = 400;

function put(popup: HTMLElement, anchor: HTMLElement): void {
  // The pixels of a host that zooms what the form is in (the CSS property) are larger than the window's.
  const zoom = popup.currentCSSZoom ?? 1;
  const rect = anchor.getBoundingClientRect();
  const box = new DOMRect(rect.x / zoom, rect.y / zoom, rect.width / zoom, rect.height / zoom);
  // What is left of the window beside an on-screen keyboard.
  const view = window.visualViewport;
  const height = window.innerHeight / zoom;
  const top = (view?.offsetTop ?? 0) / zoom;
  const bottom = view ? top + view.height / zoom : height;
  const width = document.documentElement.clientWidth / zoom;
  const below = bottom - box.bottom - GAP - EDGE;
  const above = box.top - top - GAP - EDGE;
  const up = below < LOW && above > below;
  const { style } = popup;
  // Held by the edge at the control, so that it grows away from it.
  style.top = up ? "auto" : `${box.bottom + GAP}px`;
  style.bottom = up ? `${height - box.top + GAP}px` : "auto";
  const inline = Math.min(Math.max(box.width, LEAST), width);
  const left = getComputedStyle(anchor).direction === "rtl" ? box.right - inline : box.left;
  style.left = `${Math.max(0, Math.min(left, width - inline))}px`;
  style.width = `${inline}px`;
  style.maxHeight = `${Math.max(120, Math.min(HIGH, up ? above : below))}px`;
  popup.dataset.side = up ? "above" : "below";
}

/** Puts a popup in the top layer. Where there are no popovers (jsdom too) it stays a plain fixed box. */
function raise(popup: HTMLElement): void {
  if (!("showPopover" in popup)) return;
  popup.popover = "manual";
  // StrictMode comes here twice.
  if (!popup.matches(":popover-open")) popup.showPopover();
}

/**
 * Shows the popup it is in in the top layer, under its control or above it, and follows while anything scrolls. It stands
 * first in the popup, so that the popup has its width before the rows after it are measured. Own measuring and not CSS
 * anchors: browsers of two years ago have popovers and no anchors, and a second way for them would be this one.
 */
export function Placement({ anchor }: { anchor: RefObject<HTMLElement | null> }): ReactNode {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const element = place.current?.parentElement;
    const control = anchor.current;
    if (!element || !control) return;
    const follow = () => put(element, control);
    raise(element);
    follow();
    const options = { capture: true, passive: true };
    window.addEventListener("scroll", follow, options);
    window.addEventListener("resize", follow);
    window.visualViewport?.addEventListener("resize", follow);
    window.visualViewport?.addEventListener("scroll", follow);
    // The control grows with its chips.
    const observer = typeof ResizeObserver === "undefined" ? undefined : new ResizeObserver(follow);
    observer?.observe(control);
    return () => {
      window.removeEventListener("scroll", follow, options);
      window.removeEventListener("resize", follow);
      window.visualViewport?.removeEventListener("resize", follow);
      window.visualViewport?.removeEventListener("scroll", follow);
      observer?.disconnect();
    };
  }, [anchor]);
  return <span ref={place} hidden />;
}
