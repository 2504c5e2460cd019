"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";
import { isComposing } from "../../ui/composing.ts";

interface TabsProps<K extends string> {
  id: string;
  label: string;
  tabs: readonly { key: K; text: string; count?: number }[];
  chosen: K;
  onChoose(key: K): void;
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/** Pixels of the next tab that are seen, for those who have only a pointer to go on. */
const PEEK = 48;

/** Scrolls a row so far that a tab is in sight, and nothing around it. */
function reveal(tab: HTMLElement, row: HTMLElement): void {
  const [at, sight] = [tab.getBoundingClientRect(), row.getBoundingClientRect()];
  const before = Math.min(0, at.left - PEEK - sight.left);
  row.scrollLeft += before || Math.max(0, at.right + PEEK - sight.right);
}

/** Tabs by the book, in one row: one stop for the Tab key, arrows between them. */
export function Tabs<K extends string>({ id, label, tabs, chosen, onChoose }: TabsProps<K>) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const tab = row.current?.ownerDocument.getElementById(`${id}${chosen}`);
    if (tab?.parentElement) reveal(tab, tab.parentElement);
  }, [id, chosen]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isComposing(event)) return;
    const at = tabs.findIndex(({ key }) => key === chosen);
    const isRtl = getComputedStyle(event.currentTarget).direction === "rtl";
    const step = (steps[event.key] ?? 0) * (isRtl ? -1 : 1);
    const next = event.key === "Home" ? 0 : event.key === "End" ? tabs.length - 1 : at + step;
    const tab = next === at ? undefined : tabs[(next + tabs.length) % tabs.length];
    if (!tab) return;
    event.preventDefault();
    onChoose(tab.key);
    event.currentTarget.ownerDocument.getElementById(`${id}${tab.key}`)?.focus();
  };
  return (
    <div ref={row} className="cf-tabs" role="tablist" tabIndex={-1} aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map(({ key, text, count }) => (
        <button
          key={key}
          type="button"
          role="tab"
          id={`${id}${key}`}
          aria-controls={key === chosen ? `${id}panel` : undefined}
          aria-selected={key === chosen}
          tabIndex={key === chosen ? 0 : -1}
          onClick={() => onChoose(key)}
        >
          <span>{text}</span>
          {count ? <span className="cf-count">{count}</span> : null}
        </button>
      ))}
    </div>
  );
}
