"use client";

import { useMemo } from "react";
import { useTranslate } from "../../i18n/context.ts";
import { timer as words } from "../../i18n/en/timer.ts";
import { Choice, type OptionSource } from "../../ui/Choice/Choice.tsx";
import { usePart } from "../../ui/parts.ts";
import { optionKey, type Option } from "../../wire/option.ts";
import { isTimeZone, timeZones } from "../../codecs/timer/zones.ts";

const optionOf = (zone: string): Option => ({ label: zone.replaceAll("_", " "), value: zone });

let zones: OptionSource | undefined;

/** Made when a list is first opened, as it is long. */
const useZones = (): OptionSource =>
  (zones ??= {
    options: timeZones().map(optionOf),
    filter: "client",
    status: "ready",
    hasMore: false,
    loadingMore: false,
  });

interface TimeZoneProps {
  value: string;
  onChange(zone: string): void;
  /** The field's label. */
  label: string;
  disabled: boolean;
}

/** The time zone of a schedule: empty is that of the platform, UTC. An unknown one stays, and is marked. */
export function TimeZone({ value, onChange, label, disabled }: TimeZoneProps) {
  const part = usePart();
  const t = useTranslate(words);
  const isKnown = useMemo(() => isTimeZone(value), [value]);
  return (
    <div {...part("controls", { for: "zone" })}>
      <span {...part("remark", { tone: "muted" })} aria-hidden="true">
        {t("timer.timezoneShort")}
      </span>
      <Choice
        mode="one"
        label={t("timer.timezone", { label })}
        chosen={value ? [{ key: optionKey(value), ...optionOf(value), missing: !isKnown }] : []}
        onPick={(option) => typeof option.value === "string" && onChange(option.value)}
        onRemove={() => onChange("")}
        onClear={() => onChange("")}
        useSource={useZones}
        custom={(text) =>
          /^[a-z]/i.test(text) && isTimeZone(text)
            ? { option: { label: text, value: text } }
            : { refused: t("timer.noTimezone", { text }) }
        }
        control={{ "aria-label": t("timer.timezone", { label }) }}
        placeholder="UTC"
        required={false}
        invalid={false}
        disabled={disabled}
      />
    </div>
  );
}
