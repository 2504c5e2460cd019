// @ts-check
// Programs that a script starts, and that must not outlive it.

/**
 * @template {import("node:child_process").ChildProcess} C
 * @param {C} child
 * @returns {C}
 */
export function endWithUs(child) {
  const kill = () => child.kill("SIGTERM");
  process.once("exit", kill);
  child.once("exit", () => process.off("exit", kill));
  return child;
}

/** Asks a program to end, and waits until it has. */
export function end(/** @type {import("node:child_process").ChildProcess} */ child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve(undefined);
    child.once("exit", resolve);
    child.kill("SIGTERM");
  });
}
