"use client";

import { useEffect, useRef, useState, type ReactNode, type Ref } from "react";
import { Button } from "../../ui/Button.tsx";
import { useEscape } from "../../ui/use-escape.ts";
import { Ask } from "./Ask.tsx";
import { useWords } from "../words.ts";
import { lockScroll } from "./lock-scroll.ts";

interface PlaceProps {
  ref: Ref<HTMLDivElement>;
  isDialog: boolean;
  /** What the dialog is about. */
  title: string;
  onClose?(): void;
  /** Whether something would be lost with the dialog: then it asks before it closes. */
  isUnsaved(): boolean;
  children: ReactNode;
}

/** Where the Configurator stands: in the host's page, or in a modal dialog over it, where the browser keeps the focus. */
export function Place({ ref, isDialog, title, onClose, isUnsaved, children }: PlaceProps) {
  const t = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    // StrictMode takes a component off and puts it back: a dialog that is open already stays so.
    const shown = dialog.current;
    if (!isDialog || !shown) return undefined;
    if (!shown.open) shown.showModal();
    return lockScroll(shown.ownerDocument);
  }, [isDialog]);
  useEscape(dialog, isDialog, () => "native");
  const root = (
    <div ref={ref} className="cf-root">
      {children}
    </div>
  );
  if (!isDialog) return root;
  return (
    <dialog
      ref={dialog}
      className="cf-dialog"
      aria-label={title}
      onClose={onClose}
      onCancel={(event) => {
        if (event.target !== dialog.current || !isUnsaved()) return;
        event.preventDefault();
        setAsking(true);
      }}
    >
      <div className="cf-dialog-head">
        <strong>{title}</strong>
        <Button
          variant="quiet"
          icon="close"
          aria-label={t("close", { what: title })}
          onClick={() => (isUnsaved() ? setAsking(true) : dialog.current?.close())}
        />
      </div>
      {isAsking && (
        <Ask
          title={t("leave.title")}
          yes={t("leave.yes")}
          no={t("leave.no")}
          onYes={() => dialog.current?.close()}
          onNo={() => setAsking(false)}
        />
      )}
      {root}
    </dialog>
  );
}
