// @vitest-environment node
import { expect, test } from "vitest";
import { FIRST_PAGE, isFailure, mergePages, nextPage } from "../../src/core/remote-options.ts";
import { options } from "../support/scripted-client.ts";

const page = (context: unknown, ...values: unknown[]) => ({ ...options(...values), context });

test("pages that overlap hold each value once, in the order it came", () => {
  const merged = mergePages([page(null, "a", "b"), page(null, "b", "c"), page(null, "a", "d")]);
  expect(merged.map((option) => option.value)).toEqual(["a", "b", "c", "d"]);
});

test("42 and “42” are two values", () => {
  expect(mergePages([page(null, 42), page(null, "42")])).toHaveLength(2);
});

test("the next page is counted on, with the context of the one before", () => {
  expect(nextPage([page({ token: "x" }, "a")])).toEqual({ page: 1, prevContext: { token: "x" } });
  expect(nextPage([page("c0", "a"), page("c1", "b")])).toEqual({ page: 2, prevContext: "c1" });
});

test.each([
  ["an empty page", [page(null)]],
  ["an empty page after others", [page(null, "a"), page(null)]],
  ["a page that repeats the one before", [page("same", "a", "b"), page("same", "a", "b")]],
  ["a page that brings nothing new", [page(0, "a"), page(1, "b"), page(2, "b", "a")]],
])("%s is the end", (_, pages) => {
  expect(nextPage(pages)).toBeUndefined();
});

test("a page with one new value among known ones is not the end", () => {
  expect(nextPage([page(0, "a"), page(1, "a", "b")])).toEqual({ page: 2, prevContext: 1 });
});

test("an answer that says so and brings nothing is a failure; with options beside it is not", () => {
  const error = { kind: "error", message: "Token revoked" } as const;
  expect(isFailure({ ...options(), notices: [error] })).toBe(true);
  expect(isFailure({ ...options("a"), notices: [error] })).toBe(false);
  expect(isFailure({ ...options(), notices: [{ kind: "info", message: "Slow today" }] })).toBe(false);
});

test("the first page is counted from 0", () => {
  expect(FIRST_PAGE).toEqual({ page: 0 });
});

test("one page is handed on as it is", () => {
  const first = page(null, "a", "b");
  expect(mergePages([first])).toBe(first.options);
  expect(mergePages([])).toEqual([]);
});

test("one error among notices makes an empty answer a failure", () => {
  const notices = [
    { kind: "info", message: "Slow today" },
    { kind: "error", message: "Token revoked" },
  ] as const;
  expect(isFailure({ ...options(), notices: [...notices] })).toBe(true);
  expect(isFailure(options())).toBe(false);
});
