"use client";

import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react";
import { useTranslate } from "../../i18n/context.ts";
import { source as words } from "../../i18n/en/source.ts";
import { setRef } from "../../ui/control.ts";
import { usePart } from "../../ui/parts.ts";
import { createEditor, type Editor } from "./create-editor.ts";
import type { BoxProps } from "./ReferenceEditor.tsx";

interface ReferenceBoxProps extends BoxProps {
  /** The plain box whose place it takes. */
  plain: RefObject<HTMLElement | null>;
  isReady: boolean;
  onReady(): void;
  onFail(): void;
}

/** The text with its references as chips. Its own chunk: only a dynamic import may reach this module. */
export function ReferenceBox(props: ReferenceBoxProps) {
  const { text, data, control, invalid, isReady, editor: editorRef } = props;
  const { ref } = control;
  const part = usePart();
  const t = useTranslate(words);
  const parent = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor>();
  const attributes = useMemo(() => attributesOf(control), [control]);
  const latest = useRef({ props, part, t, attributes });
  useLayoutEffect(() => {
    latest.current = { props, part, t, attributes };
  });

  useLayoutEffect(() => {
    if (!parent.current) return;
    const { props: first, part: ownPart, t: translate, attributes: named } = latest.current;
    let made: Editor;
    try {
      made = createEditor({
        parent: parent.current,
        text: first.text,
        isMultiline: first.multiline ?? false,
        part: ownPart,
        attributes: named,
        gone: translate("source.gone.short"),
        data: () => latest.current.props.data,
        onChange: (typed) => latest.current.props.onChange(typed),
        onAsk: (from, to) => latest.current.props.onAsk(from, to),
      });
    } catch {
      first.onFail();
      return;
    }
    enter(made, first.plain.current);
    setEditor(made);
    editorRef.current = made;
    first.onReady();
    return () => {
      setEditor(undefined);
      editorRef.current = undefined;
      made.view.destroy();
    };
  }, [editorRef]);

  useLayoutEffect(() => editor?.setText(text), [editor, text]);
  useLayoutEffect(() => editor?.setAttributes(attributes), [editor, attributes]);
  // oxlint-disable-next-line react/exhaustive-deps -- the chips are drawn from the data
  useLayoutEffect(() => editor?.redraw(), [editor, data]);
  useLayoutEffect(() => {
    // Not before the plain box is gone, which takes itself out of the ref as it goes.
    if (!isReady || !editor) return;
    setRef(ref, editor.view.contentDOM);
    return () => setRef(ref, null);
  }, [ref, isReady, editor]);

  return <div {...part("editor", { for: "reference", invalid })} ref={parent} />;
}

/** The focus and the caret of the plain box go over. */
function enter({ view }: Editor, plain: HTMLElement | null): void {
  const box = plain as HTMLInputElement | HTMLTextAreaElement | null;
  if (!box?.matches(":focus")) return;
  const end = view.state.doc.length;
  const { selectionStart, selectionEnd } = box;
  view.dispatch({
    selection: { anchor: Math.min(selectionStart ?? end, end), head: Math.min(selectionEnd ?? end, end) },
  });
  view.focus();
}

function attributesOf(control: BoxProps["control"]): Record<string, string> {
  const named = Object.entries(control).filter(
    ([name, value]) => name.startsWith("aria-") && value !== undefined,
  );
  return {
    tabindex: "0",
    role: "textbox",
    ...Object.fromEntries(named.map(([name, value]) => [name, String(value)])),
  };
}
