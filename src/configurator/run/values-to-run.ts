import { attachedFields, labelIn } from "../../core/form/select.ts";
import { isOn } from "../../core/visibility.ts";
import type { FormStore } from "../../react/form-store.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";

/**
 * The values for a test run: samples replace values from elsewhere. Throws what `explain`
 * gives if required fields, named by their labels, have no sample.
 */
export function valuesToRun(
  store: Pick<FormStore, "state" | "requestValues">,
  explain: (labels: readonly string[]) => string,
): ConfiguredProps {
  const { state } = store;
  const missing = attachedFields(state).filter(
    ({ prop, source, sample }) =>
      source && sample === undefined && !prop.optional && isOn(prop, state.opened),
  );
  if (missing.length > 0) throw new Error(explain(missing.map(({ prop }) => labelIn(state, prop))));
  return store.requestValues();
}
