"use client";

import { asksForOptions } from "../../core/readiness.ts";
import { useTranslate } from "../../i18n/context.ts";
import type { ReadingProps } from "../../react/definition.ts";
import { Told, ToldList } from "../../ui/Told.tsx";
import type { Choice } from "../../wire/label-value.ts";
import { valueText, type Option } from "../../wire/option.ts";
import type { PropType } from "../../wire/prop.ts";
import { takenOf, useOwnOptions } from "./ChoiceControl.tsx";
import { optionFor } from "./option-for.ts";
import { useRemoteSource } from "./remote-source.tsx";

type Props = ReadingProps<PropType, Choice | Choice[]>;

/** What is taken, by its labels. One that nobody knows is asked for. */
export function ChoiceReading(props: Props) {
  return asksForOptions(props.prop) ? <RemoteLabels {...props} /> : <OwnLabels {...props} />;
}

function OwnLabels({ prop, draft }: Props) {
  return <Labels draft={draft} options={useOwnOptions(prop)} />;
}

function RemoteLabels({ prop, draft, waitsFor }: Props) {
  const unnamed = takenOf(draft).filter((choice) => choice.label === undefined);
  const { offer } = useRemoteSource(prop, useOwnOptions(prop), waitsFor, unnamed);
  return <Labels draft={draft} options={offer.options} />;
}

function Labels({ draft, options }: { draft: Props["draft"]; options: readonly Option[] }) {
  const t = useTranslate();
  const labelOf = ({ label, value }: Choice): string => {
    const known = label ?? optionFor(options, value)?.label;
    return (known ?? valueText(value)).trim() || t("choice.blank");
  };
  const labels = takenOf(draft).map(labelOf);
  return Array.isArray(draft) ? <ToldList data items={labels} /> : <Told data>{labels[0]}</Told>;
}
