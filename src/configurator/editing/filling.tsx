"use client";

import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from "react";
import { useOpenForm } from "../../react/form-context.tsx";
import type { FieldFilter } from "./filter.ts";
import type { StepKey } from "./steps.ts";

/** How a form is being filled in: what is shown of it, and where the person wants to go. */
export interface Filling {
  filter: FieldFilter;
  setFilter(filter: FieldFilter): void;
  isGrouped: boolean;
  setGrouped(isGrouped: boolean): void;
  /** A group at a time, and the whole at the end. */
  bySteps: boolean;
  /** The step that was gone to: the first without it. */
  step?: StepKey;
  goTo(step: StepKey): void;
  /** Leads to a field, whatever hides it; an optional one that is off is added. */
  jump(name: string): void;
  /** Where a jump goes to, until it has arrived. */
  target: { name: string } | undefined;
  arrived(): void;
}

const FillingContext = createContext<Filling | null>(null);

interface FillingProviderProps {
  /** Shows a group of fields at a time, as a wizard does. */
  bySteps?: boolean;
  /** The form is to come into sight. */
  onJump?(): void;
  children?: ReactNode;
}

/** Lets the parts below work together: `FillBar` says what `FilledFields` shows. Below a `FormProvider`. */
export function FillingProvider({ bySteps = false, onJump, children }: FillingProviderProps) {
  const { store } = useOpenForm();
  const [filter, setFilter] = useState<FieldFilter>("all");
  const [isGrouped, setGrouped] = useState(false);
  const [step, goTo] = useState<StepKey>();
  const [target, setTarget] = useState<{ name: string }>();
  const jump = useCallback(
    (name: string) => {
      if (store.getForm().offered.some((offered) => offered.name === name))
        store.dispatch({ type: "optionalAdded", names: [name] });
      setTarget({ name });
      onJump?.();
    },
    [store, onJump],
  );
  const arrived = useCallback(() => setTarget(undefined), []);
  const filling = useMemo(
    () => ({ filter, setFilter, isGrouped, setGrouped, bySteps, step, goTo, jump, target, arrived }),
    [filter, isGrouped, bySteps, step, jump, target, arrived],
  );
  return <FillingContext.Provider value={filling}>{children}</FillingContext.Provider>;
}

/** How the form around is being filled in. */
export function useFilling(): Filling {
  const filling = useContext(FillingContext);
  if (!filling)
    throw new Error(
      "Propsmith: there is no <FillingProvider> around this component, which shows what it says.",
    );
  return filling;
}

/** Leads to a field of the form around: past what hides it where that is known, and else just there. */
export function useJump(): (name: string) => void {
  const { store } = useOpenForm();
  const jump = useContext(FillingContext)?.jump;
  return useCallback((name) => (jump ? jump(name) : void store.focus(name)), [jump, store]);
}
