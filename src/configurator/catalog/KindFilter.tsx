"use client";

import { useId } from "react";
import { Segments } from "../../ui/Segments.tsx";
import { useWords } from "../words.ts";
import type { ComponentKind } from "./ComponentList.tsx";

interface KindFilterProps {
  value: ComponentKind | undefined;
  onChange(kind: ComponentKind | undefined): void;
}

/** Actions, triggers, or both. */
export function KindFilter({ value, onChange }: KindFilterProps) {
  const t = useWords();
  const options = [
    { value: undefined, label: t("find.all") },
    { value: "action" as const, label: t("find.actions") },
    { value: "trigger" as const, label: t("find.triggers") },
  ];
  return <Segments label={t("find.kind")} group={useId()} {...{ options, value, onChange }} />;
}
