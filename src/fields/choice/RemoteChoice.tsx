"use client";

import { useReducer } from "react";
import { useTranslate } from "../../i18n/context.ts";
import { choice as words } from "../../i18n/en/choice.ts";
import type { Choice as Chosen } from "../../wire/label-value.ts";
import { ChoiceControl, takenOf, useOwnOptions, type ChoiceWidgetProps } from "./ChoiceControl.tsx";
import { useRemoteSource } from "./remote-source.tsx";

const NO_CHOICES: readonly Chosen[] = [];

/** A choice from what the platform offers. */
export function RemoteChoice(props: ChoiceWidgetProps) {
  const t = useTranslate(words);
  const { prop, draft, waitsFor } = props;
  const taken = takenOf(draft);
  const isUnknown = taken.some((choice) => choice.label === undefined);
  // What is offered depends on other fields, whose edits draw this one anew no sooner than it is looked at.
  const [, look] = useReducer((count: number) => count + 1, 0);
  const { offer, useSource } = useRemoteSource(
    prop,
    useOwnOptions(prop),
    waitsFor,
    isUnknown ? taken : NO_CHOICES,
  );
  const placeholder = waitsFor ? t("choice.waits", { label: waitsFor.label }) : undefined;
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
