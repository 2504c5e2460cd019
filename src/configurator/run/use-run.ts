"use client";

import { useState, type Dispatch } from "react";
import type { ClientError } from "../../client/errors.ts";
import { useConnection } from "../../react/connect-context.tsx";
import type { SubmitDetails } from "../../react/submission.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { Component } from "../../wire/messages.ts";
import { isTrigger } from "../find/describe.ts";
import type { Outcome, SessionEvent } from "../session.ts";
import type { Pending } from "./ConfirmRun.tsx";

/** Runs an action or deploys a trigger on submit; asks first where its author says that it may destroy. */
export function useRun(component: Component, dispatch: Dispatch<SessionEvent>, onRun: () => void) {
  const { client, externalUserId } = useConnection();
  const [pending, setPending] = useState<Pending>();

  /** Rejects when the call did not get through; an action's own failure is an outcome. */
  async function run(configuredProps: ConfiguredProps, { dynamicPropsId }: SubmitDetails): Promise<void> {
    const { key, version } = component;
    const request = { componentKey: key, version, externalUserId, configuredProps, dynamicPropsId };
    const start = performance.now();
    const ended = (outcome: Outcome) => dispatch({ type: "ended", key, outcome });
    const took = () => ({ milliseconds: performance.now() - start });
    setPending(undefined);
    dispatch({ type: "started", key });
    try {
      if (isTrigger(component)) {
        const deployed = await client.deploy({ ...request, emitOnDeploy: true });
        ended({ kind: "deployed", deployed, ...took() });
      } else {
        const reply = await client.run(request);
        ended({ kind: "ran", reply, ...took() });
      }
    } catch (error) {
      ended({ kind: "failed", error: error as ClientError, ...took() }); // a client rejects with nothing else
      throw error;
    } finally {
      onRun();
    }
  }

  async function submit(configuredProps: ConfiguredProps, details: SubmitDetails): Promise<void> {
    if (!component.annotations?.destructiveHint) return run(configuredProps, details);
    setPending({
      go: () => void run(configuredProps, details).catch(() => undefined),
      cancel: () => setPending(undefined),
    });
  }
  return { submit, pending, forget: () => setPending(undefined) };
}
