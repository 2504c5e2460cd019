import type { ConfiguredProps } from "../wire/configured-props.ts";
import type { AnyProp } from "../wire/prop.ts";
import type { FormStore } from "./form-store.ts";
import type { Reloads } from "./reloads.ts";

/** What a host receives beside the values. */
export interface SubmitDetails {
  /** To be sent along with `run` and `deploy`, where the platform gave one. */
  dynamicPropsId?: string;
  /** All props that describe the values, dynamic ones included: they say which values are secret. */
  props: readonly AnyProp[];
}

export type SubmitHandler = (
  configuredProps: ConfiguredProps,
  details: SubmitDetails,
) => void | Promise<void>;

/**
 * Submits once however often it is asked to, after a reload under way has been answered, and only what is sound. Ends
 * with the focus on the first field that is not. Never rejects.
 */
export function createSubmit(store: FormStore, reloads: Reloads, handler: () => SubmitHandler | undefined) {
  const accept = async () => {
    try {
      const { dynamicPropsId, props } = store.state;
      // The host's own to change.
      await handler()?.({ ...store.configuredProps() }, { dynamicPropsId, props });
      store.dispatch({ type: "submitSucceeded" });
    } catch (error) {
      store.dispatch({ type: "submitFailed", error });
    }
  };
  const refuse = () => {
    store.dispatch({ type: "submitRefused" });
    const first = store.invalidFields()[0];
    if (first) store.focus(first.name);
  };
  return async (): Promise<void> => {
    if (store.state.submit.phase === "submitting") return;
    store.dispatch({ type: "submitStarted" });
    // Until the props are known, nobody can say what is missing.
    if (!(await reloads.settled())) return store.dispatch({ type: "submitRefused" });
    // A check of the host's own may throw.
    await store.form
      .handleSubmit(accept, refuse)()
      .catch((error) => store.dispatch({ type: "submitFailed", error }));
  };
}
