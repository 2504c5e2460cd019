import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeAll } from "vitest";
import { loadParts } from "../../src/ui/on-demand.ts";

// Parts that are fetched when they are first needed come late on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

// A field is whole at once, as it is on a page that has shown one like it before.
beforeAll(loadParts);

// Vitest runs without globals, so Testing Library does not find an `afterEach` to clean up in by itself.
// Files with `@vitest-environment node` come through here too: there is nothing to clean there.
afterEach(() => {
  if (typeof document !== "undefined") cleanup();
});
