"use client";

import type { FieldDefinition } from "../react/definition.ts";
import type { PropType } from "../wire/prop.ts";
import { fieldChecks, type FieldSample } from "./field-checks.ts";

const environment = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };

/**
 * Tries whether a field keeps what all fields promise: that it gives back what it was given, that its controls have
 * names, tell their errors and take the focus, that it is still where it is to be still. It draws the field in a form of
 * the page's `document`, one time after the other. Rejects with an Error that lists what is not kept.
 */
export async function checkField<T extends PropType, D>(
  definition: FieldDefinition<T, D>,
  sample: FieldSample,
): Promise<void> {
  const faults: string[] = [];
  const { IS_REACT_ACT_ENVIRONMENT: before } = environment;
  // Waited for as a person would wait, and not in React's `act`: a build for production has none.
  environment.IS_REACT_ACT_ENVIRONMENT = false;
  for (const { title, applies, check } of fieldChecks) {
    if (!applies(definition)) continue;
    // One after the other: each has the page, and its focus, to itself.
    // oxlint-disable-next-line no-await-in-loop
    await check(definition, sample).catch((error: Error) =>
      faults.push(`- that it ${title}: ${error.message}`),
    );
  }
  environment.IS_REACT_ACT_ENVIRONMENT = before;
  if (faults.length > 0) {
    throw new Error(`The field of ${definition.type} does not keep its promises:\n${faults.join("\n")}`);
  }
}
