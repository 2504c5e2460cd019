"use client";

import { useMemo } from "react";
import { useTranslate } from "../i18n/context.ts";
import type { SourceSupport } from "../react/form-view.ts";
import type { FormSessionOptions } from "../react/use-form-session.ts";
import { useOnDemand } from "../ui/on-demand.ts";
import { sourcePart } from "./source-part.ts";

/** What a form needs for sources, if its host has any: `"loading"` until that code has arrived. */
export function useSourceSupport({
  sources,
  onSourcesChange,
  suppliers,
}: Pick<FormSessionOptions, "sources" | "onSourcesChange" | "suppliers">):
  | SourceSupport
  | "loading"
  | undefined {
  const isWanted = Boolean(sources || onSourcesChange || suppliers);
  const { value: code, hasFailed } = useOnDemand(sourcePart, isWanted);
  const t = useTranslate();
  const support = useMemo(
    () => (isWanted ? code?.createSourceSupport(suppliers, t) : undefined),
    [code, isWanted, suppliers, t],
  );
  return isWanted && !support && !hasFailed ? "loading" : support;
}
