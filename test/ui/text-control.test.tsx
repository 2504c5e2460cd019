import { fireEvent, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { StrictMode, useState, type ComponentProps } from "react";
import { renderToString } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { SecretControl } from "../../src/ui/SecretControl.tsx";
import { TextControl } from "../../src/ui/TextControl.tsx";

type Options = Partial<ComponentProps<typeof TextControl>> & {
  Control?: typeof SecretControl;
  change?: (text: string) => string;
};

/** A host that holds the value and may change what it is given. */
function Host({
  value: initial = "",
  change = (text) => text,
  onChange,
  Control = TextControl,
  ...rest
}: Options) {
  const [value, setValue] = useState(initial);
  const take = (text: string) => {
    onChange?.(text);
    setValue(change(text));
  };
  return (
    <StrictMode>
      <Control control={{ "aria-label": "Name" }} value={value} onChange={take} {...rest} />
      <output data-testid="value">{JSON.stringify(value)}</output>
      <button onClick={() => setValue("from\nhost")}>replace</button>
    </StrictMode>
  );
}

const box = () => screen.getByLabelText<HTMLInputElement>("Name");
const held = () => JSON.parse(screen.getByTestId("value").textContent) as string;

function paste(text: string) {
  return fireEvent.paste(box(), { clipboardData: { getData: () => text } });
}

test("shows the value and tells what is typed, character by character", async () => {
  const onChange = vi.fn();
  render(<Host value="Ada" onChange={onChange} />);
  expect(box()).toHaveValue("Ada");
  await userEvent.type(box(), "!é");
  expect(onChange.mock.calls).toEqual([["Ada!"], ["Ada!é"]]);
});

test("keeps spaces as they are", async () => {
  render(<Host />);
  await userEvent.type(box(), "  a  b ");
  expect(held()).toBe("  a  b ");
});

test("keeps the caret when a character is typed in the middle", async () => {
  render(<Host value="Ada Lovelace" />);
  await userEvent.type(box(), "xy", { initialSelectionStart: 3, initialSelectionEnd: 3 });
  expect(box()).toHaveValue("Adaxy Lovelace");
  expect(box().selectionStart).toBe(5);
});

test("keeps the caret when the host changes the text under it", async () => {
  render(<Host value="ada" change={(text) => text.toUpperCase()} />);
  await userEvent.type(box(), "xy", { initialSelectionStart: 1, initialSelectionEnd: 1 });
  expect(box()).toHaveValue("AXYDA");
  expect(box().selectionStart).toBe(3);
});

test.each<[string, [number, number], [number, number]]>([
  ["https://a.io/x?b=1", [0, 8], [18, 18]],
  ["https://a.io/x?b=1", [0, 6], [0, 6]],
  ["https://a.io/x?b=1", [7, 7], [7, 7]],
])("finding 9: %s in the place of https:/b, selected at %j, is selected at %j", (text, before, after) => {
  const control = { "aria-label": "Name" };
  const { rerender } = render(<TextControl control={control} value="https:/b" onChange={() => {}} />);
  box().focus();
  box().setSelectionRange(...before);
  rerender(<TextControl control={control} value={text} onChange={() => {}} />);
  expect([box().selectionStart, box().selectionEnd]).toEqual(after);
});

test("writes nothing while an input method composes", () => {
  render(<Host change={(text) => `${text}?`} />);
  fireEvent.compositionStart(box());
  fireEvent.input(box(), { target: { value: "に" } });
  expect(box()).toHaveValue("に");
  fireEvent.compositionEnd(box());
  fireEvent.input(box(), { target: { value: "日" } });
  expect(box()).toHaveValue("日?");
});

test("has neither id nor name, and leaves spelling and filling in alone", () => {
  render(<Host value="Ada" />);
  expect(box().getAttributeNames().toSorted()).toEqual(
    ["aria-label", "autocapitalize", "autocomplete", "autocorrect", "class", "spellcheck", "type"].toSorted(),
  );
  expect(box()).toHaveAttribute("spellcheck", "false");
  expect(box()).toHaveAttribute("autocomplete", "off");
});

test("marks its state, and passes on what names and describes it", () => {
  const control = {
    "aria-label": "Name",
    "aria-describedby": "d",
    "aria-invalid": true,
    "aria-required": true,
  } as const;
  render(<Host control={control} invalid required mono placeholder="such as Ada" typing="url" />);
  expect(box()).toBeInvalid();
  expect(box()).toBeRequired();
  expect(box()).toHaveAttribute("aria-describedby", "d");
  expect(box()).toHaveAttribute("placeholder", "such as Ada");
  expect(box()).toHaveAttribute("inputmode", "url");
  expect(box().dataset).toMatchObject({ invalid: "", required: "", mono: "" });
});

test("hands its element to the ref, and takes it back", () => {
  const ref = vi.fn();
  const { unmount } = render(
    <TextControl control={{ "aria-label": "Name", ref }} value="" onChange={() => {}} />,
  );
  expect(ref).toHaveBeenLastCalledWith(box());
  const calls = ref.mock.calls.length;
  fireEvent.input(box(), { target: { value: "a" } });
  expect(ref).toHaveBeenCalledTimes(calls);
  unmount();
  expect(ref).toHaveBeenLastCalledWith(null);
});

test("cannot be changed while read-only or disabled", async () => {
  const { rerender } = render(<Host key="r" value="Ada" readOnly multiline="auto" />);
  expect(box()).toHaveAttribute("readonly");
  paste("a\nb");
  await userEvent.type(box(), "x{Shift>}{Enter}{/Shift}");
  expect(held()).toBe("Ada");
  rerender(<Host key="d" value="Ada" disabled />);
  expect(box()).toBeDisabled();
});

test("shows its text before any script has run", () => {
  const draw = (value: string, multiline: boolean) =>
    renderToString(<TextControl control={{}} value={value} onChange={() => {}} multiline={multiline} />);
  vi.stubGlobal("document", undefined);
  expect(draw("Ada", false)).toContain('value="Ada"');
  expect(draw("Ada\nLovelace", true)).toContain("Ada\nLovelace</textarea>");
  vi.unstubAllGlobals();
});

test("takes a megabyte without mirroring it in an attribute", () => {
  const long = "x".repeat(1_000_000);
  const { container } = render(<Host value={long} />);
  expect(box().value).toHaveLength(1_000_000);
  expect(container.querySelector("input")!.outerHTML.length).toBeLessThan(500);
});

test("H-017: shows a text with line breaks in many lines, where they are not typed in one", async () => {
  render(<Host value={"line1\nline2"} />);
  await userEvent.type(box(), "!");
  expect(held()).toBe("line1\nline2!");
  expect(box()).toHaveValue("line1\nline2!");
});

test("H-017: keeps line breaks that a box of one line does not show", async () => {
  render(<Host value={"1\n2\n"} multiline={false} />);
  expect(box()).toHaveProperty("tagName", "INPUT");
  expect(box()).toHaveValue("12");
  await userEvent.type(box(), "3", { initialSelectionStart: 1, initialSelectionEnd: 1 });
  expect(held()).toBe("13\n2\n");
  await userEvent.clear(box());
  expect(held()).toBe("");
});

test("H-017: an edit leaves each line break of its own kind", async () => {
  render(<Host value={"a\r\nb\nc\rd"} multiline />);
  await userEvent.type(box(), "!");
  expect(held()).toBe("a\r\nb\nc\rd!");
});

test("H-022: keeps its element while an input method composes, however long the text gets", () => {
  const Long = (props: Options) => <Host value={"x".repeat(118)} multiline="auto" {...props} />;
  const { rerender } = render(<Long />);
  const input = box();
  input.focus();
  fireEvent.compositionStart(input);
  fireEvent.input(input, { target: { value: `${"x".repeat(118)}にほんご` } });
  rerender(<Long isLong />);
  expect(box()).toBe(input);
  fireEvent.compositionEnd(input);
  expect(box()).toHaveProperty("tagName", "TEXTAREA");
  expect(box()).toHaveValue(`${"x".repeat(118)}にほんご`);
  expect(box()).toHaveFocus();
});

test("H-022: takes what was composed even where the browser reports the text only after the end", () => {
  render(<Host multiline="auto" isLong={false} />);
  const input = box();
  fireEvent.compositionStart(input);
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(input, "日本");
  fireEvent.compositionEnd(input);
  expect(held()).toBe("日本");
});

test("H-022: line breaks that the host brings wait for the end of the composition", () => {
  render(<Host value="ab" multiline="auto" />);
  const input = box();
  input.focus();
  fireEvent.compositionStart(input);
  fireEvent.click(screen.getByText("replace"));
  expect(box()).toBe(input);
  fireEvent.compositionEnd(input);
  expect(box()).toHaveValue("from\nhost");
});

test("is tall where many lines are meant, and its rows follow the text up to a dozen", () => {
  const { unmount } = render(<Host multiline value={"a\nb\nc\nd\ne"} />);
  expect(box()).toHaveProperty("rows", 5);
  unmount();
  render(<Host multiline value={"\n".repeat(500)} />);
  expect(box()).toHaveProperty("rows", 12);
});

test("keeps the line breaks of what is pasted into one line", () => {
  render(<Host value="ab" multiline="auto" />);
  box().focus();
  box().setSelectionRange(1, 1);
  paste("1\r\n2\n");
  expect(held()).toBe("a1\n2\nb");
  expect(box()).toHaveProperty("tagName", "TEXTAREA");
  expect(box()).toHaveFocus();
  expect(box().selectionStart).toBe(5);
});

test("leaves an ordinary paste to the browser, a trailing line break included", () => {
  render(<Host multiline="auto" />);
  expect(paste("one line\n")).toBe(true);
});

test("starts a second line with Shift+Enter", async () => {
  render(<Host value="a" multiline="auto" />);
  await userEvent.type(box(), "{Shift>}{Enter}{/Shift}b");
  expect(held()).toBe("a\nb");
});

test("keeps focus and caret when the host brings the first line break, and stays tall", async () => {
  render(<Host value="abcdef" multiline="auto" />);
  box().focus();
  box().setSelectionRange(2, 4);
  fireEvent.click(screen.getByText("replace"));
  expect(box()).toHaveFocus();
  expect([box().selectionStart, box().selectionEnd]).toEqual([2, 4]);
  await userEvent.clear(box());
  expect(box()).toHaveProperty("tagName", "TEXTAREA");
});

test("leaves a saved text's line breaks as they were, whatever the browser makes of them", async () => {
  const onChange = vi.fn();
  render(<Host value={"a\r\nb"} multiline onChange={onChange} />);
  expect(onChange).not.toHaveBeenCalled();
  await userEvent.type(box(), "c");
  expect(held()).toBe("a\r\nbc");
});

test("masks a secret until it is asked to show it", async () => {
  const { container } = render(<Host Control={SecretControl} value="s3cret" label="API key" />);
  expect(box()).toHaveAttribute("type", "password");
  expect(box()).toHaveAttribute("autocomplete", "new-password");
  expect(box()).toHaveValue("s3cret");
  expect(container.querySelector("span")!.outerHTML).not.toContain("s3cret");

  await userEvent.click(screen.getByRole("button", { name: "Show API key" }));
  expect(box()).toHaveAttribute("type", "text");
  expect(box()).toHaveValue("s3cret");
  expect(container.querySelector("span")!.outerHTML).not.toContain("s3cret");
  await userEvent.click(screen.getByRole("button", { name: "Hide API key" }));
  expect(box()).toHaveAttribute("type", "password");
});

test("keeps a secret of several lines whole, and masks it too", () => {
  render(<Host Control={SecretControl} label="Key" />);
  box().focus();
  paste("-----BEGIN KEY-----\nabc\n-----END KEY-----");
  expect(held()).toBe("-----BEGIN KEY-----\nabc\n-----END KEY-----");
  expect(box()).toHaveAttribute("data-masked");
  expect(box()).toHaveFocus();
});

test("a server never writes a secret", () => {
  const draw = () => renderToString(<SecretControl control={{}} value="s3cret" onChange={() => {}} />);
  vi.stubGlobal("document", undefined);
  expect(draw()).not.toContain("s3cret");
  vi.unstubAllGlobals();
});
