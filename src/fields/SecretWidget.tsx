"use client";

import { useCallback, useId, useRef, useState } from "react";
import { useTranslate } from "../i18n/context.ts";
import { secret as words } from "../i18n/en/secret.ts";
import type { WidgetProps } from "../react/definition.ts";
import { useOpenForm } from "../react/form-context.tsx";
import { Button } from "../ui/Button.tsx";
import { describedBy, setRef } from "../ui/control.ts";
import { usePart } from "../ui/parts.ts";
import { SecretControl } from "../ui/SecretControl.tsx";

/** What stands in the box: the saved text, nothing yet, or what was typed in its place. */
type Shown = "saved" | "nothing" | "typed";

/** A masked text. A saved one is not edited but replaced, and stays until another is typed. */
export function SecretWidget(props: WidgetProps<"string">) {
  const { store } = useOpenForm();
  const saved = store.snapshotOf(props.prop.name)?.field.loaded.draft;
  if (props.disabled || typeof saved !== "string" || saved === "") return <SecretBox {...props} />;
  return <SavedSecret {...props} saved={saved} />;
}

function SecretBox({ prop: _prop, draft = "", ...props }: WidgetProps<"string"> & { readOnly?: boolean }) {
  return <SecretControl {...props} value={draft} />;
}

function SavedSecret({ saved, ...props }: WidgetProps<"string"> & { saved: string }) {
  const { draft, onChange, label, control } = props;
  const [chosen, setChosen] = useState<Shown>("saved");
  const part = usePart();
  const t = useTranslate(words);
  const hint = useId();
  const { ref, awaitFocus } = useAwaited(control.ref);
  const shown = draft === saved ? chosen : "typed";
  const isSaved = shown === "saved";

  function type(text: string) {
    setChosen(text === "" ? "nothing" : "typed");
    onChange(text === "" ? saved : text);
  }
  function toggle() {
    if (isSaved) awaitFocus();
    setChosen(isSaved ? "nothing" : "saved");
    if (!isSaved) onChange(saved);
  }

  return (
    <>
      <div {...part("replaceable")}>
        <SecretBox
          // Another box: what was revealed is masked again.
          key={isSaved ? "saved" : "new"}
          {...props}
          draft={shown === "nothing" ? "" : draft}
          onChange={type}
          control={{ ...describedBy(control, hint), ref }}
          readOnly={isSaved}
        />
        <Button aria-label={t(isSaved ? "secret.replaceOf" : "secret.cancelOf", { label })} onClick={toggle}>
          {t(isSaved ? "secret.replace" : "secret.cancel")}
        </Button>
      </div>
      <p {...part("remark", { tone: "muted" })} id={hint}>
        {t(isSaved ? "secret.saved" : "secret.keeps")}
      </p>
    </>
  );
}

/** A ref whose next element takes the focus, once that was asked for. */
function useAwaited(given: WidgetProps["control"]["ref"]) {
  const isAwaited = useRef(false);
  const ref = useCallback(
    (element: HTMLElement | null) => {
      setRef(given, element);
      if (!element || !isAwaited.current) return;
      isAwaited.current = false;
      element.focus();
    },
    [given],
  );
  return { ref, awaitFocus: () => void (isAwaited.current = true) };
}
