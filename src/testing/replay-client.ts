import { callWithin } from "../client/call.ts";
import { ClientError } from "../client/errors.ts";
import type { ConnectClient } from "../client/port.ts";
import { clientOf, isOfTriggers, writtenRequest, type AnswerOf, type Method } from "../client/calls.ts";
import type { Cassette, RecordedCall } from "../client/cassette.ts";
import { differences } from "./cassette.ts";

/**
 * A client that answers from a recorded session. A call that was made several times is answered in the order of the
 * recording, and then as the last time. One that was never made is refused, with the recorded call that is nearest.
 */
export function replayClient(cassette: Cassette): ConnectClient {
  const used = new Set<RecordedCall>();
  return clientOf(
    (method, request, options) =>
      callWithin(options, async () => {
        const given: unknown = JSON.parse(writtenRequest(request));
        const matching = cassette.calls.filter(
          (call) => call.method === method && differences(call.request, given).length === 0,
        );
        const call = matching.find((it) => !used.has(it)) ?? matching.at(-1);
        if (!call) throw new ClientError("server", unmatched(cassette, method, given));
        used.add(call);
        if (call.error) throw new ClientError(call.error.reason, call.error.message, call.error);
        // The cassette's answers were this method's. A copy: who is answered may change it.
        return structuredClone(call.answer) as AnswerOf<typeof method>;
      }),
    cassette.calls.some(({ method }) => isOfTriggers(method)),
  );
}

/** Names the nearest call by what was recorded of it: what is asked now may hold a secret. */
function unmatched({ calls }: Cassette, method: Method, given: unknown): string {
  const [nearest] = calls
    .map((call, index) => ({ call, index, paths: differences(call.request, given) }))
    .filter(({ call }) => call.method === method)
    .toSorted((a, b) => a.paths.length - b.paths.length);
  if (!nearest) {
    const methods = [...new Set(calls.map((call) => call.method))].join(", ") || "nothing at all";
    return `No call of ${method} was recorded, but ${methods}. Record the session anew.`;
  }
  const { call, index, paths } = nearest;
  return (
    `This call of ${method} was not recorded. The nearest is call ${index + 1}, which differs in ` +
    `${paths.slice(0, 5).join(", ")}${paths.length > 5 ? " and more" : ""}: ` +
    `${JSON.stringify(call.request).slice(0, 500)}. Record the session anew, or ask what was asked then.`
  );
}
