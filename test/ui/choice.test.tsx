import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StrictMode, useState } from "react";
import { expect, test, vi } from "vitest";
import {
  Choice,
  type ChoiceProps,
  type ChosenOption,
  type OptionSource,
} from "../../src/ui/Choice/Choice.tsx";
import { optionKey, type Option } from "../../src/wire/option.ts";

const option = (label: string, value: unknown = label): Option => ({ label, value });
const taken = ({ label, value }: Option): ChosenOption => ({ key: optionKey(value), label, value });

function source(options: readonly Option[], more: Partial<OptionSource> = {}): OptionSource {
  return { options, filter: "client", status: "ready", hasMore: false, loadingMore: false, ...more };
}

const fruit = ["Apple", "Banana", "Cherry"].map((label) => option(label));
const fruitSource = source(fruit);

function Host({ initial = [], ...props }: Partial<ChoiceProps> & { initial?: ChosenOption[] }) {
  const [chosen, setChosen] = useState<readonly ChosenOption[]>(initial);
  const mode = props.mode ?? "one";
  return (
    <StrictMode>
      <span id="label">Fruit</span>
      <Choice
        mode={mode}
        label="Fruit"
        chosen={chosen}
        onPick={(picked) => setChosen(mode === "one" ? [taken(picked)] : [...chosen, taken(picked)])}
        onRemove={(gone) => setChosen(chosen.filter(({ key }) => key !== gone.key))}
        useSource={() => fruitSource}
        control={{ "aria-labelledby": "label" }}
        required={false}
        invalid={false}
        readOnly={false}
        disabled={false}
        {...props}
      />
    </StrictMode>
  );
}

const box = () => screen.getByRole<HTMLInputElement>("combobox", { name: "Fruit" });

test("picks one option with the mouse and shows its label", async () => {
  const user = userEvent.setup();
  render(<Host />);
  await user.click(box());
  await user.click(await screen.findByRole("option", { name: "Banana" }));
  expect(box()).toHaveValue("Banana");
  expect(box()).toHaveAttribute("aria-expanded", "false");
  expect(screen.queryByRole("option")).toBeNull();
});

test("asks for nothing while it is closed", async () => {
  const useSource = vi.fn(() => fruitSource);
  render(<Host useSource={useSource} />);
  expect(useSource).not.toHaveBeenCalled();
  await userEvent.click(box());
  await screen.findByRole("option", { name: "Apple" });
  expect(useSource).toHaveBeenCalledWith("");
});

test("keeps the keys typed before the list was there", async () => {
  const user = userEvent.setup();
  render(<Host />);
  await user.tab();
  await user.keyboard("ban{Enter}");
  await waitFor(() => expect(box()).toHaveValue("Banana"));
});
