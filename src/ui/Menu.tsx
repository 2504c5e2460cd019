"use client";

import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import { Button } from "./Button.tsx";
import { Placement } from "./Choice/Placement.tsx";
import { isComposing } from "./composing.ts";
import { Icon } from "./Icon.tsx";
import { usePart } from "./parts.ts";
import { useEscape } from "./use-escape.ts";

export interface MenuItem<V> {
  value: V;
  label: string;
  /** A line below the label. */
  hint?: string;
  icon?: ReactNode;
}

export interface MenuProps<V> {
  /** Names the menu. */
  label: string;
  /** Names the button; contains its visible text. */
  buttonLabel: string;
  items: readonly MenuItem<V>[];
  value: V;
  onSelect(value: V): void;
  /** The button's content. */
  children: ReactNode;
}

/** A quiet button with a menu in which one item is checked. Follows the ARIA menu button pattern. */
export function Menu<V>({ label, buttonLabel, items, value, onSelect, children }: MenuProps<V>) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = (returnsFocus: boolean) => {
    setIsOpen(false);
    if (returnsFocus) button.current?.focus();
  };
  return (
    <>
      <Button
        ref={button}
        as="menu-button"
        aria-label={buttonLabel}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          setIsOpen(true);
        }}
      >
        {children}
        <Icon name="caret" />
      </Button>
      {isOpen && (
        <Popup
          {...{ id, label, items, value, button, close }}
          onSelect={(chosen) => {
            close(true);
            onSelect(chosen);
          }}
        />
      )}
    </>
  );
}

interface PopupProps<V> extends Omit<MenuProps<V>, "children" | "buttonLabel"> {
  id: string;
  button: React.RefObject<HTMLButtonElement | null>;
  close(returnsFocus: boolean): void;
}

function Popup<V>({ id, label, items, value, onSelect, button, close }: PopupProps<V>) {
  const part = usePart();
  const popup = useRef<HTMLDivElement>(null);
  const rows = () => [...(popup.current?.querySelectorAll<HTMLElement>("[role=menuitemradio]") ?? [])];
  useEscape(popup, true, () => {
    close(true);
    return true;
  });
  useLayoutEffect(() => {
    const checked = items.findIndex((item) => Object.is(item.value, value));
    rows()[Math.max(checked, 0)]?.focus();
    // oxlint-disable-next-line react/exhaustive-deps -- only when it opens
  }, []);
  useEffect(() => {
    const page = button.current?.ownerDocument;
    const onPress = ({ target }: PointerEvent) => {
      const isInside = [popup, button].some((ref) => ref.current?.contains(target as Node));
      if (!isInside) close(false);
    };
    page?.addEventListener("pointerdown", onPress);
    return () => page?.removeEventListener("pointerdown", onPress);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return undefined;
    const all = rows();
    const at = all.indexOf(event.target as HTMLElement);
    const last = all.length - 1;
    const { key } = event;
    const targets: Record<string, number> = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    let to = targets[key];
    if (to === undefined && key.length === 1 && key !== " " && !event.ctrlKey && !event.metaKey) {
      const ring = [...all.slice(at + 1), ...all.slice(0, at + 1)];
      const found = ring.find((row) => row.textContent.trim().toLowerCase().startsWith(key.toLowerCase()));
      to = found && all.indexOf(found);
    }
    if (key === "Tab") return close(true);
    if (to === undefined) return undefined;
    event.preventDefault();
    all[to]?.focus();
    return undefined;
  };

  return (
    <div
      ref={popup}
      id={id}
      role="menu"
      aria-label={label}
      tabIndex={-1}
      {...part("menu")}
      onKeyDown={onKeyDown}
    >
      <Placement anchor={button} align="end" />
      {items.map((item) => (
        <button
          key={String(item.value)}
          type="button"
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the items of a menu are no radio buttons
          role="menuitemradio"
          aria-checked={Object.is(item.value, value)}
          tabIndex={-1}
          {...part("menu-item", { checked: Object.is(item.value, value) })}
          onClick={() => onSelect(item.value)}
        >
          {item.icon}
          <span>
            <span {...part("menu-label")}>{item.label}</span>
            {item.hint && <span {...part("menu-hint")}>{item.hint}</span>}
          </span>
        </button>
      ))}
    </div>
  );
}
