"use client";

import type { ComponentType, ReactNode } from "react";
import { onDemand, useOnDemand } from "../../ui/on-demand.ts";
import { useWords } from "../words.ts";
import { Failed } from "./Guard.tsx";
import { Skeleton } from "./Skeleton.tsx";

/**
 * A component whose code is fetched when it is first rendered: a skeleton until then, a retry button if that fails. Its words
 * come with it: it passes its own table to `useWords`.
 */
export function lazyPart<P extends object>(fetch: () => Promise<ComponentType<P>>): (props: P) => ReactNode {
  const part = onDemand(fetch);
  return function LazyPart(props: P) {
    const t = useWords();
    const { value: Part, hasFailed } = useOnDemand(part);
    if (Part) return <Part {...props} />;
    if (!hasFailed) return <Skeleton label={t("late.loading")} />;
    return <LoadFailed onRetry={() => void part.load()} />;
  };
}

/** Replaces a part whose code couldn't be loaded. */
export function LoadFailed({ onRetry }: { onRetry(): void }) {
  return <Failed text="late.failed" onRetry={onRetry} />;
}
