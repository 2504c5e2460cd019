import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StrictMode, useState } from "react";
import { expect, test, vi } from "vitest";
import type { OptionSource } from "../../src/ui/Choice/Choice.tsx";
import type { Option } from "../../src/wire/option.ts";
import { ChoiceHost, option, sourceOf, taken, type ChoiceHostProps } from "../support/choice-host.tsx";

const box = () => screen.getByRole<HTMLInputElement>("combobox", { name: "Fruit" });
const names = () =>
  screen.queryAllByRole("option").map((element) => element.querySelector(".ps-choice-label")?.textContent);
const highlighted = () => document.getElementById(box().getAttribute("aria-activedescendant") ?? "");
const anyText = (text: string) => ({ option: option(text) });

function mount(props: ChoiceHostProps = {}) {
  render(
    <StrictMode>
      <ChoiceHost {...props} />
      <button type="button">Next</button>
    </StrictMode>,
  );
  return userEvent.setup();
}

async function open(props: ChoiceHostProps = {}) {
  const user = mount(props);
  await user.click(box());
  await screen.findByRole("listbox", { name: "Fruit" });
  return user;
}

test("takes an option with the mouse, shows its label and closes", async () => {
  const user = await open();
  expect(box()).toHaveAttribute("aria-expanded", "true");
  await user.click(screen.getByRole("option", { name: "Banana" }));
  expect(box()).toHaveValue("Banana");
  expect(box()).toHaveAttribute("aria-expanded", "false");
  expect(names()).toEqual([]);
});

test("asks for nothing while it is closed, and shows no id or name", async () => {
  const useSource = vi.fn(() => sourceOf([]));
  const user = mount({ useSource });
  expect(useSource).not.toHaveBeenCalled();
  expect(box()).not.toHaveAttribute("id");
  expect(box()).not.toHaveAttribute("name");
  await user.click(box());
  await waitFor(() => expect(useSource).toHaveBeenCalledWith(""));
});

test("keeps its input element, so that typing into the closed control filters", async () => {
  const user = mount({ initial: [taken(option("Apple"))] });
  const before = box();
  await user.tab();
  await user.keyboard("an");
  expect(await screen.findByRole("option", { name: "Banana" })).toHaveAttribute("aria-selected", "false");
  expect(box()).toBe(before);
  expect(box()).toHaveValue("an");
  expect(box()).toHaveAttribute("placeholder", "Apple");
  expect(names()).toEqual(["Banana"]);
  await user.keyboard("{Enter}");
  expect(box()).toHaveValue("Banana");
});

test.each([
  ["{ArrowDown}", "Apple"],
  ["{ArrowUp}", "Cherry"],
])("opens with %s on %s", async (key, expected) => {
  const user = mount();
  await user.tab();
  await user.keyboard(key);
  await waitFor(() => expect(highlighted()).toHaveAccessibleName(expected));
});

/** A list whose answer comes when a button is pressed; another takes it away again. */
function Late({ status, ...props }: ChoiceHostProps & { status: OptionSource["status"] }) {
  const [source, setSource] = useState(sourceOf([], { status }));
  const options = ["Apple", "Banana", "Cherry"].map((name) => option(name));
  return (
    <>
      <ChoiceHost {...props} useSource={() => source} />
      <button type="button" onClick={() => setSource(sourceOf(options))}>
        Answer
      </button>
      <button type="button" onClick={() => setSource(sourceOf([], { status: "failed", error: "No" }))}>
        Fail
      </button>
      <button type="button" onClick={() => setSource(sourceOf([], { status: "loading" }))}>
        Ask anew
      </button>
    </>
  );
}

const order = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

async function typeEarly(status: OptionSource["status"], keys: string, props: ChoiceHostProps = {}) {
  const user = userEvent.setup();
  render(<Late status={status} {...props} />);
  await user.tab();
  await user.keyboard(keys);
  await screen.findByRole("listbox", { name: "Fruit" });
  return user;
}

