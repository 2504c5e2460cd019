"use client";

import { useId, useRef, type KeyboardEvent, type ReactNode } from "react";
import { isComposing } from "./composing.ts";
import { usePart } from "./parts.ts";

export interface TabsProps<K extends string> {
  /** What the tabs are of. */
  label: string;
  tabs: readonly { key: K; text: string; count?: number; /** What is wrong in it. */ fault?: string }[];
  chosen: K;
  onChoose(key: K): void;
  disabled?: boolean;
  /** What the chosen tab shows. */
  children: ReactNode;
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/** Tabs and the panel of the chosen one: a single stop for the Tab key, arrows between them. Counts are in their names. */
export function Tabs<K extends string>({ label, tabs, chosen, onChoose, disabled, children }: TabsProps<K>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const part = usePart();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const at = tabs.findIndex(({ key }) => key === chosen);
    const isRtl = getComputedStyle(event.currentTarget).direction === "rtl";
    const step = (steps[event.key] ?? 0) * (isRtl ? -1 : 1);
    const next = event.key === "Home" ? 0 : event.key === "End" ? tabs.length - 1 : at + step;
    const index = (next + tabs.length) % tabs.length;
    const tab = tabs[index];
    if (!tab || index === at) return;
    event.preventDefault();
    onChoose(tab.key);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[index]?.focus();
  };
  return (
    <>
      <div
        {...part("tabs", { disabled })}
        role="tablist"
        aria-label={label}
        tabIndex={-1}
        ref={list}
        onKeyDown={disabled ? undefined : onKeyDown}
      >
        {tabs.map(({ key, text, count, fault }) => (
          <button
            key={key}
            type="button"
            {...part("tab", { faulty: fault !== undefined })}
            role="tab"
            id={`${id}${key}`}
            aria-controls={key === chosen ? `${id}panel` : undefined}
            aria-selected={key === chosen}
            aria-label={fault === undefined ? undefined : [text, count, fault].filter(Boolean).join(" ")}
            tabIndex={key === chosen ? 0 : -1}
            disabled={disabled}
            onClick={() => onChoose(key)}
          >
            <span>{text}</span> {count ? <span {...part("tab-count")}>{count}</span> : null}
          </button>
        ))}
      </div>
      <div {...part("tab-panel")} role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${chosen}`}>
        {children}
      </div>
    </>
  );
}
