"use client";

import { Component, type ReactNode } from "react";

interface BoundaryProps {
  /** Drawn in place of the children once they have crashed. `retry` draws them again, and then calls back. */
  renderCrash(retry: (then?: () => void) => void): ReactNode;
  children: ReactNode;
}

/** A part that crashes again within this time isn't redrawn by itself, in milliseconds. */
const SOON = 5000;

/** A page translator or a browser extension has moved nodes that React meant to take away. With nodes of its own it can go on. */
const isStrangeNode = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "name" in error && error.name === "NotFoundError";

/** Keeps a crash within its children. React reports it as an error that was caught. */
export class Boundary extends Component<BoundaryProps, { hasCrashed: boolean }> {
  override state = { hasCrashed: false };
  #redrawnAt = -Infinity;
  #retry = (then?: () => void) => this.setState({ hasCrashed: false }, then);
  static getDerivedStateFromError = () => ({ hasCrashed: true });
  override componentDidCatch(error: unknown) {
    const now = performance.now();
    if (!isStrangeNode(error) || now - this.#redrawnAt < SOON) return;
    this.#redrawnAt = now;
    this.#retry();
  }
  override render() {
    return this.state.hasCrashed ? this.props.renderCrash(this.#retry) : this.props.children;
  }
}
