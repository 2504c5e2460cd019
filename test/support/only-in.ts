// Tests that not every engine can run. Call one of these first in the test's body, or in a `beforeEach`: the test is then
// left out where it has to be, and `npm run test:browsers` prints the reason.
import { TestRunner } from "vitest";
import { server } from "vitest/browser";

type Engine = "chromium" | "firefox" | "webkit";

export function onlyIn(engine: Engine, reason: string): void {
  if (server.browser !== engine) TestRunner.getCurrentTest()!.context.skip(reason);
}

export function exceptIn(engine: Engine, reason: string): void {
  if (server.browser === engine) TestRunner.getCurrentTest()!.context.skip(reason);
}
