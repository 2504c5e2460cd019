import type { SubmitState } from "../core/form/state.ts";
import type { Sources } from "../core/sources.ts";
import type { ConfiguredProps } from "../wire/configured-props.ts";
import type { AnyProp } from "../wire/prop.ts";
import type { FormStore } from "./form-store.ts";

/** What a host receives beside the values. */
export interface SubmitDetails {
  /** To be sent along with `run` and `deploy`, where the platform gave one. */
  dynamicPropsId?: string;
  /** All props that describe the values, dynamic ones included: they say which values are secret. */
  props: readonly AnyProp[];
  /** Where the values come from that weren't entered in the form. */
  sources: Sources;
}

export type SubmitHandler = (
  configuredProps: ConfiguredProps,
  details: SubmitDetails,
) => void | Promise<void>;

/**
 * Commits a waiting edit and resolves once no reload is pending. Resolves to `false` if the reload failed.
 */
export async function settled(store: FormStore): Promise<boolean> {
  store.dispatch({ type: "flushed" });
  if (!store.state.reloading.request) return true;
  await new Promise<void>((resolve) => {
    const stop = store.subscribeTransactions(({ after }) => {
      if (after.reloading.request) return;
      stop();
      resolve();
    });
  });
  const { phase } = store.state.reload;
  return phase !== "failed" && phase !== "pending";
}

/**
 * Submits once however often it is asked to, after a reload under way has been answered, and only what is sound. Ends
 * with the focus on the first field that is not. Never rejects.
 */
export function createSubmit(store: FormStore, handler: () => SubmitHandler | undefined) {
  const become = (submit: SubmitState) => store.dispatch({ type: "submitChanged", submit });
  const fail = (error: unknown) => become({ phase: "failed", error });
  const accept = async () => {
    try {
      const { dynamicPropsId, props } = store.state;
      // The host's own to change.
      await handler()?.({ ...store.configuredProps() }, { dynamicPropsId, props, sources: store.sources() });
      become({ phase: "accepted" });
    } catch (error) {
      fail(error);
    }
  };
  const refuse = () => {
    become({ phase: "refused" });
    const first = store.invalidFields()[0];
    if (first) store.focus(first.name);
  };
  return async (): Promise<void> => {
    if (store.state.submit.phase === "submitting") return;
    become({ phase: "submitting" });
    // Until the props are known, nobody can say what is missing.
    if (!(await settled(store))) return become({ phase: "refused" });
    // A check of the host's own may throw.
    await store.checks.submit(accept, refuse).catch(fail);
  };
}
