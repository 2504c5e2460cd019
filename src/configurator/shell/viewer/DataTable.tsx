"use client";

import { observeElementRect, useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef } from "react";
import { result as words } from "../../en/result.ts";
import { useWords } from "../../words.ts";
import { cellText, isNumeric, widthsOf, type Table } from "./tables.ts";

/** Pixels that a row is high. */
const ROW = 28;

/** How high the window on the rows is at most, pixels. */
const HIGH = 420;

/** Further columns are left to the tree: nobody reads a table that wide. */
const MOST_COLUMNS = 100;

/** Characters of a cell that are drawn: the rest is cut off by its width anyway. */
const LONGEST = 200;

/** A list of records as a table. Only the rows in sight are drawn, so that ten thousand are no more than ten. */
export function DataTable({ table, label }: { table: Table; label: string }) {
  const t = useWords(words);
  const { rows } = table;
  const scroller = useRef<HTMLDivElement>(null);
  const columns = table.columns.slice(0, MOST_COLUMNS);
  const widths = useMemo(
    () => widthsOf({ ...table, columns: table.columns.slice(0, MOST_COLUMNS) }),
    [table],
  );
  // oxlint-disable-next-line react/incompatible-library -- nothing of it is handed on to what is memoized
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 5,
    initialRect: { width: 0, height: HIGH },
    // Where nothing is laid out (jsdom), the window is as high as it may become.
    observeElementRect: (instance, report) =>
      observeElementRect(instance, ({ width, height }) => report({ width, height: height || HIGH })),
  });
  const visible = virtual.getVirtualItems();
  const before = visible[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (visible.at(-1)?.end ?? 0);
  const left = table.columns.length - columns.length;
  const said = [
    table.path.join("."),
    t("table.rows", { count: rows.length }),
    t("table.columns", { count: table.columns.length }),
    left > 0 && t("table.columnsLeft", { count: left }),
  ];
  return (
    <>
      <p className="cf-note">{said.filter(Boolean).join(" · ")}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard, too */}
      <div className="cf-table" ref={scroller} role="group" aria-label={label} tabIndex={0}>
        <table aria-label={label} aria-rowcount={rows.length + 1} translate="no">
          <colgroup>
            <col className="cf-row-number" />
            {columns.map((column, index) => (
              <col key={column} style={{ width: `${(widths[index] ?? 0) + 3}ch` }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">
                <span className="cf-hidden">{t("table.row")}</span>
              </th>
              {columns.map((column) => (
                <th key={column} scope="col" data-type={isNumeric(table, column) ? "number" : undefined}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Gap height={before} />
            {visible.map(({ index }) => (
              <tr key={index} aria-rowindex={index + 2}>
                <th scope="row">{index + 1}</th>
                {columns.map((column) => (
                  <Cell key={column} value={rows[index]?.[column]} />
                ))}
              </tr>
            ))}
            <Gap height={after} />
          </tbody>
        </table>
      </div>
    </>
  );
}

function Cell({ value }: { value: unknown }) {
  const text = cellText(value);
  return (
    <td
      data-type={value === null ? "null" : typeof value}
      title={text.length > 20 ? text.slice(0, 2000) : undefined}
    >
      {text.slice(0, LONGEST)}
    </td>
  );
}

/** Stands for the rows out of sight. */
function Gap({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true">
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- nothing stands in it, and nobody hears of it */}
      <td className="cf-gap" style={{ height }} />
    </tr>
  );
}
