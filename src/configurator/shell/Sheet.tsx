"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { Button } from "../../ui/Button.tsx";
import { useEscape } from "../../ui/use-escape.ts";
import { useWords } from "../words.ts";
import { lockScroll } from "./lock-scroll.ts";

interface SheetProps {
  title: string;
  isOpen: boolean;
  onClose(): void;
  children: ReactNode;
}

/** What stands beside the form on a wide screen, over it on a small one. A modal dialog: the browser keeps the focus. */
export function Sheet({ title, isOpen, onClose, children }: SheetProps) {
  const t = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    if (!isOpen || !shown) return shown?.close();
    shown.showModal();
    return lockScroll(shown.ownerDocument);
  }, [isOpen]);
  // The browser closes it, and tells a dialog of the host's around it nothing.
  useEscape(dialog, isOpen, () => "native");
  return (
    <dialog ref={dialog} className="cf-sheet" aria-label={title} onClose={onClose}>
      {isOpen && (
        <>
          <div className="cf-sheet-head">
            <h2>{title}</h2>
            <Button variant="quiet" icon="close" aria-label={t("close", { what: title })} onClick={onClose} />
          </div>
          {children}
        </>
      )}
    </dialog>
  );
}
