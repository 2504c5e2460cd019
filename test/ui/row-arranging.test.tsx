import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { listReading } from "../../src/fields/list-reading.ts";
import { RowEditor, type RenderRow } from "../../src/ui/RowEditor.tsx";
import { TextControl } from "../../src/ui/TextControl.tsx";

interface Item {
  id: string;
  text: string;
}

let made = 0;
const item = (text = ""): Item => ({ id: `a${++made}`, text });

const drawItem: RenderRow<Item> = (row, _index, update, input) => (
  <TextControl {...input} multiline="auto" value={row.text} onChange={(text) => update({ ...row, text })} />
);

interface Options {
  texts: string[];
  secret?: boolean;
  disabled?: boolean;
}

function Host({ texts, ...rest }: Options) {
  const [rows, setRows] = useState(() => texts.map(item));
  return (
    <RowEditor<Item>
      rows={rows}
      newRow={item}
      onChange={setRows}
      label="Tags"
      control={{}}
      addLabel="Add tag"
      removeLabel={(_, index) => `Remove tag ${index + 1}`}
      renderRow={drawItem}
      reading={listReading}
      arrange
      {...rest}
    />
  );
}

const inputs = () => screen.queryAllByRole<HTMLInputElement>("textbox");
const texts = () => inputs().map(({ value }) => value);
const button = (name: string) => screen.getByRole("button", { name });
const said = () =>
  screen
    .getAllByRole("status")
    .map(({ textContent }) => textContent)
    .join("");

test("Alt and an arrow key move a row, with its focus and caret, and say where it is now", async () => {
  render(<Host texts={["one", "two", "three"]} />);
  const two = inputs()[1]!;
  two.focus();
  two.setSelectionRange(1, 1);
  fireEvent.keyDown(two, { key: "ArrowUp", altKey: true });
  expect(texts()).toEqual(["two", "one", "three"]);
  expect(two).toHaveFocus();
  expect(two.selectionStart).toBe(1);
  await waitFor(() => expect(said()).toBe("Row 2 moved to 1 of 3"));
  fireEvent.keyDown(two, { key: "ArrowUp", altKey: true });
  expect(texts()).toEqual(["two", "one", "three"]);
});

test("an arrow key on the grip moves its row, and the grip keeps the focus", async () => {
  render(<Host texts={["one", "two"]} />);
  const grip = button("Move row 1");
  grip.focus();
  await userEvent.keyboard("{ArrowDown}");
  expect(texts()).toEqual(["two", "one"]);
  expect(button("Move row 2")).toBe(grip);
  expect(grip).toHaveFocus();
});

test("a row dragged by its grip moves past a neighbour's middle", () => {
  render(<Host texts={["one", "two", "three"]} />);
  const group = screen.getByRole("group");
  group.setPointerCapture = () => undefined;
  const lines = group.children;
  for (const line of lines)
    line.getBoundingClientRect = () =>
      DOMRect.fromRect({ y: 40 * [...lines].indexOf(line), height: 40, width: 100 });
  fireEvent.pointerDown(button("Move row 1"), { button: 0, pointerId: 1, clientY: 20 });
  fireEvent.pointerMove(group, { clientY: 55 });
  expect(texts()).toEqual(["one", "two", "three"]);
  fireEvent.pointerMove(group, { clientY: 65 });
  expect(texts()).toEqual(["two", "one", "three"]);
  fireEvent.pointerUp(group);
  fireEvent.pointerMove(group, { clientY: 110 });
  expect(texts()).toEqual(["two", "one", "three"]);
});

test("duplicates a row below itself and goes there", async () => {
  render(<Host texts={[" a ", "b"]} />);
  await userEvent.click(button("Duplicate row 1"));
  expect(texts()).toEqual([" a ", " a ", "b"]);
  expect(inputs()[1]).toHaveFocus();
});

test("a removed row comes back where it was, with the focus", async () => {
  render(<Host texts={["a", "b", "c"]} />);
  await userEvent.click(button("Remove tag 2"));
  expect(screen.getByText("Row 2 was removed.")).toBeVisible();
  await waitFor(() => expect(said()).toBe("Row 2 was removed."));
  await userEvent.click(button("Undo"));
  expect(texts()).toEqual(["a", "b", "c"]);
  expect(inputs()[1]).toHaveFocus();
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
});

test("says each removal, also when the words are the same", async () => {
  render(<Host texts={["a", "b", "c"]} />);
  for (const left of [2, 1]) {
    await userEvent.click(button("Remove tag 1"));
    expect(inputs()).toHaveLength(left);
    expect(said()).toBe("");
    await waitFor(() => expect(said()).toBe("Row 1 was removed."));
  }
});

test("all rows are cleared at once and come back at once", async () => {
  render(<Host texts={["a", "", " c"]} />);
  await userEvent.click(button("Clear all"));
  expect(inputs()).toEqual([]);
  expect(button("Add tag")).toHaveFocus();
  await waitFor(() => expect(said()).toContain("3 rows were removed."));
  await userEvent.click(button("Undo"));
  expect(texts()).toEqual(["a", "", " c"]);
  expect(inputs()[0]).toHaveFocus();
});

test("the way back goes with the next edit", async () => {
  render(<Host texts={["a", "b"]} />);
  await userEvent.click(button("Remove tag 2"));
  await userEvent.type(inputs()[0]!, "!");
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
});

test("a single row is neither moved nor cleared with the rest", () => {
  render(<Host texts={["a"]} />);
  expect(screen.queryByRole("button", { name: /Move|Clear/ })).toBeNull();
});

test("a list pasted into an empty row stays as pasted until it is split", async () => {
  render(<Host texts={["x", ""]} />);
  await userEvent.click(inputs()[1]!);
  await userEvent.paste("a, b,c");
  expect(texts()).toEqual(["x", "a, b,c"]);
  await waitFor(() => expect(said()).toContain("This looks like 3 values: a, b, c"));
  await userEvent.click(button("Split into 3 rows"));
  expect(texts()).toEqual(["x", "a", "b", "c"]);
  expect(inputs()[3]).toHaveFocus();
  await userEvent.click(button("Undo"));
  expect(texts()).toEqual(["x", "a, b,c"]);
});

test("a pasted list can be kept as one text, and is not asked about in a filled row", async () => {
  render(<Host texts={["", "x"]} />);
  await userEvent.click(inputs()[0]!);
  await userEvent.paste("a,b");
  await userEvent.click(button("Keep as one"));
  expect(texts()).toEqual(["a,b", "x"]);
  expect(inputs()[0]).toHaveFocus();
  await userEvent.click(inputs()[1]!);
  await userEvent.paste("1,2");
  expect(screen.queryByRole("button", { name: /Split/ })).toBeNull();
});

test("of a secret list only the number of values is told", async () => {
  render(<Host texts={[""]} secret />);
  await userEvent.click(inputs()[0]!);
  await userEvent.paste("alpha,beta");
  await waitFor(() => expect(said()).toContain("This looks like 2 values."));
  expect(said()).not.toContain("alpha");
});

test("nothing is arranged while it is disabled", () => {
  render(<Host texts={["a", "b"]} disabled />);
  expect(screen.queryByRole("button")).toBeNull();
  fireEvent.keyDown(inputs()[0]!, { key: "ArrowDown", altKey: true });
  expect(texts()).toEqual(["a", "b"]);
});
