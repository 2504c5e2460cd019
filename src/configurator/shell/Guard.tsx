"use client";

import type { ReactNode } from "react";
import { Boundary } from "../../ui/Boundary.tsx";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useWords } from "../words.ts";

interface GuardProps {
  /** Where the notice is drawn, if not in place of the children. */
  place?(notice: ReactNode): ReactNode;
  children: ReactNode;
}

/** A part of the Configurator: if it crashes, the others go on, and it can be rendered again. */
export function Guard({ place = (notice) => notice, children }: GuardProps) {
  return (
    <Boundary renderCrash={(retry) => place(<Failed text="part.crashed" onRetry={() => retry()} />)}>
      {children}
    </Boundary>
  );
}

/** A notice with a retry button. */
export function Failed({ text, onRetry }: { text: "late.failed" | "part.crashed"; onRetry(): void }) {
  const t = useWords();
  return (
    <Notice kind="error" actions={<Button onClick={onRetry}>{t("retry")}</Button>}>
      {t(text)}
    </Notice>
  );
}
