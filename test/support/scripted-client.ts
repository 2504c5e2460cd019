// `propsmith/testing`, for tests that answer what no platform should, and read of a request what they expect in it.

import { optionsReply, propsReply } from "../../src/testing/builders.ts";
import type { Method } from "../../src/client/calls.ts";
import {
  createScriptedClient as createTypedClient,
  type Script,
  type ScriptedClient as TypedClient,
} from "../../src/testing/scripted-client.ts";

type LooseScript = {
  // oxlint-disable-next-line typescript/no-explicit-any -- a script answers for any method
  [M in Method]?: (request: any, call: { count: number; signal: AbortSignal }) => unknown;
};

export interface ScriptedClient extends Omit<TypedClient, "requests"> {
  // oxlint-disable-next-line typescript/no-explicit-any -- tests read what they expect
  requests(method: Method): any[];
}

export const createScriptedClient = (script: LooseScript = {}): ScriptedClient =>
  createTypedClient(script as Script);

export { optionsReply as options, propsReply as props };

/** An answer that is given when the test says so. */
export function held<T>() {
  let give!: (value: T) => void;
  let fail!: (error: unknown) => void;
  const promise = new Promise<T>((resolve, reject) => {
    give = resolve;
    fail = reject;
  });
  return { promise, give, fail };
}
