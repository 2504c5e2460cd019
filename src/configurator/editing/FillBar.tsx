"use client";

import { useRef, useSyncExternalStore } from "react";
import { SelectControl } from "../../fields/SelectControl.tsx";
import { useOpenForm } from "../../react/form-context.tsx";
import { Button } from "../../ui/Button.tsx";
import { UndoRedo } from "../history/UndoRedo.tsx";
import { useHistory } from "../history/use-history.ts";
import { lazyPart } from "../shell/lazy.tsx";
import { useWords } from "../words.ts";
import { countMatches, FILTERS, incompleteFields, nextIncomplete, type FieldFilter } from "./filter.ts";
import { useFilling, useJump } from "./filling.tsx";
import { useValues } from "./use-values.ts";

const FieldFinder = lazyPart(() => import("./FieldFinder.tsx").then((it) => it.FieldFinder));

/**
 * What helps to fill in the form around: undo and redo, finding a field, what is shown of the form, and the way to what is still
 * missing. Below a `FillingProvider`, beside `FilledFields`.
 */
export function FillBar() {
  const t = useWords();
  const { store } = useOpenForm();
  const filling = useFilling();
  const jump = useJump();
  const { changed } = useHistory().view;
  const { fields, offered } = useSyncExternalStore(store.subscribe, store.getForm, store.getForm);
  useValues();
  /** The field that the person came from. */
  const from = useRef<string>(undefined);
  const missing = incompleteFields(store).length;
  const counts = countMatches(store, (name) => changed.has(name));
  const goOn = () => {
    const name = nextIncomplete(store, from.current);
    if (name !== undefined) jump(name);
  };
  return (
    <div className="cf-fillbar" role="group" aria-label={t("fill.label")}>
      <UndoRedo />
      <div className="cf-finder">
        <FieldFinder {...{ fields, offered }} />
      </div>
      {!filling.bySteps && (
        <>
          <SelectControl
            value={filling.filter}
            options={FILTERS.map((value) => ({ value, label: t(`fill.${value}`, { count: counts[value] }) }))}
            onChange={(value) => filling.setFilter(value as FieldFilter)} // one of those above
            control={{ "aria-label": t("fill.show") }}
          />
          <Button
            variant="quiet"
            aria-pressed={filling.isGrouped}
            onClick={() => filling.setGrouped(!filling.isGrouped)}
          >
            {t("fill.group")}
          </Button>
        </>
      )}
      <Button
        variant="quiet"
        icon="caret"
        aria-disabled={missing === 0}
        title={t("fill.next")}
        onFocus={({ relatedTarget }) =>
          (from.current = relatedTarget?.closest<HTMLElement>("[data-prop-name]")?.dataset.propName)
        }
        onClick={goOn}
      >
        {missing > 0 ? t("fill.missing", { count: missing }) : t("fill.complete")}
      </Button>
    </div>
  );
}
