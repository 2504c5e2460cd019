"use client";

import type { ComponentType, ReactNode } from "react";
import { Boundary } from "../ui/Boundary.tsx";
import { Button } from "../ui/Button.tsx";
import { Notice } from "../ui/Notice.tsx";
import { onDemand, useOnDemand } from "../ui/on-demand.ts";
import { Skeleton } from "./shell/Skeleton.tsx";
import { useWords } from "./words.ts";

/** A part whose code is fetched when it is first drawn. Its place is held until then; what cannot be had is tried again. */
export function late<P extends object>(fetch: () => Promise<ComponentType<P>>): (props: P) => ReactNode {
  const part = onDemand(fetch);
  return function Late(props: P) {
    const t = useWords();
    const { value: Part, hasFailed } = useOnDemand(part);
    if (Part) return <Part {...props} />;
    if (!hasFailed) return <Skeleton label={t("late.loading")} />;
    return <NotHad onRetry={() => void part.load()} />;
  };
}

/** Code that could not be had. */
export function NotHad({ onRetry }: { onRetry(): void }) {
  return <Failed text="late.failed" onRetry={onRetry} />;
}

interface GuardProps {
  /** Where the notice is drawn, if not in place of the children. */
  place?(notice: ReactNode): ReactNode;
  children: ReactNode;
}

/** A part of the Configurator: if it crashes, it can be drawn again, and the others go on. */
export function Guard({ place = (notice) => notice, children }: GuardProps) {
  return (
    <Boundary renderCrash={(retry) => place(<Failed text="part.crashed" onRetry={() => retry()} />)}>
      {children}
    </Boundary>
  );
}

function Failed({ text, onRetry }: { text: "late.failed" | "part.crashed"; onRetry(): void }) {
  const t = useWords();
  return (
    <Notice kind="error" actions={<Button onClick={onRetry}>{t("retry")}</Button>}>
      {t(text)}
    </Notice>
  );
}
