"use client";

import { useCallback, useId, useRef, useState, type RefObject } from "react";
import { isGone, sampleOf } from "../../core/reference-tree.ts";
import { parseReference, pathText, placesIn, referenceText } from "../../core/references.ts";
import type { Reference, ReferenceData, ReferencePath } from "../../core/sources.ts";
import { useTranslate } from "../../i18n/context.ts";
import { source as words } from "../../i18n/en/source.ts";
import { useDebounced } from "../../react/use-debounced.ts";
import { Button } from "../../ui/Button.tsx";
import { describedBy, setRef, type ControlProps } from "../../ui/control.ts";
import { LiveRegion } from "../../ui/LiveRegion.tsx";
import { usePart } from "../../ui/parts.ts";
import { TextControl } from "../../ui/TextControl.tsx";
import { valueText } from "../../wire/option.ts";
import { useLazyEditor } from "../use-lazy-editor.ts";
import type { Editor } from "./create-editor.ts";
import { chipText } from "./tree.ts";
import { TreePopup } from "./TreePopup.tsx";

export interface ReferenceEditorProps {
  /** Names the button and the tree. */
  label: string;
  value: Reference;
  data: ReferenceData;
  control: ControlProps;
  onChange(value: Reference): void;
  multiline?: boolean;
  invalid?: boolean;
  /** What is wrong with the result for the sample, if anything. */
  check?(value: unknown): string | undefined;
}

export interface BoxProps extends Pick<ReferenceEditorProps, "data" | "control" | "multiline" | "invalid"> {
  text: string;
  onChange(text: string): void;
  /** Opens the tree. What is picked replaces this range. */
  onAsk(from: number, to: number): void;
  editor: RefObject<Editor | undefined>;
}

/** How long typing pauses before the result is announced, in milliseconds. */
const SETTLING = 700;

const load = () => import("./ReferenceBox.tsx").then((it) => it.ReferenceBox);

/**
 * Edits text with references in it. They are chips once the editor has been loaded; until then, or where it can't be, they
 * are `{{path}}` in a plain box.
 */
export function ReferenceEditor({ label, value, data, onChange, check, ...box }: ReferenceEditorProps) {
  const { control, multiline = false, invalid = false } = box;
  const { ref } = control;
  const part = usePart();
  const t = useTranslate(words);
  const id = useId();
  const { text, setText } = useText(value, onChange);
  const place = useRef<HTMLDivElement>(null);
  const plain = useRef<HTMLElement | null>(null);
  const editor = useRef<Editor>(undefined);
  const [range, setRange] = useState<{ from: number; to: number }>();
  const { Editor: Box, hasFailed, fail } = useLazyEditor(place, true, load);
  const [isReady, setReady] = useState(false);
  const [isComposing, setComposing] = useState(false);
  const isEdited = Box !== undefined && !hasFailed;
  if (isReady && !isEdited) setReady(false);
  const attach = useCallback(
    (element: HTMLElement | null) => {
      plain.current = element;
      setRef(ref, element);
    },
    [ref],
  );
  const described = describedBy(control, `${id}-result`);

  const close = useCallback(() => {
    setRange(undefined);
    if (editor.current) editor.current.view.focus();
    else plain.current?.focus();
  }, []);

  function insert(path: ReferencePath): void {
    const { from, to } = range ?? { from: text.length, to: text.length };
    const inserted = `{{${pathText(path)}}}`;
    setRange(undefined);
    const view = editor.current?.view;
    if (view) {
      view.dispatch({
        changes: { from, to, insert: inserted },
        selection: { anchor: from + inserted.length },
        userEvent: "input.complete",
      });
      view.focus();
      return;
    }
    setText(text.slice(0, from) + inserted + text.slice(to));
    plain.current?.focus();
  }

  /** At the caret, or where there is none, at the end. */
  function ask(): void {
    const selection = editor.current?.view.state.selection.main;
    const { selectionStart, selectionEnd } = (plain.current ?? {}) as Partial<HTMLInputElement>;
    const [from, to] = selection ? [selection.from, selection.to] : [selectionStart, selectionEnd];
    setRange({ from: from ?? text.length, to: to ?? text.length });
  }

  const parts = { text, data, invalid, multiline, editor, onChange: setText };
  return (
    <div {...part("editor-place")} ref={place}>
      {!(isReady && isEdited) && (
        <div onCompositionStart={() => setComposing(true)} onCompositionEnd={() => setComposing(false)}>
          <TextControl
            value={text}
            onChange={setText}
            control={{ ...described, ref: attach }}
            invalid={invalid}
            multiline={multiline}
          />
        </div>
      )}
      {isEdited && (isReady || !isComposing) && (
        <Box
          {...parts}
          control={described}
          onAsk={(from, to) => setRange({ from, to })}
          {...{ plain, isReady }}
          onReady={() => setReady(true)}
          onFail={fail}
        />
      )}
      <div {...part("editor-foot")}>
        <Result
          id={`${id}-result`}
          {...{ value, data, check, text }}
          onReplace={(from, to) => setRange({ from, to })}
        />
        <Button
          variant="quiet"
          icon="plus"
          aria-label={t("source.insert.label", { label })}
          aria-haspopup="tree"
          aria-expanded={range !== undefined}
          onClick={ask}
        >
          {t("source.insert")}
        </Button>
      </div>
      {range && (
        <TreePopup
          label={t("source.tree", { label })}
          data={data}
          anchor={place}
          onPick={insert}
          onClose={close}
        />
      )}
    </div>
  );
}

/** The text being edited. It follows the value, unless the value is what the text was read as. */
function useText(value: Reference, onChange: (value: Reference) => void) {
  const [held, setHeld] = useState(() => ({ text: referenceText(value), value }));
  if (held.value !== value && referenceText(parseReference(held.text)) !== referenceText(value))
    setHeld({ text: referenceText(value), value });
  return {
    text: held.text,
    setText(text: string) {
      const next = parseReference(text);
      setHeld({ text, value: next });
      onChange(next);
    },
  };
}

interface ResultProps extends Pick<ReferenceEditorProps, "value" | "data" | "check"> {
  id: string;
  text: string;
  onReplace(from: number, to: number): void;
}

/** The result of a reference with the sample data, or the data that no longer exists. */
function Result({ id, value, data, check, text, onReplace }: ResultProps) {
  const part = usePart();
  const t = useTranslate(words);
  const paths = placesIn(text).flatMap(({ path, ...at }) => (path ? [{ path, ...at }] : []));
  const gone = paths.find(({ path }) => isGone(data, path));
  const sample = paths.length > 0 ? sampleOf(value, data) : undefined;
  const shown = sample === undefined ? undefined : valueText(sample).replaceAll(/\s+/g, " ").slice(0, 120);
  const problem = sample === undefined ? undefined : check?.(sample);
  const said =
    shown !== undefined
      ? t("source.result", { value: shown })
      : paths.length > 0 && !gone
        ? t("source.noSampleYet")
        : undefined;
  const news = useDebounced([said, problem].filter(Boolean).join(" "), SETTLING);
  return (
    <p {...part("remark", { tone: problem || gone ? "warn" : "muted" })} id={id}>
      {gone ? (
        <>
          <span>{t("source.gone.path", { path: chipText(gone.path, data) })}</span>
          <Button variant="quiet" onClick={() => onReplace(gone.from, gone.to)}>
            {t("source.replace")}
          </Button>
        </>
      ) : (
        <span>{[said, problem].filter(Boolean).join(" ")}</span>
      )}
      <LiveRegion>{news}</LiveRegion>
    </p>
  );
}
