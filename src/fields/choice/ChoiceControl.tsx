"use client";

import { useMemo, useRef, useState } from "react";
import { readCustom } from "../../codecs/choice.ts";
import type { SomeCodec } from "../../core/codec.ts";
import { isSecret } from "../../core/secrets.ts";
import { useTranslate } from "../../i18n/context.ts";
import type { WidgetProps } from "../../react/definition.ts";
import { Choice, type ChosenOption, type OptionSource } from "../../ui/Choice/Choice.tsx";
import { optionCalled } from "../../ui/Choice/match.ts";
import type { Choice as Chosen } from "../../wire/label-value.ts";
import { optionKey, optionsOf, valueText, type Option } from "../../wire/option.ts";
import type { AnyProp, PropType } from "../../wire/prop.ts";
import { optionFor } from "./option-for.ts";

/** A choice may stand for a prop of any type. */
export interface ChoiceWidgetProps extends WidgetProps<PropType, Chosen | Chosen[]> {
  /** The codec of its single values. */
  item: SomeCodec;
  mode: "one" | "many";
}

interface Offer {
  options: readonly Option[];
  /** There are no options but these. */
  isComplete: boolean;
}

function describe(
  choice: Chosen,
  { options, isComplete }: Offer,
  isTyped: boolean,
  hidden: string | undefined,
): ChosenOption {
  const option = optionFor(options, choice.value);
  // It is that option, in a list that is open as well.
  const { value } = option ?? choice;
  const text = valueText(choice.value);
  const known = choice.label ?? option?.label ?? text;
  const label = known === text ? (hidden ?? known) : known;
  return {
    key: value === undefined ? `label:${label}` : optionKey(value),
    label,
    value,
    detail: option?.detail,
    missing: isComplete && !option && !isTyped,
  };
}

/** Draws a choice: what is taken comes from the draft, what is offered from the prop or from the platform. */
export function ChoiceControl({
  item,
  mode,
  offer,
  useSource,
  placeholder,
  onOpenChange,
  ...widget
}: ChoiceWidgetProps & {
  offer: Offer;
  useSource(query: string): OptionSource;
  placeholder?: string;
  onOpenChange?(): void;
}) {
  const { prop, draft, onChange, label, control, required, invalid, disabled } = widget;
  const t = useTranslate();
  // What the person typed is not in the list, and need not be told so.
  const [typed] = useState(() => new Set<string>());
  const custom = useRef<Option | undefined>(undefined);
  const taken: readonly Chosen[] = takenOf(draft);
  // A secret is not shown for want of a label.
  const hidden = isSecret(prop) ? t("field.secret") : undefined;
  const chosen = taken.map((choice) => describe(choice, offer, typed.has(optionKey(choice.value)), hidden));
  const change = (next: Chosen[]) =>
    onChange(mode === "many" ? (next.length > 0 ? next : undefined) : next.at(-1));
  return (
    <Choice
      mode={mode}
      label={label}
      chosen={chosen}
      onPick={(option) => {
        if (option === custom.current) typed.add(optionKey(option.value));
        change([...taken, { label: option.label, value: option.value }]);
      }}
      onPickAll={(options) =>
        change([...taken, ...options.map((option) => ({ label: option.label, value: option.value }))])
      }
      // That very one: a saved list may hold one value twice.
      onRemove={(gone) => change(taken.filter((_, index) => chosen[index] !== gone))}
      onClear={() => change([])}
      useSource={useSource}
      secret={hidden !== undefined}
      optionCalled={(text) => optionCalled(offer.options, text)}
      custom={
        prop.type === "boolean"
          ? undefined
          : (text) => {
              const read = readCustom(text, prop, item, t);
              custom.current = "option" in read ? read.option : undefined;
              return read;
            }
      }
      {...{ control, required, invalid, disabled, placeholder, onOpenChange }}
    />
  );
}

/** What a choice of one or of many has taken. */
export const takenOf = (draft: Chosen | readonly Chosen[] | undefined): readonly Chosen[] =>
  Array.isArray(draft) ? draft : draft ? [draft as Chosen] : []; // it is no list

/** The options that stand in a prop. A boolean can be chosen without any. */
export function useOwnOptions(prop: AnyProp): readonly Option[] {
  const t = useTranslate();
  return useMemo(() => {
    const { options } = optionsOf(prop);
    if (options.length > 0 || prop.type !== "boolean") return options;
    return [
      { label: t("boolean.yes"), value: true },
      { label: t("boolean.no"), value: false },
    ];
  }, [prop, t]);
}
