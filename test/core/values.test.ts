// @vitest-environment node
import { expect, test } from "vitest";
import { isRowId, rowId } from "../../src/core/values.ts";

test("no two rows have one id", () => {
  const ids = Array.from({ length: 20 }, rowId);
  expect(new Set(ids).size).toBe(20);
  expect(ids.every(isRowId)).toBe(true);
  expect(isRowId("r1")).toBe(false);
});
