// What a test in the browser says to the playground's backend, and asks of the page.
import { expect } from "vitest";
import { page } from "vitest/browser";
import { runAxe } from "./run-axe.ts";

/** Gives the backend orders: `reset`, `warm`, faults to come (stories/backend/control.ts). */
export async function control(orders: object): Promise<void> {
  const answer = await fetch("/backend/control", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(orders),
  });
  expect(answer.status, await answer.text()).toBe(200);
}

/** What is called exactly so. */
export const named = (role: string, name: string | RegExp) => page.getByRole(role, { name, exact: true });

/** What axe finds wrong on the page as it stands. A test draws a part of a page: its landmarks are the host's. */
export async function violations(): Promise<string[]> {
  const found = await runAxe(document.body, { rules: { region: { enabled: false } } });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
