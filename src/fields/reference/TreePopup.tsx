"use client";

import {
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from "react";
import type { ReferenceData, ReferencePath } from "../../core/sources.ts";
import { useTranslate } from "../../i18n/context.ts";
import { source as words } from "../../i18n/en/source.ts";
import { Button } from "../../ui/Button.tsx";
import { Placement } from "../../ui/Choice/Placement.tsx";
import { isComposing } from "../../ui/composing.ts";
import { Icon } from "../../ui/Icon.tsx";
import { LiveRegion } from "../../ui/LiveRegion.tsx";
import { usePart } from "../../ui/parts.ts";
import { useEscape } from "../../ui/use-escape.ts";
import { dragPath } from "./drag.ts";
import { rowsOf, type TreeRow } from "./tree.ts";
import { useBranches } from "./use-branches.ts";

interface TreePopupProps {
  /** Names the tree. */
  label: string;
  data: ReferenceData;
  anchor: RefObject<HTMLElement | null>;
  onPick(path: ReferencePath): void;
  onClose(): void;
}

/** The host's tree of data: a search box, whose arrow keys move through the tree below it. */
export function TreePopup({ label, data, anchor, onPick, onClose }: TreePopupProps) {
  const part = usePart();
  const t = useTranslate(words);
  const id = useId();
  const popup = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  const { branches, load } = useBranches();
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const { rows, more } = useMemo(
    () => rowsOf(data, { expanded, branches }, query),
    [data, expanded, branches, query],
  );
  const [activeId, setActive] = useState<string>();
  const active = rows.find((row) => row.id === activeId) ?? rows[0];

  useEscape(popup, true, () => {
    onClose();
    return true;
  });
  useLayoutEffect(() => {
    search.current?.focus();
  }, []);
  useEffect(() => {
    const page = popup.current?.ownerDocument;
    const onPress = ({ target }: PointerEvent) => {
      if (!popup.current?.contains(target as Node)) onClose();
    };
    page?.addEventListener("pointerdown", onPress);
    return () => page?.removeEventListener("pointerdown", onPress);
  }, [onClose]);
  useEffect(() => {
    if (active)
      popup.current
        ?.querySelector(`[id="${CSS.escape(rowId(id, active))}"]`)
        ?.scrollIntoView({ block: "nearest" });
  }, [active, id]);

  function toggle(row: TreeRow, isOpen: boolean): void {
    const next = new Set(expanded);
    if (isOpen) next.add(row.id);
    else next.delete(row.id);
    setExpanded(next);
    if (isOpen) load(row);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (isComposing(event)) return;
    const at = active ? rows.indexOf(active) : -1;
    const { selectionStart, value } = event.currentTarget;
    const go = (index: number) => setActive(rows[Math.max(0, Math.min(rows.length - 1, index))]?.id);
    const act: Record<string, (() => void) | undefined> = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at - 1),
      PageDown: () => go(at + 8),
      PageUp: () => go(at - 8),
      Home: query === "" ? () => go(0) : undefined,
      End: query === "" ? () => go(rows.length - 1) : undefined,
      // At the ends of the text, the arrows are the tree's.
      ArrowRight:
        selectionStart === value.length && active?.isExpanded === false
          ? () => toggle(active, true)
          : undefined,
      ArrowLeft: selectionStart === 0 && active ? () => collapse(active) : undefined,
      Enter: () => active && onPick(active.path),
      Tab: onClose,
    };
    const run = act[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  }

  function collapse(row: TreeRow): void {
    if (row.isExpanded) return toggle(row, false);
    const at = rows.indexOf(row);
    const parent = rows.slice(0, at).findLast((other) => other.level < row.level);
    if (parent) setActive(parent.id);
  }

  return (
    <div
      ref={popup}
      role="presentation"
      {...part("tree-popup")}
      // The focus stays in the search box.
      onMouseDown={(event) => {
        // Rows can be dragged, which a press that is prevented can't start.
        const isRow = (event.target as Element).closest("[draggable]") !== null;
        if (event.target !== search.current && !isRow) event.preventDefault();
      }}
    >
      <Placement anchor={anchor} />
      <input
        ref={search}
        {...part("tree-search")}
        role="combobox"
        aria-label={t("source.tree.search")}
        placeholder={t("source.tree.search")}
        aria-haspopup="tree"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={`${id}-tree`}
        aria-activedescendant={active && rowId(id, active)}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={({ currentTarget }) => {
          setQuery(currentTarget.value);
          setActive(undefined);
        }}
        onKeyDown={onKeyDown}
      />
      {rows.length === 0 ? (
        <p {...part("remark", { tone: "muted" })}>{t(query ? "source.tree.noMatch" : "source.tree.empty")}</p>
      ) : (
        <div {...part("tree")} id={`${id}-tree`} role="tree" aria-label={label} tabIndex={-1}>
          {rows.map((row) => (
            <Row
              key={row.id}
              id={rowId(id, row)}
              row={row}
              isActive={row === active}
              onPick={() => onPick(row.path)}
              onToggle={() => toggle(row, !row.isExpanded)}
              onRetry={() => load(row)}
            />
          ))}
          {more > 0 && <p {...part("remark", { tone: "muted" })}>{t("source.tree.more", { count: more })}</p>}
        </div>
      )}
      <LiveRegion>
        {rows.length === 0 && t(query ? "source.tree.noMatch" : "source.tree.empty")}
        {active?.status && t(active.status === "loading" ? "source.tree.loading" : "source.tree.failed")}
      </LiveRegion>
    </div>
  );
}

const rowId = (id: string, row: TreeRow) => `${id}-${row.id}`;

interface RowProps {
  id: string;
  row: TreeRow;
  isActive: boolean;
  onPick(): void;
  onToggle(): void;
  onRetry(): void;
}

function Row({ id, row, isActive, onPick, onToggle, onRetry }: RowProps) {
  const part = usePart();
  const t = useTranslate(words);
  const { label, level, isExpanded, status, sample, node, path } = row;
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- its keys are pressed in the search box */}
      <div
        id={id}
        {...part("tree-row", { active: isActive })}
        role="treeitem"
        tabIndex={-1}
        aria-level={level}
        aria-selected={isActive}
        aria-expanded={isExpanded}
        style={{ "--ps-level": level } as React.CSSProperties}
        draggable
        onDragStart={(event) => dragPath(event.dataTransfer, path)}
        onClick={onPick}
      >
        {isExpanded !== undefined && (
          <span
            {...part("tree-toggle", { open: isExpanded })}
            aria-hidden="true"
            onClick={(event) => {
              event.stopPropagation();
              onToggle();
            }}
          >
            <Icon name="caret" />
          </span>
        )}
        <span {...part("tree-label")}>{label}</span>
        {node.type && <span {...part("tree-type")}>{node.type}</span>}
        {sample !== undefined && <span {...part("tree-sample")}>{sample}</span>}
      </div>
      {status && (
        <p {...part("remark", { tone: status === "failed" ? "warn" : "muted" })}>
          <span>{t(status === "loading" ? "source.tree.loading" : "source.tree.failed")}</span>
          {status === "failed" && (
            <Button variant="quiet" onClick={onRetry}>
              {t("form.retry")}
            </Button>
          )}
        </p>
      )}
    </>
  );
}
