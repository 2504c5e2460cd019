import { checkOverlay } from "propsmith/core";

/** Fails when a new version of a component no longer fits an overlay. */
export function assertFits(overlay: unknown, component: unknown): void {
  const errors = checkOverlay(overlay, component).filter(({ level }) => level === "error");
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
}
