"use client";

import { useEffect, useMemo, useSyncExternalStore } from "react";
import { FieldList } from "../../form/FormBody.tsx";
import { useOpenForm } from "../../react/form-context.tsx";
import type { FormStore } from "../../react/form-store.ts";
import { Button } from "../../ui/Button.tsx";
import { LiveRegion } from "../../ui/LiveRegion.tsx";
import { useHistory } from "../history/use-history.ts";
import { lazyPart } from "../shell/lazy.tsx";
import { useWords } from "../words.ts";
import { FieldGroups } from "./FieldGroups.tsx";
import { useFilling, type Filling } from "./filling.tsx";
import { isMatch, type FieldFilter } from "./filter.ts";

const FieldSteps = lazyPart(() => import("./FieldSteps.tsx").then((it) => it.FieldSteps));

const none = {
  required: "fill.noneRequired",
  changed: "fill.noneChanged",
  errors: "fill.noneErrors",
} as const;

/**
 * The fields of the form around as `FillBar` wants them: all, some, in groups. Below a `FillingProvider`, as the child of a
 * `ComponentForm` or wherever else a form is drawn.
 */
export function FilledFields() {
  const t = useWords();
  const { store } = useOpenForm();
  const { fields, state } = useSyncExternalStore(store.subscribe, store.getForm, store.getForm);
  const filling = useFilling();
  const { setFilter, isGrouped, bySteps, target } = filling;
  const filter = bySteps ? "all" : filling.filter;
  const isBusy = state.reload.phase === "pending";
  const shown = useMatches(store, fields, filter);
  useTarget(store, fields, filling, shown);
  useRefusal(store);
  if (filter !== "all" && shown.length === 0 && fields.length > 0)
    return (
      <div className="cf-none">
        <p>{t(none[filter])}</p>
        <LiveRegion>{t(none[filter])}</LiveRegion>
        <Button onClick={() => setFilter("all")}>{t("fill.showAll")}</Button>
      </div>
    );
  if (bySteps) return <FieldSteps fields={fields} isBusy={isBusy} wanted={target?.name} />;
  if (!isGrouped) return <FieldList fields={shown} isBusy={isBusy} />;
  return <FieldGroups store={store} fields={shown} isBusy={isBusy} wanted={target?.name} />;
}

/** The fields that the filter lets through. What was shown stays until another filter is chosen: nothing goes away under one's hands. */
function useMatches(store: FormStore, fields: readonly string[], filter: FieldFilter): readonly string[] {
  const { changed } = useHistory().view;
  // oxlint-disable-next-line react/exhaustive-deps -- another filter, or form, starts anew
  const seen = useMemo(() => new Set<string>(), [filter, store]);
  if (filter === "all") return fields;
  return fields.filter((name) => {
    const view = store.getField(name);
    if (view && isMatch(filter, view, changed.has(name))) seen.add(name);
    return seen.has(name);
  });
}

/** Brings the field that is wanted into sight, and leads the focus there. */
function useTarget(
  store: FormStore,
  fields: readonly string[],
  { filter, setFilter, target, arrived }: Filling,
  shown: readonly string[],
): void {
  useEffect(() => {
    if (!target) return undefined;
    const { name } = target;
    const isHidden = filter !== "all" && fields.includes(name) && !shown.includes(name);
    if (isHidden) {
      setFilter("all");
      return undefined;
    }
    // What was over the form gives the focus back first.
    const frame = requestAnimationFrame(() => {
      store.focus(name);
      arrived();
    });
    return () => cancelAnimationFrame(frame);
  }, [target, filter, fields, shown, setFilter, store, arrived]);
}

/** A submit that was refused leads to the first field that needs attention, although it may have been hidden until then. */
function useRefusal(store: FormStore): void {
  useEffect(() => {
    let before = store.state.submit.phase;
    return store.subscribe(() => {
      const { phase } = store.state.submit;
      const isNews = phase === "refused" && before !== phase;
      before = phase;
      if (!isNews) return;
      requestAnimationFrame(() => {
        const [first] = store.invalidFields();
        if (first) store.focus(first.name);
      });
    });
  }, [store]);
}
