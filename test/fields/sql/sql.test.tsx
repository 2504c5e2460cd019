import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { showField } from "../../support/show-field.tsx";

const show = (value?: unknown, extra: object = {}) =>
  showField({ type: "sql", auth: { app: "postgresql" }, ...extra }, value);
const query = () => screen.getByRole("textbox", { name: "Subject" });
const param = (name: string) => screen.getByRole("textbox", { name: `Subject: parameter ${name}` });
const params = () => screen.queryAllByRole("textbox", { name: /parameter/ });
const prepared = () => screen.getByRole("checkbox", { name: "Use a prepared statement" });
const add = () => screen.getByRole("button", { name: "Add parameter" });
const remove = (name: string) => screen.queryByRole("button", { name: `Remove parameter ${name}` });

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
  expect(query()).toHaveValue("select {{a}}");
  await user.type(param("$1"), "b");
  expect(changes.at(-1)).toEqual({ ...saved, params: ["ab", ""] });
  expect(remove("$1")).toBeNull();
  await user.click(remove("$2")!);
  expect(changes.at(-1)).toEqual({ ...saved, params: ["ab"] });
});

test("has a row for each placeholder as it is typed, and prepares the statement for them", async () => {
  const { user, changes } = show();
  await user.type(query(), "select $1, $2");
  expect(prepared()).toBeChecked();
  expect(changes.at(-1)).toMatchObject({ params: ["", ""], usePreparedStatements: true });
  await user.type(param("$2"), "b");
  expect(changes.at(-1)).toMatchObject({ value: "select $1, $2", query: "select $1, $2", params: ["", "b"] });
  await user.type(query(), "{Backspace}{Backspace}{Backspace}{Backspace}");
  expect(changes.at(-1)).toMatchObject({ query: "select $1", params: ["", "b"] });
  expect(screen.getByText("Not used in the query.")).toBeVisible();
});

test("rows that nobody filled in go with their placeholders", async () => {
  const { user, changes } = show();
  await user.type(query(), "$1, $2");
  expect(params()).toHaveLength(2);
  await user.type(query(), "{Backspace}{Backspace}{Backspace}{Backspace}");
  expect(params()).toHaveLength(1);
  await user.clear(query());
  expect(params()).toHaveLength(0);
  expect(changes.at(-1)).toBeUndefined();
});

test("shows a row for what was saved without a value, and invents none until something is edited", async () => {
  const saved = { value: "select $1", query: "select $1", params: [], usePreparedStatements: true };
  const { user, changes, submit, submits } = show(saved);
  expect(params()).toHaveLength(1);
  await submit();
  expect(submits).toEqual([saved]);
  expect(changes).toEqual([]);
  await user.click(param("$1"));
  await user.keyboard("a");
  expect(param("$1")).toHaveFocus();
  await user.keyboard("b");
  expect(changes.at(-1)).toEqual({ ...saved, params: ["ab"] });
});

test("leaves a statement unprepared that the person unprepared", async () => {
  const { user, changes } = show("select $1");
  expect(prepared()).not.toBeChecked();
  expect(screen.getByText("Parameters are only used in a prepared statement.")).toBeVisible();
  await user.type(query(), ", $2");
  expect(prepared()).not.toBeChecked();
  expect(params()).toHaveLength(0);
  await user.click(prepared());
  expect(changes.at(-1)).toMatchObject({ params: ["", ""], usePreparedStatements: true });
  await user.click(prepared());
  expect(changes.at(-1)).toMatchObject({ params: [], usePreparedStatements: false });
});

test("adds and removes further parameters, and leads the focus along", async () => {
  const { user, changes } = show({
    value: "select 1",
    query: "select 1",
    params: ["a"],
    usePreparedStatements: true,
  });
  await user.click(add());
  expect(param("$2")).toHaveFocus();
  expect(changes).toEqual([]);
  await user.keyboard("b");
  expect(changes.at(-1)).toMatchObject({ params: ["a", "b"] });
  await user.click(remove("$1")!);
  expect(param("$1")).toHaveFocus();
  expect(changes.at(-1)).toMatchObject({ params: ["b"] });
  await user.click(remove("$1")!);
  expect(add()).toHaveFocus();
  expect(changes.at(-1)).toMatchObject({ params: [] });
});

test("says nothing of what is used where it cannot read the placeholders", () => {
  show(
    { value: "select :a", query: "select :a", params: ["x"], usePreparedStatements: true },
    { auth: { app: "acme" } },
  );
  expect(screen.queryByText("Not used in the query.")).toBeNull();
});

test("is not set when it is emptied, and says so where parameters are left", async () => {
  const { user, changes, submit, errors } = show("select 1");
  await user.clear(query());
  expect(changes.at(-1)).toBeUndefined();
  await user.click(prepared());
  await user.click(add());
  await user.type(param("$1"), "a");
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

test("R-076: edits what was written, and the query that is run follows from it", async () => {
  const saved = { value: "select {{x}}", query: "select ?", params: ["a"], usePreparedStatements: true };
  const { user, changes, submit, submits } = show(saved);
  expect(query()).toHaveValue("select {{x}}");
  await submit();
  expect(submits).toEqual([saved]);
  await user.type(query(), ";");
  expect(changes.at(-1)).toEqual({ ...saved, value: "select {{x}};", query: "select ?;" });
});

test.each([
  ["?", "select ?, ?", "select ?, ?, ?"],
  ["$", "select $1, $2", "select $3, $1, $2"],
  [":", "select :1, :2", "select :3, :1, :2"],
])("R-076: parameters follow their expressions, with %s", async (mark, before, after) => {
  const saved = {
    value: "select {{x}}, {{y}}",
    query: before,
    params: ["a", "b"],
    usePreparedStatements: true,
  };
  const { changes } = show(saved);
  fireEvent.change(query(), { target: { value: "select {{z}}, {{x}}, {{y}}" } });
  expect(changes.at(-1)).toEqual({
    ...saved,
    value: "select {{z}}, {{x}}, {{y}}",
    query: after,
    params: mark === "?" ? ["{{z}}", "a", "b"] : ["a", "b", "{{z}}"],
  });
});

test("R-076: an expression that is taken out takes its parameter along", () => {
  const saved = {
    value: "select {{x}}, {{y}}",
    query: "select ?, ?",
    params: ["a", "b"],
    usePreparedStatements: true,
  };
  const { changes } = show(saved);
  fireEvent.change(query(), { target: { value: "select {{y}}" } });
  expect(changes.at(-1)).toEqual({ ...saved, value: "select {{y}}", query: "select ?", params: ["b"] });
});

test("R-076: an expression that is broken off while typing gets its parameter back", async () => {
  const saved = { value: "select {{x}}", query: "select ?", params: ["a"], usePreparedStatements: true };
  const { user, changes } = show(saved);
  await user.type(query(), "{Backspace}");
  expect(changes.at(-1)).toMatchObject({ value: "select {{x}", query: "select {{x}" });
  await user.type(query(), "}");
  expect(changes.at(-1)).toEqual(saved);
});

test("R-076: a statement that is no longer prepared runs as written", async () => {
  const saved = { value: "select {{x}}", query: "select $1", params: ["a"], usePreparedStatements: true };
  const { user, changes } = show(saved);
  await user.click(prepared());
  expect(changes.at(-1)).toEqual({ ...saved, query: "select {{x}}", usePreparedStatements: false });
  await user.click(prepared());
  expect(changes.at(-1)).toEqual(saved);
});