test.each([
  ["{ArrowDown}", "Apple"],
  ["{ArrowUp}", "Cherry"],
  ["{ArrowDown}an", "Banana"],
])("%s pressed before the options are there leads to %s when they come", async (keys, expected) => {
  await typeEarly("loading", keys);
  expect(highlighted()).toBeNull();
  order("Answer");
  await waitFor(() => expect(highlighted()).toHaveAccessibleName(expected));
});

test.each(["loading", "waiting", "failed"] as const)(
  "what is typed into a list that is %s is matched when its options come, and when they come anew",
  async (status) => {
    for (const custom of [undefined, anyText]) {
      await typeEarly(status, "che", { custom });
      order("Answer");
      await waitFor(() => expect(highlighted()).toHaveAccessibleName("Cherry"));
      order("Ask anew");
      order("Answer");
      await waitFor(() => expect(highlighted()).toHaveAccessibleName("Cherry"));
      cleanup();
    }
  },
);

test("Enter pressed before the options are there takes the match when they come", async () => {
  for (const [keys, expected] of [
    ["ban{Enter}", "Banana"],
    ["{ArrowDown}{Enter}", "Apple"],
    ["fig{Enter}", "fig"],
  ] as const) {
    await typeEarly("loading", keys, { custom: anyText });
    expect(box()).toHaveAttribute("aria-expanded", "true");
    order("Answer");
    await waitFor(() => expect(box()).toHaveAttribute("aria-expanded", "false"));
    expect(box()).toHaveValue(expected);
    cleanup();
  }
});

test("Enter pressed before the options are there is forgotten when more is typed, and when they fail to come", async () => {
  await typeEarly("loading", "ban{Enter}a", { custom: anyText });
  order("Answer");
  await waitFor(() => expect(highlighted()).toHaveAccessibleName("Banana"));
  cleanup();
  await typeEarly("loading", "ban{Enter}", { custom: anyText });
  order("Fail");
  await screen.findByText("No");
  order("Answer");
  await waitFor(() => expect(highlighted()).toHaveAccessibleName("Banana"));
  expect(box()).toHaveValue("ban");
});

test("Enter pressed twice before the options are there takes the match once, and the list stays closed", async () => {
  await typeEarly("loading", "ban{Enter}{Enter}");
  order("Answer");
  await waitFor(() => expect(box()).toHaveValue("Banana"));
  expect(box()).toHaveAttribute("aria-expanded", "false");
});

test("opens with Enter and Space, on what is chosen", async () => {
  for (const key of ["{Enter}", " "]) {
    const user = mount({ initial: [taken(option("Banana"))] });
    await user.tab();
    await user.keyboard(key);
    await waitFor(() => expect(highlighted()).toHaveAccessibleName("Banana"));
    cleanup();
  }
});

test("goes by pages to either end, and not around it, and to what comes after the end", async () => {
  const kinds = Array.from({ length: 25 }, (_, index) => option(`Kind ${index + 1}`));
  const loadMore = vi.fn<() => void>();
  const source = sourceOf(kinds, { hasMore: true, loadMore, moreError: "Not yet" });
  const user = await open({ useSource: () => source });
  const goes = async (key: string, name: string) => {
    await user.keyboard(key);
    await waitFor(() => expect(highlighted()).toHaveAccessibleName(name));
  };
  await goes("{PageDown}", "Kind 10");
  await goes("{PageDown}", "Kind 20");
  await goes("{PageDown}", "Retry");
  expect(loadMore).not.toHaveBeenCalled();
  await goes("{PageDown}", "Retry");
  expect(loadMore).toHaveBeenCalledTimes(1);
  await goes("{PageUp}", "Kind 16");
  await goes("{PageUp}", "Kind 6");
  await goes("{PageUp}", "Kind 1");
  await goes("{PageUp}", "Kind 1");
  await user.keyboard("25");
  await goes("{PageDown}", "Retry");
});

