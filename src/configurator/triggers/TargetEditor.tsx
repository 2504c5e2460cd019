"use client";

import { useId, useRef, useState, type FormEvent, type ReactNode } from "react";
import { Button } from "../../ui/Button.tsx";
import { TextControl } from "../../ui/TextControl.tsx";
import { triggers } from "../en/triggers.ts";
import { useWords } from "../words.ts";
import { Ask } from "../shell/Ask.tsx";
import { Refusal } from "./State.tsx";

export interface TargetWords {
  none: string;
  /** Names the box for another one. */
  added: string;
  bad: string;
  removeAsk(text: string): string;
}

interface TargetEditorProps {
  targets: readonly { text: string; more?: ReactNode }[];
  words: TargetWords;
  typing: "url" | "code";
  isGood(text: string): boolean;
  isSaving: boolean;
  error: Error | null;
  /** What was said of the last save is past. */
  onEdit(): void;
  /** Saves them all; rejects when they were not saved. */
  save(texts: string[]): Promise<unknown>;
}

/** A list of texts, each change of which is saved at once: one is added, or removed after asking. */
export function TargetEditor(props: TargetEditorProps) {
  const { targets, words, isSaving, error, save } = props;
  const t = useWords(triggers);
  const [removing, setRemoving] = useState<string>();
  const texts = targets.map(({ text }) => text);
  const remove = (gone: string) =>
    save(texts.filter((text) => text !== gone)).then(
      () => setRemoving(undefined),
      () => undefined, // told by `error`
    );
  return (
    <>
      {targets.length === 0 && <p className="cf-note">{words.none}</p>}
      {targets.length > 0 && (
        <ul className="cf-targets">
          {targets.map(({ text, more }) => (
            <li key={text}>
              <code translate="no">{text}</code>
              <Button
                variant="quiet"
                icon="close"
                aria-label={t("targets.removeOf", { what: text })}
                onClick={() => setRemoving(text)}
              />
              {more}
              {removing === text && (
                <Ask
                  title={words.removeAsk(text)}
                  yes={t("targets.remove")}
                  no={t("trigger.cancel")}
                  busy={isSaving}
                  onYes={() => void remove(text)}
                  onNo={() => setRemoving(undefined)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <Add {...props} texts={texts} />
      <Refusal title={t("targets.notSaved")} error={error} />
    </>
  );
}

function Add({
  texts,
  words,
  typing,
  isGood,
  isSaving,
  onEdit,
  save,
}: TargetEditorProps & { texts: string[] }) {
  const t = useWords(triggers);
  const id = useId();
  const [text, setText] = useState("");
  const [fault, setFault] = useState<string>();
  const box = useRef<HTMLElement>(null);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const added = text.trim();
    const wrong =
      added === "" || !isGood(added) ? words.bad : texts.includes(added) ? t("targets.there") : undefined;
    setFault(wrong);
    if (wrong !== undefined) return box.current?.focus();
    save([...texts, added]).then(
      () => setText(""),
      () => undefined, // told by `error`
    );
  };
  return (
    <form className="cf-line" noValidate onSubmit={onSubmit}>
      <TextControl
        value={text}
        onChange={(typed) => {
          setText(typed);
          setFault(undefined);
          onEdit();
        }}
        control={{
          "aria-label": words.added,
          "aria-describedby": fault === undefined ? undefined : id,
          ref: box,
        }}
        invalid={fault !== undefined}
        placeholder={words.added}
        typing={typing}
        mono
      />
      <Button type="submit" icon="plus" busy={isSaving}>
        {t("targets.add")}
      </Button>
      {fault !== undefined && (
        <p id={id} className="cf-wrong" role="alert">
          {fault}
        </p>
      )}
    </form>
  );
}
