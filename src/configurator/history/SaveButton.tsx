"use client";

import { useRef, useState } from "react";
import { useTranslate } from "../../i18n/context.ts";
import { errorText } from "../../react/error-text.ts";
import { useOpenForm } from "../../react/form-context.tsx";
import { settled } from "../../react/submission.ts";
import { Button } from "../../ui/Button.tsx";
import { LiveRegion } from "../../ui/LiveRegion.tsx";
import { Notice } from "../../ui/Notice.tsx";
import type { Sources } from "../../core/sources.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";
import { useWords } from "../words.ts";
import { useHistory } from "./use-history.ts";

/** A form's values, and what they belong to: what a form opens with again. */
export interface SavedConfiguration {
  componentKey: string;
  version?: string;
  /** With its secrets, as they would be sent. */
  configuredProps: ConfiguredProps;
  /** Where the other values come from, with the values that are kept for the way back. */
  sources: Sources;
  /** The id that came with the dynamic props. */
  dynamicPropsId?: string;
}

/** Keeps a configuration; what it throws is told beside the button. */
export type SaveHandler = (configuration: SavedConfiguration) => Promise<void> | void;

export interface SaveButtonProps {
  onSave: SaveHandler;
}

/**
 * Saves the form around as it is, finished or not, once a reload under way has been answered. From then on it counts as unchanged.
 * Below a `FormProvider`, for a form's `actions`.
 */
export function SaveButton({ onSave }: SaveButtonProps) {
  const t = useWords();
  const say = useTranslate();
  const { store } = useOpenForm();
  const { history, view } = useHistory();
  const [state, setState] = useState<"idle" | "saving" | "saved" | "failed">("idle");
  const [error, setError] = useState<unknown>();
  const isSaving = useRef(false);
  const isChanged = view.changed.size > 0;
  // What was never saved can be saved as it is, with nothing but its defaults.
  const isNew = state !== "saved" && Object.keys(store.state.host.values).length === 0;
  const canSave = isChanged || isNew;

  async function save() {
    if (isSaving.current || !canSave) return;
    isSaving.current = true;
    setState("saving");
    try {
      // What cannot be told yet is saved as it is known.
      await settled(store);
      const { component, dynamicPropsId } = store.state;
      const saved = history.saving();
      await onSave({
        componentKey: component.key,
        version: component.version,
        configuredProps: store.configuredProps(),
        sources: store.sources(),
        dynamicPropsId,
      });
      saved();
      setState("saved");
    } catch (thrown) {
      setError(thrown);
      setState("failed");
    }
    isSaving.current = false;
  }

  return (
    <>
      <Button busy={state === "saving"} aria-disabled={!canSave} onClick={() => void save()}>
        {t("save.save")}
      </Button>
      <LiveRegion>{state === "saved" && !isChanged && t("save.saved")}</LiveRegion>
      {state === "failed" && (
        <Notice kind="error">{t("save.failed", { reason: errorText(error, say) })}</Notice>
      )}
    </>
  );
}