test("closes on Escape with the choice kept, and the key goes no further", async () => {
  const outside = vi.fn();
  document.addEventListener("keydown", outside);
  const user = await open({ initial: [taken(option("Apple"))] });
  await user.keyboard("ban{Escape}");
  expect(box()).toHaveValue("Apple");
  expect(names()).toEqual([]);
  expect(outside.mock.calls.map(([event]) => (event as KeyboardEvent).key)).toEqual(["b", "a", "n"]);
  document.removeEventListener("keydown", outside);
});

test("does not submit the form around it", async () => {
  const submit = vi.fn((event: Event) => event.preventDefault());
  document.addEventListener("submit", submit);
  render(
    <form>
      <ChoiceHost />
      <button type="submit">Submit</button>
    </form>,
  );
  const user = userEvent.setup();
  await user.tab();
  await user.keyboard("{Enter}");
  await screen.findByRole("option", { name: "Apple" });
  await user.keyboard("zzz{Enter}{Escape}");
  expect(submit).not.toHaveBeenCalled();
  document.removeEventListener("submit", submit);
});

test("closes on Tab and lets the focus go on", async () => {
  const user = await open();
  await user.tab();
  expect(screen.getByRole("button", { name: "Next" })).toHaveFocus();
  expect(names()).toEqual([]);
});

test("finds words in any order, without accents, in details and by a pasted id", async () => {
  const options = [
    { label: "Zürich HQ", value: "C01", detail: "office" },
    { label: "Bern", value: "C02", detail: "branch office" },
  ];
  const user = await open({ useSource: () => sourceOf(options) });
  await user.keyboard("hq zurich");
  expect(names()).toEqual(["Zürich HQ"]);
  await user.clear(box());
  await user.keyboard("branch");
  expect(names()).toEqual(["Bern"]);
  await user.clear(box());
  await user.keyboard("C02");
  expect(names()).toEqual(["Bern"]);
});

test("does not filter again what the server filtered", async () => {
  const useSource = vi.fn(() => sourceOf([option("Apple")], { filter: "server" }));
  const user = await open({ useSource });
  await user.keyboard("xyz");
  expect(useSource).toHaveBeenLastCalledWith("xyz");
  expect(names()).toEqual(["Apple"]);
});

test("takes typed text as a value of one's own: from the list's foot, and with Enter", async () => {
  const user = await open({ custom: anyText });
  await user.keyboard("ap");
  expect(names()).toEqual(["Apple", "Use “ap” as typed"]);
  await user.keyboard("{ArrowUp}{Enter}");
  expect(box()).toHaveValue("ap");
  await user.keyboard("kiwi{Enter}");
  expect(box()).toHaveValue("kiwi");
});

const left = (text: string) =>
  screen.queryByText(`“${text}” wasn't chosen from the list.`, { ignore: "output" });
const press = (name: string) => screen.getByRole("button", { name });

test("a search that is left is no value: it can be used, or discarded (H-036)", async () => {
  const onPick = vi.fn<(picked: Option) => void>();
  const user = await open({ custom: anyText, onPick, initial: [taken(option("Cherry"))] });
  await user.keyboard("lodz");
  await user.click(press("Next"));
  expect(onPick).not.toHaveBeenCalled();
  expect(box()).toHaveValue("Cherry");
  expect(left("lodz")).toBeVisible();
  await user.click(press("Discard"));
  expect(left("lodz")).toBeNull();
  expect(box()).toHaveFocus();
  await user.keyboard("lodz");
  await user.click(press("Next"));
  await user.click(press("Use “lodz” as typed"));
  expect(onPick.mock.calls).toEqual([[option("lodz")]]);
  expect(left("lodz")).toBeNull();
  expect(screen.queryByRole("listbox")).toBeNull();
});

