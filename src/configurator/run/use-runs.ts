"use client";

import { useCallback, useEffect, useReducer, useRef, useState, type Dispatch } from "react";
import type { ClientError } from "../../client/errors.ts";
import { useConnection } from "../../react/connect-context.tsx";
import type { SubmitDetails, SubmitHandler } from "../../react/submission.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { Component } from "../../wire/component.ts";
import { isTrigger } from "../shell/describe.ts";
import { useWords } from "../words.ts";
import type { Pending } from "./ConfirmRun.tsx";
import { keepInputs } from "../editing/inputs.ts";
import {
  knownStashes,
  noRuns,
  reduceRuns,
  type Outcome,
  type Run,
  type RunEvent,
  type Runs,
  type StashChoice,
} from "./runs.ts";

/** How long an action may take, milliseconds. A person can cancel it sooner. */
const TIMEOUT_MS = 5 * 60_000;

/** Tells runs apart, whichever component they are of. */
let count = 0;

export interface RunsOptions {
  /** What ran, and who takes what happens to it, where a host keeps it beyond the form. */
  kept?: readonly [Runs, Dispatch<RunEvent>];
  /** A run has ended, and how it did, while its form is on the page. */
  onEnd?(outcome: Outcome): void;
}

/** Running a component: what ran, what is under way, and what sets it going. */
export interface RunsHandle {
  component: Component;
  /** Newest first. */
  list: readonly Run[];
  /** The run that is looked at. */
  shown?: Run;
  show(id: number): void;
  /** The run that is under way. */
  running?: Run;
  /** A run that waits for a second yes. */
  pending?: Pending;
  /** Drops what waits for a second yes: the values have changed since. */
  forget(): void;
  /** Runs an action or deploys a trigger. For a form's `onSubmit`; rejects when the call did not get through. */
  submit: SubmitHandler;
  /** The file stash that the next run gets; nothing where the component takes none. */
  stash?: StashState;
}

export interface StashState {
  isRequired: boolean;
  chosen: StashChoice;
  choose(stash: StashChoice): void;
  /** The ids that runs brought, newest first. */
  known: readonly string[];
}

/**
 * Runs an action or deploys a trigger on submit, one at a time; asks first where its author says that it may destroy.
 * Below a `ConnectProvider`.
 */
export function useRuns(component: Component, { kept, onEnd }: RunsOptions = {}): RunsHandle {
  const t = useWords();
  const { client, externalUserId } = useConnection();
  const own = useReducer(reduceRuns, noRuns);
  const [runs, dispatch] = kept ?? own;
  const [pending, setPending] = useState<Pending>();
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
    // What ends after the form has left is news to nobody on the page.
    return () => void (end.current = undefined);
  });
  const running = runs.list.find(({ outcome }) => !outcome);
  const stash = stashOf(component, runs, dispatch);

  const forget = useCallback(() => setPending(undefined), []);

  async function start(configuredProps: ConfiguredProps, { dynamicPropsId, props }: SubmitDetails) {
    const { key, version } = component;
    const request = { componentKey: key, version, externalUserId, configuredProps, dynamicPropsId };
    const isDeploy = isTrigger(component);
    const inputs = keepInputs(configuredProps, props);
    const abort = new AbortController();
    const cancel = () => abort.abort();
    const id = ++count;
    dispatch({ type: "started", run: { id, isDeploy, startedAt: Date.now(), inputs, cancel } });
    const from = performance.now();
    const ended = (how: Ended) => {
      const outcome: Outcome = { ...how, milliseconds: performance.now() - from };
      dispatch({ type: "ended", id, outcome });
      end.current?.(outcome);
    };
    const within = { signal: abort.signal, timeoutMs: TIMEOUT_MS };
    try {
      if (isDeploy) {
        const deployed = await client.deploy({ ...request, emitOnDeploy: true }, within);
        ended({ kind: "deployed", deployed });
      } else {
        const stashId = stash?.chosen === false ? undefined : stash?.chosen;
        const reply = await client.run({ ...request, stashId }, within);
        ended({ kind: "ran", reply });
      }
    } catch (thrown) {
      const error = thrown as ClientError; // a client rejects with nothing else
      if (error.reason === "aborted") return ended({ kind: "cancelled" });
      ended({ kind: "failed", error });
      throw error;
    }
  }

  async function submit(configuredProps: ConfiguredProps, details: SubmitDetails): Promise<void> {
    if (running) return;
    if (stash?.chosen === "") throw new Error(t("stash.idMissing"));
    if (!component.annotations?.destructiveHint) return start(configuredProps, details);
    setPending({
      go() {
        setPending(undefined);
        void start(configuredProps, details).catch(() => undefined); // its outcome says it
      },
      cancel: forget,
    });
  }

  return {
    component,
    list: runs.list,
    shown: runs.list.find(({ id }) => id === runs.shown),
    show: (id) => dispatch({ type: "shown", id }),
    running,
    pending,
    forget,
    submit,
    stash,
  };
}

// A union keeps its kinds only if each of them loses the key by itself.
type Ended = Outcome extends infer O ? (O extends unknown ? Omit<O, "milliseconds"> : never) : never;

function stashOf({ stash }: Component, runs: Runs, dispatch: Dispatch<RunEvent>): StashState | undefined {
  if (stash !== "required" && stash !== "optional") return undefined;
  const isRequired = stash === "required";
  return {
    isRequired,
    chosen: runs.stash ?? isRequired,
    choose: (chosen) => dispatch({ type: "stashChosen", stash: chosen }),
    known: knownStashes(runs),
  };
}
