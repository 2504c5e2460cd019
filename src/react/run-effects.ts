import { ClientError } from "../client/errors.ts";
import type { ConnectClient } from "../client/port.ts";
import type { Effect, ReloadCall } from "../core/form/effects.ts";
import type { FormEvent } from "../core/form/transact.ts";
import type { Sources } from "../core/sources.ts";
import type { ConfiguredProps } from "../wire/configured-props.ts";
import type { AnyProp } from "../wire/prop.ts";
import type { FieldChecks } from "./field-checks.ts";

/** The platform and the host, as seen by effects. */
export interface EffectTargets {
  client: ConnectClient;
  externalUserId: string;
  onConfiguredPropsChange?(configuredProps: ConfiguredProps): void;
  onSourcesChange?(sources: Sources): void;
  onDynamicProps?(dynamicProps: { id?: string; props: readonly AnyProp[] }): void;
}

/** Performs the effects of transactions. Answers are dispatched as events. */
export function createEffects(
  targets: () => EffectTargets,
  checks: FieldChecks,
  dispatch: (event: FormEvent) => void,
) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let abort: AbortController | undefined;

  const cut = () => {
    clearTimeout(timer);
    abort?.abort();
  };

  async function reload(call: ReloadCall): Promise<void> {
    abort?.abort();
    const { signal } = (abort = new AbortController());
    const { client, externalUserId } = targets();
    let event: FormEvent;
    try {
      const reply = await client.reload({ ...call, known: new Map(call.known), externalUserId }, { signal });
      const failure = reply.props ? undefined : reply.notices.find((notice) => notice.kind === "error");
      if (failure) throw new ClientError("component", failure.message, { componentError: failure });
      event = { type: "reloadAnswered", reply };
    } catch (error) {
      event = { type: "reloadFailed", error };
    }
    // A client may ignore the signal.
    if (!signal.aborted) dispatch(event);
  }

  return {
    run(effect: Effect): void {
      switch (effect.run) {
        case "reload":
          return void reload(effect.call);
        case "cancelReload":
          return cut();
        case "scheduleReload":
          clearTimeout(timer);
          timer = setTimeout(() => dispatch({ type: "pauseEnded", name: effect.name }), effect.ms);
          return undefined;
        case "shareProps":
          return targets().onDynamicProps?.({ id: effect.id, props: effect.props });
        case "report":
          return targets().onConfiguredPropsChange?.(effect.values);
        case "reportSources":
          return targets().onSourcesChange?.(effect.sources);
        case "validate":
          return checks.check(effect.names);
        case "revalidate":
          return checks.checkAgain(effect.name);
        case "clearErrors":
          return checks.clear(effect.names);
      }
    },

    /** The form has left the page, for good or for a while. */
    interrupt: cut,
  };
}
