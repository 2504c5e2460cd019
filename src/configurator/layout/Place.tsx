"use client";

import { useEffect, useRef, type ReactNode, type Ref } from "react";
import { Button } from "../../ui/Button.tsx";
import { useWords } from "../words.ts";

interface PlaceProps {
  ref: Ref<HTMLDivElement>;
  isDialog: boolean;
  /** What the dialog is about. */
  title: string;
  onClose?(): void;
  children: ReactNode;
}

/** Where the Configurator stands: in the host's page, or in a modal dialog over it, where the browser keeps the focus. */
export function Place({ ref, isDialog, title, onClose, children }: PlaceProps) {
  const t = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    // StrictMode takes a component off and puts it back: a dialog that is open already stays so.
    if (isDialog && dialog.current?.open === false) dialog.current.showModal();
  }, [isDialog]);
  const root = (
    <div ref={ref} className="cf-root">
      {children}
    </div>
  );
  if (!isDialog) return root;
  return (
    <dialog ref={dialog} className="cf-dialog" aria-label={title} onClose={onClose}>
      <div className="cf-dialog-head">
        <strong>{title}</strong>
        <Button
          variant="quiet"
          icon="close"
          aria-label={t("close", { what: title })}
          onClick={() => dialog.current?.close()}
        />
      </div>
      {root}
    </dialog>
  );
}
