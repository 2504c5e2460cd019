import axe from "axe-core";

/** Runs axe once every colour has arrived: halfway through a transition, axe would measure a contrast that nobody reads. */
export async function runAxe(root: Element | Document, options: axe.RunOptions = {}) {
  const passing = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
  await Promise.all(passing.map(({ finished }) => finished.catch(() => undefined)));
  return axe.run(root, options);
}
