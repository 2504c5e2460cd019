"use client";

import { useEffect, useRef } from "react";
import { useTranslate } from "../i18n/context.ts";
import type { Translate } from "../i18n/translate.ts";
import { useOpenForm } from "../react/form-context.tsx";
import type { FormStore } from "../react/form-store.ts";
import { announce } from "../ui/announce.ts";
import { usePart } from "../ui/parts.ts";

/** How long typing pauses before an error of the field that is being mended is spoken, in milliseconds. */
const TYPING = 1000;
/** More errors at once are counted. */
const FEW = 3;

/** Speaks the errors that appear when a field is left, or while it is being mended. */
export function ErrorNews() {
  const { store } = useOpenForm();
  const part = usePart();
  const t = useTranslate();
  const region = useRef<HTMLOutputElement>(null);
  useEffect(() => (region.current ? speakErrors(store, region.current, t) : undefined), [store, t]);
  return <output ref={region} {...part("hidden")} />;
}

function speakErrors(store: FormStore, region: HTMLElement, t: Translate): () => void {
  let known = store.invalidFields();
  /** Names of the fields whose errors are still to be spoken → whether the focus was there when they appeared. */
  const unsaid = new Map<string, boolean>();
  let stop = () => {};

  const text = () => {
    // A refused submit speaks for all, and a control that has the focus now speaks for itself.
    const { phase } = store.state.submit;
    const focused = focusedField(region);
    const said = known.filter(
      ({ name }) => unsaid.has(name) && (name !== focused || unsaid.get(name) === true),
    );
    unsaid.clear();
    if (phase === "refused" || phase === "submitting") return "";
    if (said.length > FEW) return t("form.invalid", { count: said.length });
    return said.map(({ label, message }) => t("issue.ofField", { label, message })).join(" ");
  };
  const unsubscribe = store.subscribe(() => {
    const before = new Map(known.map(({ name, message }) => [name, message]));
    known = store.invalidFields();
    const focused = focusedField(region);
    const fresh = known.filter(({ name, message }) => before.get(name) !== message);
    for (const { name } of fresh) unsaid.set(name, name === focused);
    if (fresh.length === 0) return;
    stop();
    stop = announce(region, text, unsaid.get(focused ?? "") ? TYPING : undefined);
  });
  return () => {
    unsubscribe();
    stop();
  };
}

/** The name of the field that has the focus. */
function focusedField(within: HTMLElement): string | undefined {
  const { activeElement } = within.getRootNode() as Document | ShadowRoot;
  return activeElement?.closest<HTMLElement>("[data-prop-name]")?.dataset.propName;
}
