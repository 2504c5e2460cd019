"use client";

import type { HTMLAttributes, ReactNode } from "react";
import { useTranslate } from "../../i18n/context.ts";
import { choice as words } from "../../i18n/en/choice.ts";
import { optionKey, type Option } from "../../wire/option.ts";
import { Icon } from "../Icon.tsx";
import { usePart } from "../parts.ts";
import type { RowPlace } from "./Options.tsx";
import type { ChosenOption, OptionSource } from "./types.ts";

type ItemAttributes = HTMLAttributes<HTMLElement>;

interface OptionRowProps {
  at: RowPlace;
  option: Option;
  /** The heading that starts with this option. */
  group: string | undefined;
  /** The options before were in a group, and this one is in none. */
  endsGroup: boolean;
  /** Another option has the same label: the value tells them apart. */
  repeated: boolean;
  setSize: number;
  item(option: Option, index: number, selected: boolean): ItemAttributes;
  chosenByKey: ReadonlyMap<string, ChosenOption>;
}

export function OptionRow({
  at,
  option,
  group,
  endsGroup,
  repeated,
  setSize,
  item,
  chosenByKey,
}: OptionRowProps): ReactNode {
  const part = usePart();
  const t = useTranslate(words);
  const key = optionKey(option.value);
  const chosen = chosenByKey.get(key);
  const missing = chosen?.missing && t("choice.missing");
  const told = missing || option.detail;
  const detail = told ?? (repeated ? valueText(option.value) : undefined);
  const label = option.label.trim() ? option.label : t("choice.blank");
  const description = [detail, option.description, option.group];
  const place = { ref: at.measure, "data-index": at.index, style: at.style };
  const isAlone = !group && !endsGroup;
  const row = (
    <div
      {...item(option, at.index, chosen !== undefined)}
      {...(isAlone ? place : { ref: undefined })}
      // The name is the label alone; what stands beside it is hidden, and told after it.
      aria-description={description.filter(Boolean).join(", ") || undefined}
      aria-posinset={at.index + 1}
      aria-setsize={setSize}
    >
      {chosen && <Icon name="check" />}
      <span {...part("choice-label")}>
        <span translate={label === option.label ? "no" : undefined}>{label}</span>
        {option.description && (
          <small {...part("choice-description")} aria-hidden="true">
            {` ${option.description}`}
          </small>
        )}
      </span>{" "}
      {detail && (
        <span
          {...part("choice-detail", { missing: chosen?.missing })}
          translate={told ? undefined : "no"}
          aria-hidden="true"
        >
          {detail}
        </span>
      )}
    </div>
  );
  if (isAlone) return row;
  return (
    <div role="presentation" {...part("choice-section", { separate: endsGroup })} {...place}>
      {group && (
        // The group around it has the name.
        <div role="presentation" translate="no" {...part("choice-group")}>
          {group}
        </div>
      )}
      {row}
    </div>
  );
}

const valueText = (value: unknown): string => (typeof value === "string" ? value : optionKey(value));

/** The row at the end of what is loaded: asks for the next page, and says how that goes. */
export function MoreRow({
  at: { measure, index, style },
  source,
  item,
}: {
  at: RowPlace;
  source: OptionSource;
  item: ItemAttributes;
}): ReactNode {
  const part = usePart();
  const t = useTranslate(words);
  const failed = !source.loadingMore && source.moreError;
  const text = t(source.loadingMore ? "choice.loadingMore" : failed ? "choice.retry" : "choice.more");
  return (
    <div role="presentation" {...part("choice-section")} ref={measure} data-index={index} style={style}>
      {failed && (
        <div role="presentation" {...part("choice-failure")}>
          <Icon name="error" />
          <span>{source.moreError}</span>
        </div>
      )}
      <div {...item} ref={undefined} data-action="">
        {source.loadingMore && <Icon name="spinner" />}
        <span {...part("choice-label")}>{text}</span>
      </div>
    </div>
  );
}

/** The row that takes the text as it was typed. */
export function TypedRow({ text, item }: { text: string; item: ItemAttributes }): ReactNode {
  const part = usePart();
  const t = useTranslate(words);
  return (
    <div {...item} data-action="">
      <span {...part("choice-label")}>{t("choice.useTyped", { text })}</span>
    </div>
  );
}
