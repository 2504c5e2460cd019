import { fireEvent, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { createRef, useState } from "react";
import { expect, test, vi } from "vitest";
import { listReading } from "../../src/fields/list-reading.ts";
import { RowEditor, type RenderRow } from "../../src/ui/RowEditor.tsx";
import { createRowEdits } from "../../src/ui/row-edits.ts";
import { TextControl } from "../../src/ui/TextControl.tsx";

interface Item {
  id: string;
  text: string;
  note?: string;
}

let made = 0;
const item = (text = ""): Item => ({ id: `i${++made}`, text });
const drawn = vi.fn();

const drawItem: RenderRow<Item> = (row, _index, update, input) => {
  drawn(row.text);
  return (
    <TextControl {...input} multiline="auto" value={row.text} onChange={(text) => update({ ...row, text })} />
  );
};

const drawPair: RenderRow<Item> = (row, _index, update, input) => (
  <>
    <TextControl {...input} value={row.text} onChange={(text) => update({ ...row, text })} />
    <input
      aria-label="note"
      value={row.note ?? ""}
      onChange={(event) => update({ ...row, note: event.target.value })}
    />
  </>
);

interface Options {
  texts?: string[];
  onRows?(rows: Item[]): void;
  disabled?: boolean;
  split?: boolean;
  renderRow?: RenderRow<Item>;
  control?: { ref?: React.Ref<HTMLElement> };
}

function Host({ texts = [], onRows, split, renderRow = drawItem, control = {}, ...rest }: Options) {
  const [rows, setRows] = useState(() => texts.map(item));
  return (
    <RowEditor<Item>
      rows={rows}
      newRow={item}
      onChange={(next) => {
        onRows?.(next);
        setRows(next);
      }}
      label="Tags"
      control={control}
      addLabel="Add tag"
      removeLabel={(_, index) => `Remove tag ${index + 1}`}
      renderRow={renderRow}
      reading={split ? listReading : undefined}
      empty="No tags yet"
      {...rest}
    />
  );
}

const inputs = () => screen.queryAllByRole<HTMLInputElement>("textbox");
const texts = () => inputs().map(({ value }) => value);
const add = () => screen.getByRole("button", { name: "Add tag" });

test("is a group with a name, and each row has one of its own", () => {
  render(<Host texts={["a", "b"]} />);
  const group = screen.getByRole("group", { name: "Tags" });
  expect(within(group).getByRole("textbox", { name: "Tags 1" })).toHaveValue("a");
  expect(within(group).getByRole("textbox", { name: "Tags 2" })).toHaveValue("b");
});

test("adds a row at the end and goes there", async () => {
  render(<Host />);
  expect(screen.getByText("No tags yet")).toBeVisible();
  await userEvent.click(add());
  await userEvent.keyboard("one");
  expect(texts()).toEqual(["one"]);
  expect(inputs()[0]).toHaveFocus();
});

test("Enter adds a row below, not at the end", async () => {
  render(<Host texts={["a", "b"]} />);
  await userEvent.type(inputs()[0]!, "{Enter}new");
  expect(texts()).toEqual(["a", "new", "b"]);
});

test("Enter is left to an input method, to modifiers and to an option list", () => {
  const onRows = vi.fn();
  const combobox: RenderRow<Item> = () => (
    <input role="combobox" aria-label="pick" aria-controls="list" aria-expanded="false" />
  );
  const { unmount } = render(<Host texts={["a"]} onRows={onRows} />);
  fireEvent.keyDown(inputs()[0]!, { key: "Enter", isComposing: true });
  fireEvent.keyDown(inputs()[0]!, { key: "Enter", ctrlKey: true });
  fireEvent.keyDown(inputs()[0]!, { key: "Enter", metaKey: true });
  unmount();
  render(<Host texts={["a"]} onRows={onRows} renderRow={combobox} />);
  fireEvent.keyDown(screen.getByRole("combobox"), { key: "Enter" });
  expect(onRows).not.toHaveBeenCalled();
});

test("Backspace removes an empty row and goes to the one before", async () => {
  render(<Host texts={["a", "", "c"]} />);
  await userEvent.type(inputs()[1]!, "{Backspace}");
  expect(texts()).toEqual(["a", "c"]);
  expect(inputs()[0]).toHaveFocus();
  await userEvent.type(inputs()[0]!, "{Backspace}");
  expect(texts()).toEqual(["", "c"]);
});

test("Backspace spares a row whose other control has text", async () => {
  render(<Host texts={[""]} renderRow={drawPair} />);
  await userEvent.type(screen.getByLabelText("note"), "x");
  await userEvent.type(screen.getByLabelText("Tags 1"), "{Backspace}");
  expect(screen.getByLabelText("note")).toHaveValue("x");
});

test("removing a row leads to the next, then to the one before, then to Add", async () => {
  render(<Host texts={["a", "b", "c"]} />);
  await userEvent.click(screen.getByRole("button", { name: "Remove tag 2" }));
  expect(texts()).toEqual(["a", "c"]);
  expect(inputs()[1]).toHaveFocus();
  await userEvent.click(screen.getByRole("button", { name: "Remove tag 2" }));
  expect(inputs()[0]).toHaveFocus();
  await userEvent.click(screen.getByRole("button", { name: "Remove tag 1" }));
  expect(add()).toHaveFocus();
});

test("keeps blank and equal rows, their order and their spaces", async () => {
  const onRows = vi.fn<(rows: Item[]) => void>();
  render(<Host texts={["b", "a", "a", "", " 02134 "]} onRows={onRows} />);
  await userEvent.type(inputs()[3]!, "x");
  expect(onRows.mock.lastCall![0].map(({ text }) => text)).toEqual(["b", "a", "a", "x", " 02134 "]);
});

test("keeps a row's element and focus while other rows come and go", async () => {
  render(<Host texts={["a", "b"]} />);
  const second = inputs()[1]!;
  await userEvent.click(screen.getByRole("button", { name: "Remove tag 1" }));
  expect(inputs()[0]).toBe(second);
});

test("makes a row of each line that is pasted, between what stood before and after the caret", () => {
  render(<Host texts={["first", "xy", "last"]} split />);
  const id = inputs()[1]!;
  id.focus();
  id.setSelectionRange(1, 1);
  fireEvent.paste(id, { clipboardData: { getData: () => "1\r\n2\n\n3\n" } });
  expect(texts()).toEqual(["first", "x1", "2", "", "3y", "last"]);
  expect(inputs()[1]).toBe(id);
  expect(inputs()[4]).toHaveFocus();
});

test("without a way to split, pasted lines stay in their row", () => {
  render(<Host texts={["x"]} />);
  inputs()[0]!.focus();
  fireEvent.paste(inputs()[0]!, { clipboardData: { getData: () => "1\n2" } });
  expect(texts()).toEqual(["x1\n2"]);
});

test("draws only the row that is edited", async () => {
  render(<Host texts={Array.from({ length: 200 }, (_, index) => `row ${index}`)} />);
  drawn.mockClear();
  fireEvent.change(inputs()[5]!, { target: { value: "row 5!" } });
  expect(drawn.mock.calls).toEqual([["row 5!"]]);
});

test("offers no edits while it is disabled", () => {
  const onRows = vi.fn();
  render(<Host texts={["a", ""]} onRows={onRows} disabled />);
  expect(screen.queryByRole("button")).toBeNull();
  fireEvent.keyDown(inputs()[0]!, { key: "Enter" });
  fireEvent.keyDown(inputs()[1]!, { key: "Backspace" });
  expect(onRows).not.toHaveBeenCalled();
});

test("gives the field its first control, or the way to add one", async () => {
  const ref = createRef<HTMLElement>();
  const { unmount } = render(<Host control={{ ref }} />);
  expect(ref.current).toBe(add());
  await userEvent.click(add());
  expect(ref.current).toBe(inputs()[0]);
  unmount();
  expect(ref.current).toBeNull();
});

test("two edits in one event both count, though nothing was drawn between them", () => {
  const onChange = vi.fn();
  const [one, two] = [item("1"), item("2")];
  const edits = createRowEdits({ rows: [one, two], newRow: item, onChange });
  edits.update({ ...one, text: "A" });
  edits.update({ ...two, text: "B" });
  edits.remove("gone");
  expect(onChange.mock.lastCall![0].map(({ text }: Item) => text)).toEqual(["A", "B"]);
  expect(onChange).toHaveBeenCalledTimes(2);
});
