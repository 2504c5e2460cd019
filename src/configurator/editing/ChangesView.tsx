"use client";

import { FormChanges } from "./FormChanges.tsx";
import { SavedChanges } from "./SavedChanges.tsx";

/** What the form changed by itself, and what is other than it was saved. Below a `FormProvider`. */
export function ChangesView() {
  return (
    <>
      <FormChanges />
      <SavedChanges />
    </>
  );
}
