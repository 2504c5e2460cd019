import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { showField } from "../support/show-field.tsx";

const show = (value?: unknown, extra: object = {}) =>
  showField({ type: "sql", auth: { app: "postgresql" }, ...extra }, value);
const query = () => screen.getByRole("textbox", { name: "Subject" });
const param = (row: number) => screen.getByRole("textbox", { name: `Subject: parameter ${row}` });
const prepared = () => screen.getByRole("checkbox", { name: "Use a prepared statement" });

test("sends all four sub-fields for a typed statement", async () => {
  const { user, changes, field } = show();
  await user.type(query(), "select 1");
  expect(changes.at(-1)).toEqual({
    value: "select 1",
    query: "select 1",
    params: [],
    usePreparedStatements: false,
  });
  expect(field).toHaveTextContent("PostgreSQL");
});

test("keeps parameters, flag and unknown sub-fields through an edit of the statement", async () => {
  const saved = {
    app: "pg",
    value: "select $1",
    query: "select $1",
    params: ["a"],
    usePreparedStatements: true,
    x: null,
  };
  const { user, changes } = show(saved);
  await user.type(query(), ";");
  expect(changes.at(-1)).toEqual({ ...saved, value: "select $1;", query: "select $1;" });
  expect(Object.keys(changes.at(-1) as object)).toEqual(Object.keys(saved));
});

test("keeps the statement in both its forms through an edit of a parameter", async () => {
  const saved = { value: "select {{a}}", query: "select $1", params: ["a", ""], usePreparedStatements: true };
  const { user, changes } = show(saved);
  expect(query()).toHaveValue("select $1");
  await user.type(param(1), "b");
  expect(changes.at(-1)).toEqual({ ...saved, params: ["ab", ""] });
  await user.click(screen.getByRole("button", { name: "Remove parameter 2" }));
  expect(changes.at(-1)).toEqual({ ...saved, params: ["ab"] });
});

test("adds parameters by position: an empty one counts when another follows it", async () => {
  const { user, changes } = show("select $1, $2");
  await user.click(prepared());
  await user.click(screen.getByRole("button", { name: "Add parameter" }));
  await user.click(screen.getByRole("button", { name: "Add parameter" }));
  expect(changes.at(-1)).toMatchObject({ params: [], usePreparedStatements: true });
  await user.type(param(2), "b");
  expect(changes.at(-1)).toMatchObject({ query: "select $1, $2", value: "select $1, $2", params: ["", "b"] });
});

test("is not set when it is emptied, and says so where parameters are left", async () => {
  const { user, changes, submit, errors } = show("select 1");
  await user.clear(query());
  expect(changes.at(-1)).toBeUndefined();
  await user.click(prepared());
  await user.click(screen.getByRole("button", { name: "Add parameter" }));
  await user.type(param(1), "a");
  await submit();
  expect(errors()).toBe("There are parameters and no statement.");
});

test.each(["select 1", { query: "select 1" }, { value: "select 1" }])(
  "completes the default %j",
  async (value) => {
    const { submit, submits } = show(undefined, { default: value });
    await submit();
    expect(submits).toEqual([
      expect.objectContaining({
        value: "select 1",
        query: "select 1",
        params: [],
        usePreparedStatements: false,
      }),
    ]);
  },
);
