"use client";

import { useId, useLayoutEffect, useRef } from "react";
import type { Row } from "../../core/values.ts";
import { useTranslate } from "../../i18n/context.ts";
import { sql as words } from "../../i18n/en/sql.ts";
import { Button } from "../../ui/Button.tsx";
import { usePart } from "../../ui/parts.ts";
import { TextControl } from "../../ui/TextControl.tsx";
import type { SqlSyntax } from "../../codecs/sql/dialect.ts";
import { newParam } from "../../codecs/sql/statement.ts";
import { placeholderName } from "../../codecs/sql/placeholders.ts";

export interface SqlParamsProps {
  rows: readonly Row[];
  onChange(rows: Row[]): void;
  /** Which parameters the statement uses, by number; `undefined` where that cannot be told. */
  used: ReadonlySet<number> | undefined;
  syntax: SqlSyntax;
  query: string;
  /** The field's label. */
  label: string;
  disabled?: boolean;
}

/**
 * The parameters' values, each beside its placeholder. No row editor: a parameter is its position, so a row neither
 * moves nor goes while the statement uses one after it.
 */
export function SqlParams({ rows, onChange, used, syntax, query, label, disabled }: SqlParamsProps) {
  const part = usePart();
  const t = useTranslate(words);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const moved = useRef<number>(undefined);
  useLayoutEffect(() => {
    if (moved.current === undefined) return;
    list.current?.querySelectorAll<HTMLElement>("input, textarea, .ps-add")[moved.current]?.focus();
    moved.current = undefined;
  });
  const last = Math.max(0, ...(used ?? []));
  const update = (index: number, text: string) =>
    onChange(rows.map((row, at) => (at === index ? { id: row.id, text } : row)));
  const remove = (index: number) => {
    moved.current = index < rows.length - 1 ? index : Math.max(0, index - 1);
    onChange(rows.filter((_, at) => at !== index));
  };
  const add = () => {
    moved.current = rows.length;
    onChange([...rows, newParam()]);
  };
  return (
    <div {...part("rows", { disabled })} role="group" aria-label={t("sql.params", { label })} ref={list}>
      {rows.map((row, index) => {
        const name = placeholderName(syntax, index + 1, query);
        const unused = used?.has(index + 1) === false ? `${id}-${index}` : undefined;
        return (
          <div key={row.id} {...part("row")}>
            <span {...part("param-name")} aria-hidden="true">
              {name}
            </span>
            <div {...part("row-fields")}>
              <TextControl
                value={row.text}
                onChange={(text) => update(index, text)}
                control={{ "aria-label": t("sql.param", { label, name }), "aria-describedby": unused }}
                multiline="auto"
                mono
                disabled={disabled}
              />
              {unused !== undefined && (
                <p {...part("remark", { tone: "muted" })} id={unused}>
                  {t("sql.unused")}
                </p>
              )}
            </div>
            {!disabled && index >= last && (
              <Button
                variant="quiet"
                icon="close"
                aria-label={t("sql.removeParam", { name })}
                onClick={() => remove(index)}
              />
            )}
          </div>
        );
      })}
      {!disabled && (
        <Button as="add" variant="quiet" icon="plus" onClick={add}>
          {t("sql.addParam")}
        </Button>
      )}
    </div>
  );
}
