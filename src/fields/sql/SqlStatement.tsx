"use client";

import { useCallback, useRef, useState } from "react";
import { useTranslate } from "../../i18n/context.ts";
import { sql as words } from "../../i18n/en/sql.ts";
import type { WidgetProps } from "../../react/definition.ts";
import { setRef } from "../../ui/control.ts";
import { usePart } from "../../ui/parts.ts";
import { TextControl } from "../../ui/TextControl.tsx";
import type { TabKey } from "./tab-key.ts";
import { useLazyEditor } from "../use-lazy-editor.ts";

export interface SqlStatementProps extends Pick<
  WidgetProps<"sql">,
  "prop" | "control" | "required" | "invalid" | "disabled"
> {
  value: string;
  onChange(text: string): void;
  /** The id of the text that says what the Tab key does. */
  hint: string;
  onTabKey(key: TabKey | undefined): void;
}

const load = () => import("./SqlEditor.tsx").then((it) => it.SqlEditor);

/**
 * The statement's text: in a plain box, which an editor takes the place of once it is here. What was typed, the caret
 * and the focus go over to it; where it cannot be loaded the box stays.
 */
export function SqlStatement({ hint, onTabKey, ...props }: SqlStatementProps) {
  const { value, onChange, control, disabled } = props;
  const { ref } = control;
  const part = usePart();
  const t = useTranslate(words);
  const place = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const attach = useCallback(
    (element: HTMLElement | null) => {
      box.current = element as HTMLTextAreaElement | null; // `multiline`
      setRef(ref, element);
    },
    [ref],
  );
  const { Editor, hasFailed, fail } = useLazyEditor(place, !disabled, load);
  const [isReady, setReady] = useState(false);
  const [isComposing, setComposing] = useState(false);
  const isEdited = Editor !== undefined && !hasFailed && !disabled;
  if (isReady && !isEdited) setReady(false);
  return (
    <div {...part("editor-place")} ref={place}>
      {!(isReady && isEdited) && (
        // An input method holds on to its box: the editor waits for it.
        <div onCompositionStart={() => setComposing(true)} onCompositionEnd={() => setComposing(false)}>
          <TextControl
            {...props}
            control={{ ...control, ref: attach }}
            multiline
            mono
            placeholder={t("sql.placeholder")}
          />
        </div>
      )}
      {isEdited && (isReady || !isComposing) && (
        <Editor
          {...props}
          {...{ value, onChange, hint, onTabKey, box, isReady }}
          onReady={() => setReady(true)}
          onFail={fail}
        />
      )}
      {hasFailed && !disabled && <p {...part("remark", { tone: "muted" })}>{t("sql.noEditor")}</p>}
    </div>
  );
}
