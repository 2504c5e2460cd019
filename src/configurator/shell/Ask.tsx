"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { Button } from "../../ui/Button.tsx";
import { useEscape } from "../../ui/use-escape.ts";
import { Notice } from "../../ui/Notice.tsx";

interface AskProps {
  title: string;
  children?: ReactNode;
  yes: string;
  no: string;
  /** What is asked for is under way. */
  busy?: boolean;
  /** It cannot be taken back. */
  isGrave?: boolean;
  onYes(): void;
  onNo(): void;
}

/** Asks before something is done. The focus goes to the way out; Escape takes it. */
export function Ask({ title, children, yes, no, busy, isGrave, onYes, onNo }: AskProps) {
  const root = useRef<HTMLDivElement>(null);
  // Found by its place: a host's own button, and React 18, may not hand on a ref.
  useEffect(() => {
    [...(root.current?.querySelectorAll("button") ?? [])].at(-1)?.focus();
  }, []);
  useEscape(root, true, () => {
    onNo();
    return true;
  });
  return (
    <div ref={root} className="cf-ask">
      <Notice
        kind="warning"
        role="alert"
        title={title}
        actions={
          <>
            <Button variant={isGrave ? "danger" : "secondary"} busy={busy} onClick={onYes}>
              {yes}
            </Button>
            <Button variant="quiet" onClick={onNo}>
              {no}
            </Button>
          </>
        }
      >
        {children}
      </Notice>
    </div>
  );
}
