import { useState } from "react";
import {
  Choice,
  type ChoiceProps,
  type ChosenOption,
  type OptionSource,
} from "../../src/ui/Choice/Choice.tsx";
import { optionKey, type Option } from "../../src/wire/option.ts";

export const option = (label: string, value: unknown = label): Option => ({ label, value });

export const taken = ({ label, value }: Option): ChosenOption => ({ key: optionKey(value), label, value });

/** A source that has answered; what a test is about is said in `more`. */
export function sourceOf(options: readonly Option[], more: Partial<OptionSource> = {}): OptionSource {
  return { options, filter: "client", status: "ready", hasMore: false, loadingMore: false, ...more };
}

const fruit = sourceOf(["Apple", "Banana", "Cherry"].map((label) => option(label)));

export type ChoiceHostProps = Partial<ChoiceProps> & { initial?: readonly ChosenOption[] };

/** A choice of fruit that keeps what is chosen, as a field would. */
export function ChoiceHost({ initial = [], ...props }: ChoiceHostProps) {
  const [chosen, setChosen] = useState(initial);
  const mode = props.mode ?? "one";
  return (
    <>
      <span id="label">Fruit</span>
      <Choice
        mode={mode}
        label="Fruit"
        chosen={chosen}
        onPick={(picked) => setChosen((now) => (mode === "one" ? [taken(picked)] : [...now, taken(picked)]))}
        onRemove={(gone) => setChosen((now) => now.filter(({ key }) => key !== gone.key))}
        useSource={() => fruit}
        control={{ "aria-labelledby": "label" }}
        required={false}
        invalid={false}
        disabled={false}
        {...props}
      />
    </>
  );
}