test("a search among many that is left can be added, and is forgotten once something else is typed (H-036)", async () => {
  const user = await open({ mode: "many", custom: anyText });
  await user.keyboard("fig");
  await user.click(press("Next"));
  expect(screen.queryByRole("button", { name: "Remove fig" })).toBeNull();
  await user.click(press("Use “fig” as typed"));
  expect(press("Remove fig")).toBeVisible();
  expect(screen.queryByRole("listbox")).toBeNull();
  await user.click(box());
  await user.keyboard("plum");
  await user.click(press("Next"));
  expect(left("plum")).toBeVisible();
  await user.click(box());
  expect(left("plum")).toBeNull();
});

test.each(["loading", "waiting", "failed"] as const)(
  "a text that is left while the list is %s is no value, not even when the options come (H-036)",
  async (status) => {
    const user = await typeEarly(status, "Banana", { custom: anyText });
    await user.click(press("Answer"));
    expect(box()).toHaveValue("");
    expect(left("Banana")).toBeVisible();
  },
);

test("a text that is left is the value where there is nothing to choose from (H-036)", async () => {
  const user = await open({ custom: anyText, useSource: () => sourceOf([]) });
  await user.keyboard("plum");
  await user.tab();
  expect(box()).toHaveValue("plum");
  expect(left("plum")).toBeNull();
});

test("a text that is left and is no value of the field can only be discarded, a secret one is not repeated (H-036)", async () => {
  let user = await open({ custom: () => ({ refused: "Enter a whole number." }) });
  await user.keyboard("x");
  await user.click(press("Next"));
  expect(left("x")).toBeVisible();
  expect(screen.queryByRole("button", { name: /^Use/ })).toBeNull();
  expect(press("Discard")).toBeVisible();
  cleanup();
  user = await open({ custom: anyText, secret: true });
  await user.keyboard("hunter2");
  await user.click(press("Next"));
  expect(left("••••")).toBeVisible();
  expect(document.body).not.toHaveTextContent("hunter2");
});

test("drops text that only narrowed the list", async () => {
  const user = await open({ custom: anyText, initial: [taken(option("Cherry"))] });
  await user.keyboard("ap");
  await user.click(screen.getByRole("button", { name: "Next" }));
  expect(box()).toHaveValue("Cherry");
});

test("says why a text is no value", async () => {
  const user = await open({ custom: () => ({ refused: "Enter a whole number." }) });
  await user.keyboard("x{Enter}");
  expect(screen.getByText("Enter a whole number.")).toBeVisible();
  expect(box()).toHaveValue("x");
});

test("adds several, keeps the list open, and takes one back where it was added", async () => {
  const user = await open({ mode: "many" });
  await user.click(screen.getByRole("option", { name: "Apple" }));
  await user.keyboard("che{Enter}");
  expect(box()).toHaveValue("");
  expect(screen.getByRole("button", { name: "Remove Apple" })).toBeVisible();
  expect(screen.getByRole("option", { name: "Cherry" })).toHaveAttribute("aria-selected", "true");
  expect(highlighted()).toHaveAccessibleName("Cherry");
  await user.click(screen.getByRole("option", { name: "Apple" }));
  expect(screen.queryByRole("button", { name: "Remove Apple" })).toBeNull();
});

test("adds a text of one's own once, however often it is entered", async () => {
  const user = await open({ mode: "many", custom: anyText });
  await user.keyboard("fig{Enter}fig{Enter}");
  expect(screen.getAllByRole("button", { name: /^Remove/ })).toHaveLength(1);
  expect(box()).toHaveValue("");
  await user.keyboard("fig");
  await user.click(screen.getByRole("button", { name: "Next" }));
  expect(screen.getAllByRole("button", { name: /^Remove/ })).toHaveLength(1);
});

test("removes the last chip on Backspace in the empty input", async () => {
  const user = await open({ mode: "many", initial: [taken(option("Apple")), taken(option("Banana"))] });
  await user.keyboard("x{Backspace}");
  expect(screen.getByRole("button", { name: "Remove Banana" })).toBeVisible();
  await user.keyboard("{Backspace}");
  expect(screen.queryByRole("button", { name: "Remove Banana" })).toBeNull();
});

