"use client";

import { Place } from "../fields/on-demand.tsx";
import { controlOf, type FieldHandle } from "../react/use-field.ts";
import { useOnDemand } from "../ui/on-demand.ts";
import { sourcePart } from "./source-part.ts";

/** Replaces a field's control if its value comes from elsewhere. */
export function FieldSource({ field }: { field: FieldHandle }) {
  const { value: code, hasFailed } = useOnDemand(sourcePart);
  if (!code || !field.source)
    return <Place control={controlOf(field)} retry={hasFailed ? () => void sourcePart.load() : undefined} />;
  return field.access === "edit" ? <code.SourceStrip field={field} /> : <code.SourceReading field={field} />;
}

/** At the end of a label row: a menu of the sources that the host supplies. */
export function FieldSourceMenu({ field }: { field: FieldHandle }) {
  const { value: code } = useOnDemand(sourcePart);
  return code ? <code.SourceMenu field={field} /> : null;
}
