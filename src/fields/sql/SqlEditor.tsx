"use client";

import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react";
import { useTranslate } from "../../i18n/context.ts";
import { sql as words } from "../../i18n/en/sql.ts";
import type { TranslateWith } from "../../i18n/translate.ts";
import { errorText } from "../../react/error-text.ts";
import { useSqlSchema } from "../../react/use-sql-schema.ts";
import { setRef } from "../../ui/control.ts";
import { usePart } from "../../ui/parts.ts";
import { meantText, textIn } from "../../ui/text-edit.ts";
import { createEditor, type Editor } from "./create-editor.ts";
import { dialectOf } from "../../codecs/sql/dialect.ts";
import type { SqlStatementProps } from "./SqlStatement.tsx";

export interface SqlEditorProps extends SqlStatementProps {
  /** The box whose place it takes. */
  box: RefObject<HTMLTextAreaElement | null>;
  /** It has taken the place of the box. */
  isReady: boolean;
  onReady(): void;
  /** It cannot be made here. */
  onFail(): void;
}

/** Where the person is in a text. */
interface Place {
  anchor: number;
  head: number;
  isFocused: boolean;
  scrollTop: number;
}

/** The statement in an editor. Its own chunk: only a dynamic import may reach this module. */
export function SqlEditor(props: SqlEditorProps) {
  const { prop, value, control, required, invalid, hint, isReady } = props;
  const { ref, "aria-labelledby": labelledBy, "aria-describedby": describedBy } = control;
  const part = usePart();
  const t = useTranslate(words);
  const { syntax } = dialectOf(prop.auth?.app);
  const parent = useRef<HTMLDivElement>(null);
  const place = useRef<Place>(undefined);
  const [editor, setEditor] = useState<Editor>();
  const [isFocused, setFocused] = useState(false);
  const { schema, error } = useSqlSchema(prop, isFocused);
  const attributes = useMemo(
    () => attributesOf(labelledBy, [describedBy, hint], required, invalid),
    [labelledBy, describedBy, hint, required, invalid],
  );
  const drawn = useRef({ props, part, t, attributes });
  useLayoutEffect(() => {
    drawn.current = { props, part, t, attributes };
  });

  useLayoutEffect(() => {
    if (!parent.current) return;
    const { onFail, onReady, box } = drawn.current.props;
    let made: Editor;
    try {
      made = openEditor(parent.current, syntax, drawn.current, () => drawn.current.props);
    } catch {
      onFail();
      return;
    }
    const { view } = made;
    // StrictMode makes it twice, and the box has lost the focus to the first.
    enter(view, place.current ?? placeIn(box.current));
    setEditor(made);
    onReady();
    return () => {
      const { anchor, head } = view.state.selection.main;
      place.current = { anchor, head, isFocused: view.hasFocus, scrollTop: view.scrollDOM.scrollTop };
      setEditor(undefined);
      view.destroy();
    };
  }, [syntax]);

  useLayoutEffect(() => editor?.setText(textIn("one kind", value)), [editor, value]);
  useLayoutEffect(() => editor?.setAttributes(attributes), [editor, attributes]);
  useLayoutEffect(() => editor?.setSchema(schema), [editor, schema]);
  useLayoutEffect(() => {
    // Not before the box is gone, which takes itself out of the ref as it goes.
    if (!isReady || !editor) return;
    setRef(ref, editor.view.contentDOM);
    return () => setRef(ref, null);
  }, [ref, isReady, editor]);

  return (
    <>
      <div
        {...part("editor", { invalid, required })}
        ref={parent}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      />
      {error != null && (
        <p {...part("remark", { tone: "muted" })}>{t("sql.noSchema", { message: errorText(error, t) })}</p>
      )}
    </>
  );
}

type Drawn = {
  props: SqlEditorProps;
  part: ReturnType<typeof usePart>;
  t: TranslateWith<typeof words>;
  attributes: Record<string, string>;
};

function openEditor(
  parent: HTMLElement,
  syntax: ReturnType<typeof dialectOf>["syntax"],
  { props, part, t, attributes }: Drawn,
  current: () => SqlEditorProps,
): Editor {
  return createEditor({
    parent,
    syntax,
    part,
    attributes,
    text: props.value,
    words: { placeholder: t("sql.placeholder"), completions: t("sql.completions") },
    onChange: (text) => current().onChange(meantText("one kind", current().value, text)),
    onTabKey: (tabKey) => current().onTabKey(tabKey),
  });
}

function attributesOf(
  labelledBy: string,
  describedBy: readonly (string | undefined)[],
  required: boolean,
  invalid: boolean,
): Record<string, string> {
  const description = describedBy.filter(Boolean).join(" ");
  return {
    // Focusable without it; whoever looks for what is focusable sees it so.
    tabindex: "0",
    "aria-labelledby": labelledBy,
    ...(description && { "aria-describedby": description }),
    ...(required && { "aria-required": "true" }),
    ...(invalid && { "aria-invalid": "true" }),
  };
}

function placeIn(box: HTMLTextAreaElement | null): Place | undefined {
  if (!box) return undefined;
  const { selectionStart, selectionEnd, selectionDirection, scrollTop } = box;
  const isFocused = box.matches(":focus");
  return selectionDirection === "backward"
    ? { anchor: selectionEnd, head: selectionStart, isFocused, scrollTop }
    : { anchor: selectionStart, head: selectionEnd, isFocused, scrollTop };
}

function enter(view: Editor["view"], place: Place | undefined): void {
  if (!place) return;
  const end = view.state.doc.length;
  view.dispatch({ selection: { anchor: Math.min(place.anchor, end), head: Math.min(place.head, end) } });
  if (place.isFocused) view.focus();
  view.scrollDOM.scrollTop = place.scrollTop;
}
