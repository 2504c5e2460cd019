"use client";

import { useMemo } from "react";
import { typingFor, type Bounds } from "../codecs/integer.ts";
import { newRow } from "../codecs/list.ts";
import type { Row } from "../core/values.ts";
import { useTranslate } from "../i18n/context.ts";
import { rows as words } from "../i18n/en/rows.ts";
import type { WidgetProps } from "../react/definition.ts";
import { RowEditor, type RenderRow } from "../ui/RowEditor.tsx";
import { SecretControl } from "../ui/SecretControl.tsx";
import { TextControl } from "../ui/TextControl.tsx";
import { listReading } from "./list-reading.ts";
import { widgetOnDemand } from "./on-demand.tsx";
import { groupOf } from "./split-control.ts";
import { stepKeys } from "./step-keys.ts";

const secretRow: RenderRow<Row> = (row, index, update, input) =>
  renderRow(row, index, update, input, { secret: true });

const integerRow =
  (bounds: Bounds): RenderRow<Row> =>
  (row, index, update, input) =>
    renderRow(row, index, update, input, { bounds });

function renderRow(
  ...[row, index, update, { control, disabled }, { secret, bounds } = {}]: [
    ...Parameters<RenderRow<Row>>,
    { secret?: boolean; bounds?: Bounds }?,
  ]
) {
  const change = (value: string) => update({ id: row.id, text: value });
  const Control = secret ? SecretControl : TextControl;
  return (
    <Control
      value={row.text}
      onChange={change}
      onKeyDown={bounds && stepKeys(row.text, bounds, change)}
      control={control}
      disabled={disabled}
      typing={bounds && typingFor(bounds)}
      multiline={bounds ? false : "auto"}
      label={control["aria-label"] ?? String(index + 1)}
    />
  );
}

const FileListWidget = widgetOnDemand<WidgetProps<"string[]">>(() =>
  import("./upload-part.ts").then((it) => it.FileListWidget),
);

export type ListType = "string[]" | "integer[]";

/** Rows of texts or of whole numbers, or of references to files. */
export function ListWidget(props: WidgetProps<ListType>) {
  const { prop, disabled } = props;
  if (prop.type === "string[]" && prop.format === "file-ref" && !prop.secret && !disabled)
    return <FileListWidget {...props} prop={prop} />;
  return <Rows {...props} />;
}

/** The rows of a list. */
export function Rows({ prop, draft = [], onChange, label, control, disabled }: WidgetProps<ListType>) {
  const t = useTranslate(words);
  const secret = "secret" in prop && prop.secret;
  const render = useMemo(() => {
    if (prop.type === "integer[]") return integerRow(prop);
    return prop.secret ? secretRow : renderRow;
  }, [prop]);
  return (
    <RowEditor<Row>
      rows={draft}
      newRow={newRow}
      onChange={(rows) => onChange(rows.length > 0 ? rows : undefined)}
      label={label}
      control={groupOf(control)}
      disabled={disabled}
      addLabel={t("rows.add")}
      removeLabel={(_, index) => t("rows.remove", { number: index + 1 })}
      renderRow={render}
      reading={listReading}
      arrange
      secret={secret}
    />
  );
}