test("speaks picks, removals and Backspace among many, and names the chips of the field (finding 7d)", async () => {
  const user = await open({ mode: "many", onPickAll: undefined });
  const spoken = (text: string) =>
    waitFor(() => expect(document.querySelector(".ps-choice > .ps-hidden")).toHaveTextContent(text));
  await user.click(screen.getByRole("option", { name: "Apple" }));
  await spoken("Apple added, 1 chosen");
  await user.keyboard("ban{Enter}");
  await spoken("Banana added, 2 chosen");
  await user.keyboard("{Backspace}");
  await spoken("Banana removed, 1 chosen");
  await user.click(screen.getByRole("option", { name: "Cherry" }));
  const chips = screen.getByRole("list", { name: "Fruit: chosen" });
  await user.click(within(chips).getByRole("button", { name: "Remove Apple" }));
  await spoken("Apple removed, 1 chosen");
});

test("says nothing of what the host changes while the person is elsewhere (finding 7d)", async () => {
  const draw = (chosen: readonly Option[]) => <ChoiceHost mode="many" chosen={chosen.map(taken)} />;
  const { rerender } = render(draw([option("Apple")]));
  rerender(draw([option("Apple"), option("Banana")]));
  expect(document.querySelector(".ps-choice > .ps-hidden")).toBeNull();
});

test("a choice that is not in the list says so to a screen reader (finding 7d)", () => {
  mount({ initial: [{ ...taken(option("Durian")), missing: true }] });
  expect(box()).toHaveAccessibleDescription("Not in the list");
  cleanup();
  mount({ mode: "many", initial: [{ ...taken(option("Durian")), missing: true }] });
  expect(press("Remove Durian")).toHaveAccessibleDescription("not in the list");
});

test("moves the focus to the neighbour of a removed chip, then to the input", async () => {
  const user = mount({ mode: "many", initial: [taken(option("Apple")), taken(option("Banana"))] });
  await user.click(screen.getByRole("button", { name: "Remove Apple" }));
  expect(screen.getByRole("button", { name: "Remove Banana" })).toHaveFocus();
  await user.keyboard("{Enter}");
  expect(box()).toHaveFocus();
});

test("offers all that match at once, without those already chosen", async () => {
  const onPickAll = vi.fn();
  const user = await open({ mode: "many", onPickAll, initial: [taken(option("Apple"))] });
  await user.keyboard("a");
  await user.click(screen.getByRole("button", { name: "Select all 2" }));
  expect(onPickAll).toHaveBeenCalledWith([option("Banana")]);
});

