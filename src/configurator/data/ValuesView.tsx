"use client";

import { useLayoutEffect, useRef, useState } from "react";
import { useOpenForm } from "../../react/form-context.tsx";
import { Button } from "../../ui/Button.tsx";
import { LiveRegion } from "../../ui/LiveRegion.tsx";
import { data as words } from "../en/data.ts";
import { useWords } from "../words.ts";
import { JsonEditor } from "./JsonEditor.tsx";
import { JsonView } from "./JsonView.tsx";
import { withoutKeptSecrets } from "../editing/sources.ts";
import { useSources } from "../editing/use-values.ts";
import { marked } from "./marks.ts";
import { useDescribedValues } from "./use-described-values.ts";

/** The values that would be sent as JSON, to be read, copied and edited. Below a `FormProvider`. */
export function ValuesView() {
  const t = useWords(words);
  const { store } = useOpenForm();
  const { values, described } = useDescribedValues();
  const [isEditing, setEditing] = useState(false);
  const [applied, setApplied] = useState<number>();
  const opener = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useLayoutEffect(() => {
    if (wasEditing.current && !isEditing) opener.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  const sources = useSources();
  const hasSources = Object.keys(sources).length > 0;
  const shown = marked(values, described).values;
  return (
    <div className="cf-data">
      {isEditing ? (
        <JsonEditor
          onDone={(count) => {
            setEditing(false);
            setApplied(count);
          }}
        />
      ) : (
        <JsonView
          title={t("json.title")}
          value={shown}
          action={
            !store.options.readOnly && (
              <Button
                variant="quiet"
                ref={opener}
                onClick={() => {
                  setEditing(true);
                  setApplied(undefined);
                }}
              >
                {t("edit.open")}
              </Button>
            )
          }
        >
          {t("json.note")}
        </JsonView>
      )}
      {hasSources && (
        <JsonView title={t("json.sources")} value={withoutKeptSecrets(sources, described)}>
          {t("json.sourcesNote")}
        </JsonView>
      )}
      <LiveRegion>{applied !== undefined && t("edit.applied", { count: applied })}</LiveRegion>
    </div>
  );
}
