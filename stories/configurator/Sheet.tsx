import { useEffect, useRef, type ReactNode } from "react";
import { Button } from "../../src/ui/Button.tsx";

interface SheetProps {
  title: string;
  isOpen: boolean;
  onClose(): void;
  children: ReactNode;
}

/** What stands beside the form on a wide screen, over it on a small one. A modal dialog: the browser keeps the focus. */
export function Sheet({ title, isOpen, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} className="cf-sheet" aria-label={title} onClose={onClose}>
      {isOpen && (
        <>
          <div className="cf-sheet-head">
            <h2>{title}</h2>
            <Button variant="quiet" icon="close" aria-label={`Close ${title}`} onClick={onClose} />
          </div>
          {children}
        </>
      )}
    </dialog>
  );
}