test("marks a choice that is not in the list, until it is kept or replaced", async () => {
  const user = mount({ initial: [{ ...taken(option("Durian")), missing: true }] });
  expect(screen.getByText("Not in the list")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Replace" }));
  expect(await screen.findByRole("listbox")).toBeVisible();
  expect(box()).toHaveFocus();
  await user.keyboard("{Escape}");
  await user.click(screen.getByRole("button", { name: "Keep" }));
  expect(screen.queryByText("Not in the list")).toBeNull();
  expect(box()).toHaveValue("Durian");
});

test("says so on a chip that is not in the list", () => {
  mount({ mode: "many", initial: [{ ...taken(option("Durian")), missing: true }] });
  expect(screen.getByRole("listitem")).toHaveTextContent("Durian · not in the list");
});

test("pins what is chosen where a long list would hide it, and leaves a short one in order", async () => {
  const options = Array.from({ length: 20 }, (_, index) => option(`Kind ${index + 1}`));
  await open({ useSource: () => sourceOf(options), initial: [taken(option("Kind 15"))] });
  expect(names().slice(0, 3)).toEqual(["Kind 15", "Kind 1", "Kind 2"]);
  cleanup();
  await open({ initial: [taken(option("Cherry"))] });
  expect(names()).toEqual(["Apple", "Banana", "Cherry"]);
});

test("tells options of one label apart by their values", async () => {
  await open({ useSource: () => sourceOf([option("Ann", 1), option("Ann", 2), option("Bob", 3)]) });
  const [first, second, third] = screen.getAllByRole("option");
  expect(first).toHaveTextContent("Ann 1");
  expect(second).toHaveAccessibleDescription("2");
  expect(third).toHaveTextContent(/^Bob$/);
});

test("heads groups, which hold their options for a screen reader, and sets what is in none apart (H-060)", async () => {
  const options = [
    { label: "general", value: 1, group: "Public" },
    { label: "random", value: 2, group: "Public" },
    { label: "board", value: 3, group: "Private" },
    { label: "archive", value: 4 },
  ];
  const user = await open({ useSource: () => sourceOf(options) });
  expect(screen.getByRole("listbox")).toHaveTextContent("Publicgeneral random Privateboard archive");
  const inGroup = (name: string) =>
    within(screen.getByRole("group", { name }))
      .getAllByRole("option")
      .map((element) => element.textContent.trim());
  expect(inGroup("Public")).toEqual(["general", "random"]);
  expect(inGroup("Private")).toEqual(["board"]);
  expect(screen.getByRole("option", { name: "archive" }).closest("[role=group]")).toBeNull();
  expect(screen.getByRole("option", { name: "random" })).toHaveAccessibleDescription("Public");
  await user.keyboard("public rand{Enter}");
  expect(box()).toHaveValue("random");
});

test("tells what it holds: loading, counts, nothing, failures", async () => {
  const user = await open();
  const status = screen.getByRole("status");
  expect(status).toHaveTextContent("3 options");
  await user.keyboard("an");
  expect(status).toHaveTextContent("1 of 3 options");
  await user.keyboard("zz");
  expect(status).toHaveTextContent("Nothing matches “anzz”");
});

test.each([
  [{ status: "loading" }, "Loading options…"],
  [{ status: "loading", slow: true }, "This takes longer than usual."],
  [{ status: "waiting", hint: "Choose an account first." }, "Choose an account first."],
  [{ status: "failed", error: "The server has a problem." }, "The server has a problem."],
  [{}, "No options"],
] as const)("tells %o", async (state, text) => {
  await open({ useSource: () => sourceOf([], state) });
  expect(screen.getByRole("status")).toHaveTextContent(text);
});

test("lets a failed list be tried again and a slow one be cancelled, with the keyboard", async () => {
  const retry = vi.fn();
  const failed = sourceOf([], { status: "failed", error: "Offline.", retry });
  const user = await open({ useSource: () => failed });
  await user.tab();
  expect(screen.getByRole("button", { name: "Retry" })).toHaveFocus();
  await user.keyboard("{Enter}");
  expect(retry).toHaveBeenCalledOnce();
  await user.keyboard("{Escape}");
  expect(box()).toHaveFocus();
  expect(screen.queryByRole("listbox")).toBeNull();
});

test("shows the options that came with a failure", async () => {
  await open({
    useSource: () => sourceOf([option("Apple")], { status: "failed", error: "Half of it is missing." }),
  });
  expect(screen.getByText("Half of it is missing.")).toBeVisible();
  expect(names()).toEqual(["Apple"]);
});

test("keeps the options when a further page fails, and offers to try again at their end", async () => {
  const loadMore = vi.fn();
  const source = sourceOf([option("Apple")], { hasMore: true, loadMore, moreError: "Too slow." });
  const user = await open({ useSource: () => source });
  expect(names()).toEqual(["Apple", "Retry"]);
  expect(screen.getByText("Too slow.")).toBeVisible();
  expect(loadMore).not.toHaveBeenCalled();
  await user.keyboard("{ArrowUp}{Enter}");
  expect(loadMore).toHaveBeenCalledOnce();
});

test("says how old the options are, and refreshes", async () => {
  const refresh = vi.fn();
  const source = sourceOf([option("Apple")], { refresh, updatedAt: Date.now() - 150_000 });
  const user = await open({ useSource: () => source });
  expect(screen.getByText("Updated 2 min ago")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Refresh" }));
  expect(refresh).toHaveBeenCalledOnce();
  expect(box()).toHaveFocus();
});

test("clears with a button of its own", async () => {
  const onClear = vi.fn();
  const user = mount({ initial: [taken(option("Apple"))], onClear });
  await user.click(screen.getByRole("button", { name: "Clear Fruit" }));
  expect(onClear).toHaveBeenCalledOnce();
  expect(box()).toHaveFocus();
});

test("shows an empty label as such", async () => {
  await open({ useSource: () => sourceOf([option("", 1)]) });
  expect(screen.getByRole("option", { name: "(empty)" })).toBeVisible();
});

test("disabled, it does not open or change", async () => {
  const user = mount({ disabled: true, initial: [taken(option("Apple"))] });
  await user.click(box());
  await user.keyboard("{ArrowDown}x{Enter}");
  expect(box()).toHaveAttribute("aria-disabled", "true");
  expect(box()).toHaveValue("Apple");
  expect(screen.queryByRole("button", { name: "Clear Fruit" })).toBeNull();
  expect(screen.queryByRole("listbox")).toBeNull();
});

test("closes when it turns disabled, and stays closed when it is enabled again", async () => {
  const { rerender } = render(<ChoiceHost />);
  await userEvent.click(box());
  await screen.findByRole("option", { name: "Banana" });
  rerender(<ChoiceHost disabled />);
  expect(names()).toEqual([]);
  expect(box()).toHaveAttribute("aria-expanded", "false");
  rerender(<ChoiceHost />);
  expect(names()).toEqual([]);
});

test("marks an invalid and a required control", () => {
  mount({ invalid: true, required: true });
  expect(box()).toBeInvalid();
  expect(box()).toBeRequired();
});

test("tells when it opens and closes", async () => {
  const onOpenChange = vi.fn();
  const user = await open({ onOpenChange });
  await user.keyboard("a{Escape}");
  expect(onOpenChange.mock.calls).toEqual([[true], [false]]);
});

/** As a browser fills in a form: the value and its events, without the focus. */
const fillIn = (text: string) => fireEvent.change(box(), { target: { value: text } });

test("a box that a browser fills in takes the option of that name, and opens no list (H-025)", async () => {
  const onPick = vi.fn<(picked: Option) => void>();
  const optionCalled = (text: string) => (text === "banana" ? option("Banana") : undefined);
  mount({ optionCalled, onPick });
  fillIn("banana");
  expect(onPick.mock.calls).toEqual([[option("Banana")]]);
  expect(box()).toHaveAttribute("aria-expanded", "false");
  expect(names()).toEqual([]);
});

test.each([
  ["a text that names no option", { optionCalled: () => undefined }],
  ["any text, where nothing is known of the options", {}],
  ["an option, while it is disabled", { optionCalled: () => option("Banana"), disabled: true }],
  ["the option that is chosen", { optionCalled: () => option("Apple") }],
])("a box that a browser fills in ignores %s, and shows its value (H-025)", (_, props) => {
  const onPick = vi.fn<(picked: Option) => void>();
  mount({ ...props, custom: anyText, onPick, initial: [taken(option("Apple"))] });
  fillIn("whatever");
  expect(onPick).not.toHaveBeenCalled();
  expect(box()).toHaveValue("Apple");
  expect(box()).toHaveAttribute("aria-expanded", "false");
});

test("several boxes that a browser fills in at once stay closed (H-025)", () => {
  render(
    <>
      <ChoiceHost custom={anyText} />
      <ChoiceHost mode="many" custom={anyText} />
    </>,
  );
  const boxes = screen.getAllByRole("combobox");
  for (const element of boxes) fireEvent.change(element, { target: { value: "Berlin" } });
  for (const element of boxes) {
    expect(element).toHaveValue("");
    expect(element).toHaveAttribute("aria-expanded", "false");
  }
});
