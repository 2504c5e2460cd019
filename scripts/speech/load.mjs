// @ts-check
// Whether the desktop has anything to do: on a busy machine, silence alone doesn't mean that an answer is complete.
import { readFileSync, readdirSync } from "node:fs";

/** @returns whether a program that this script started, or one that such a program started, runs or waits for a processor */
export function isBusy() {
  const parents = new Map();
  const running = [];
  for (const entry of readdirSync("/proc")) {
    if (!/^\d+$/.test(entry) || Number(entry) === process.pid) continue;
    // The name of the program is in parentheses, and may have spaces and parentheses of its own.
    const [, state = "", parent = ""] = /^.*\) (\S) (\d+)/s.exec(statOf(entry)) ?? [];
    parents.set(entry, parent);
    if (state === "R" || state === "D") running.push(entry);
  }
  return running.some((id) => {
    for (let at = id; at !== undefined; at = parents.get(at)) if (at === String(process.pid)) return true;
    return false;
  });
}

/** Empty for a process that has ended in the meantime. */
function statOf(/** @type {string} */ id) {
  try {
    return readFileSync(`/proc/${id}/stat`, "utf8");
  } catch {
    return "";
  }
}
