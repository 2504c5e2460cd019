"use client";

import { useMemo, useReducer, useRef, useState } from "react";
import { choiceOfMany, choiceOfOne, readCustom, type ItemCodec } from "../core/choice.ts";
import { asksForOptions } from "../core/readiness.ts";
import { useTranslate } from "../i18n/context.ts";
import type { SomeDefinition, WidgetProps } from "../react/definition.ts";
import { Choice, type ChosenOption, type OptionSource } from "../ui/Choice/Choice.tsx";
import type { Choice as Chosen } from "../wire/label-value.ts";
import { optionKey, optionsOf, valueText, type Option } from "../wire/option.ts";
import type { AnyProp, PropType } from "../wire/prop.ts";
import { useRemoteSource } from "./remote-source.tsx";

type Many = "one" | "many";
// oxlint-disable-next-line typescript/no-explicit-any -- a choice may stand for a prop of any type
type ChoiceWidgetProps = WidgetProps<any, any>;

/** Whether a prop is a choice: its type may be one, and it has something to choose from or a label to keep. */
export const offersChoices = (prop: AnyProp, definition: SomeDefinition): boolean =>
  definition.choices !== undefined &&
  (asksForOptions(prop) || prop.withLabel === true || optionsOf(prop).options.length > 0);

const indexes = new WeakMap<readonly Option[], Map<string, Option>>();

function indexOf(options: readonly Option[]): Map<string, Option> {
  const known = indexes.get(options) ?? new Map(options.map((option) => [optionKey(option.value), option]));
  indexes.set(options, known);
  return known;
}

interface Offer {
  options: readonly Option[];
  /** There are no options but these. */
  isComplete: boolean;
}

function describe(choice: Chosen, { options, isComplete }: Offer, isTyped: boolean): ChosenOption {
  const key = optionKey(choice.value);
  const option = choice.value === undefined ? undefined : indexOf(options).get(key);
  const label = choice.label ?? option?.label ?? valueText(choice.value);
  return {
    key: choice.value === undefined ? `label:${label}` : key,
    label,
    value: choice.value,
    detail: option?.detail,
    missing: isComplete && !option && !isTyped,
  };
}

/** Draws a choice: what is taken comes from the draft, what is offered from the prop or from the platform. */
function ChoiceControl({
  item,
  mode,
  offer,
  useSource,
  placeholder,
  onOpenChange,
  ...widget
}: ChoiceWidgetProps & {
  item: ItemCodec;
  mode: Many;
  offer: Offer;
  useSource(query: string): OptionSource;
  placeholder?: string;
  onOpenChange?(): void;
}) {
  const { prop, draft, onChange, label, control, required, invalid, readOnly, disabled } = widget;
  const t = useTranslate();
  // What the person typed is not in the list, and need not be told so.
  const [typed] = useState(() => new Set<string>());
  const custom = useRef<Option | undefined>(undefined);
  const taken: readonly Chosen[] = mode === "many" ? (draft ?? []) : draft ? [draft] : [];
  const chosen = taken.map((choice) => describe(choice, offer, typed.has(optionKey(choice.value))));
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
      onRemove={({ key }) => change(taken.filter((_, index) => chosen[index]?.key !== key))}
      onClear={() => change([])}
      useSource={useSource}
      custom={
        prop.type === "boolean"
          ? undefined
          : (text) => {
              const read = readCustom(text, prop, item, t);
              custom.current = "option" in read ? read.option : undefined;
              return read;
            }
      }
      {...{ control, required, invalid, readOnly, disabled, placeholder, onOpenChange }}
    />
  );
}

/** The options that stand in a prop. A boolean can be chosen without any. */
function useOwnOptions(prop: AnyProp): readonly Option[] {
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

function StaticChoice(props: ChoiceWidgetProps & { item: ItemCodec; mode: Many }) {
  const options = useOwnOptions(props.prop);
  const useSource = useMemo(() => {
    const source: OptionSource = {
      options,
      filter: "client",
      status: "ready",
      hasMore: false,
      loadingMore: false,
    };
    return () => source;
  }, [options]);
  return (
    <ChoiceControl {...props} offer={{ options, isComplete: options.length > 0 }} useSource={useSource} />
  );
}

function RemoteChoice(props: ChoiceWidgetProps & { item: ItemCodec; mode: Many }) {
  const t = useTranslate();
  const { prop, draft, waitsFor } = props;
  const taken: readonly Chosen[] = Array.isArray(draft) ? draft : draft ? [draft] : [];
  const isUnknown = taken.some((choice) => choice.label === undefined);
  // What is offered depends on other fields, whose edits draw this one anew no sooner than it is looked at.
  const [, look] = useReducer((count: number) => count + 1, 0);
  const { offer, useSource } = useRemoteSource(
    prop,
    useOwnOptions(prop),
    waitsFor,
    isUnknown ? taken : NO_CHOICES,
  );
  const placeholder = waitsFor ? t("field.waits", { label: waitsFor.label }) : undefined;
  return (
    <ChoiceControl
      {...props}
      offer={offer}
      useSource={useSource}
      placeholder={placeholder}
      onOpenChange={look}
    />
  );
}

const NO_CHOICES: readonly Chosen[] = [];

/** The field of a prop that offers choices, whose single values are those of `item`. */
export function choiceField(
  type: PropType,
  mode: Many,
  item: ItemCodec,
  aside?: SomeDefinition["aside"],
): SomeDefinition {
  const codec = mode === "many" ? choiceOfMany(item) : choiceOfOne(item);
  return {
    ...codec,
    type,
    commit: "change",
    aside,
    Widget: (props: ChoiceWidgetProps) =>
      asksForOptions(props.prop) ? (
        <RemoteChoice {...props} item={item} mode={mode} />
      ) : (
        <StaticChoice {...props} item={item} mode={mode} />
      ),
  };
}
