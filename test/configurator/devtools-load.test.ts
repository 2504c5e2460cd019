// @vitest-environment node
import { expect, test } from "vitest";
import { loadedWith } from "../support/sources.ts";

test("of what only developers see, the Configurator loads no more than what fetches it", () => {
  const loaded = [...loadedWith("configurator/Configurator.tsx")];
  expect(loaded).toContain("configurator/Side.tsx");
  expect(loaded.filter((file) => file.includes("devtools")).toSorted()).toEqual([
    "configurator/devtools/TimelineProvider.tsx",
  ]);
});
