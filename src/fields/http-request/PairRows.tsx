"use client";

import { createContext, useContext, useId, useMemo } from "react";
import type { PairRow } from "../../core/values.ts";
import { useTranslate } from "../../i18n/context.ts";
import { http } from "../../i18n/en/http.ts";
import type { ControlProps } from "../../ui/control.ts";
import { usePart } from "../../ui/parts.ts";
import type { RowChange } from "../../ui/row-edits.ts";
import { RowEditor, type RenderRow, type RowInputProps } from "../../ui/RowEditor.tsx";
import { SecretControl } from "../../ui/SecretControl.tsx";
import { TextControl } from "../../ui/TextControl.tsx";
import { headerReading, pairReading } from "./pair-reading.ts";
import { newPair, renamed } from "../../codecs/http-request/pairs.ts";
import type { PanelProps } from "./panels.ts";

/** What the rows of one editor share. A row is drawn anew when it changes, and not for its neighbours. */
interface Shared {
  of?: keyof typeof words;
  /** The list of common names. */
  list?: string;
  /** The row with something wrong in it, and what marks its control. */
  faulty?: string;
  marked: ControlProps;
}

const SharedContext = createContext<Shared>({ marked: {} });

interface PairProps extends RowInputProps {
  row: PairRow;
  update(change: RowChange<PairRow>): void;
}

function Pair({ row, update, control, disabled }: PairProps) {
  const { of, list, faulty, marked } = useContext(SharedContext);
  const part = usePart();
  const t = useTranslate(http);
  const named = control["aria-label"] ?? "";
  const value = t("http.value", { row: named });
  const isFaulty = row.id === faulty;
  const Value = row.secret ? SecretControl : TextControl;
  return (
    <div {...part("pair")} data-header={of === "headers" ? row.id : undefined}>
      <TextControl
        value={row.name}
        onChange={(name) => update(renamed({ id: row.id, ...(row.secret && { secret: true }) }, name))}
        control={{ ...control, ...(isFaulty && marked), "aria-label": t("http.name", { row: named }) }}
        invalid={isFaulty}
        typing="code"
        list={list}
        placeholder={t("http.namePlaceholder")}
        disabled={disabled}
      />
      <Value
        value={row.value}
        onChange={(text) => update({ id: row.id, value: text })}
        control={{ ...control, "aria-label": value }}
        label={value}
        typing="code"
        multiline="auto"
        placeholder={t("http.valuePlaceholder")}
        disabled={disabled}
      />
    </div>
  );
}

const pair: RenderRow<PairRow> = (row, _, update, input) => <Pair {...{ row, update }} {...input} />;

const words = {
  params: { label: "http.paramsOf", add: "http.addParam", remove: "http.removeParam" },
  headers: { label: "http.headersOf", add: "http.addHeader", remove: "http.removeHeader" },
  fields: { label: "http.fieldsOf", add: "http.addField", remove: "http.removeField" },
} as const satisfies Record<string, Record<string, keyof typeof http>>;

export interface PairRowsProps extends Pick<PanelProps, "label" | "fault" | "marked" | "disabled"> {
  of: keyof typeof words;
  rows: readonly PairRow[];
  onChange(rows: PairRow[]): void;
  /** Common names, offered while one is typed. */
  names?: readonly string[];
}

/** Named values in rows. Several lines pasted into a name become rows of their own. */
export function PairRows(props: PairRowsProps) {
  const { of, rows, onChange, names, label, fault, marked, disabled } = props;
  const list = useId();
  const t = useTranslate(http);
  const faulty = fault?.row;
  const shared = useMemo(
    () => ({ of, list: names && list, faulty, marked: faulty === undefined ? {} : marked }),
    [of, names, list, faulty, marked],
  );
  return (
    <SharedContext.Provider value={shared}>
      {names && (
        <datalist id={list}>
          {names.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </datalist>
      )}
      <RowEditor<PairRow>
        rows={rows}
        newRow={newPair}
        onChange={onChange}
        label={t(words[of].label, { label })}
        control={{}}
        addLabel={t(words[of].add)}
        removeLabel={(_, index) => t(words[of].remove, { number: index + 1 })}
        renderRow={pair}
        reading={of === "headers" ? headerReading : pairReading}
        disabled={disabled}
      />
    </SharedContext.Provider>
  );
}
