// @vitest-environment node
import { expect, test } from "vitest";
import { isInRange } from "../../../src/plans/overlay/version-range.ts";

test.each([
  ["1.2.3", "1.2.3", true],
  ["1.2.4", "=1.2.3", false],
  ["1.2.3", "*", true],
  ["1.2.3", "", true],
  ["1.2.3", "1.x", true],
  ["2.0.0", "1.x", false],
  ["1.2.9", "1.2", true],
  ["1.9.0", "^1.2.3", true],
  ["1.2.2", "^1.2.3", false],
  ["2.0.0", "^1.2.3", false],
  ["0.2.9", "^0.2.3", true],
  ["0.3.0", "^0.2.3", false],
  ["0.0.3", "^0.0.3", true],
  ["0.0.4", "^0.0.3", false],
  ["0.5.0", "^0", true],
  ["1.2.9", "~1.2.3", true],
  ["1.3.0", "~1.2.3", false],
  ["1.9.0", "~1", true],
  ["1.5.0", ">=1 <3", true],
  ["3.0.0", ">=1 <3", false],
  ["1.2.9", "> 1.2", false],
  ["1.3.0", "> 1.2", true],
  ["1.2.9", "<=1.2", true],
  ["1.5.0", "1.0.0 - 2.0.0", true],
  ["2.0.1", "1.0.0 - 2.0.0", false],
  ["2.9.9", "1.0.0 - 2", true],
  ["3.1.0", "1 || 3", true],
  ["2.1.0", "1 || 3", false],
  ["1.2.3-beta.1", "^1.2.0", true],
  ["v1.2.3", "^1", true],
  ["10.0.0", ">9", true],
  ["1.0.0", "<*", false],
])("%s in %j: %s", (version, range, expected) => {
  expect(isInRange(version, range)).toBe(expected);
});

test.each([
  ["0.0.{{ts}}", "^0.0.1"],
  ["x", "*"],
  ["", "*"],
  ["1.2.3", "newest"],
  ["1.2.3", "1 || newest"],
])("can't tell whether %j is in %j", (version, range) => {
  expect(isInRange(version, range)).toBeUndefined();
});
