import { ask, clientOf, writtenRequest } from "../client/calls.ts";
import { writtenAnswer, writtenError, type Cassette, type RecordedCall } from "../client/cassette.ts";
import { toClientError } from "../client/call.ts";
import type { ConnectClient } from "../client/port.ts";
import { SecretFinder } from "../core/secret-finder.ts";
import { withoutSecrets } from "../core/secrets.ts";
import { parseComponent } from "../wire/component.ts";
import { isRecord } from "../wire/record.ts";

export interface RecordOptions {
  /** The component's definition, where the client is not asked for it: it says which props are secret. */
  component?: unknown;
  /** Further texts that may not be kept. */
  secrets?: readonly string[];
}

export interface RecordingClient extends ConnectClient {
  /**
   * What was asked and answered so far, without its secrets: the values of secret props and of those that nobody has
   * described, whatever is called like a secret, tokens, and what was named as one. They are taken out of answers and of
   * error texts, too.
   */
  cassette(): Cassette;
}

/** A client that passes every call on to another, and keeps what came of it for `replayClient`. */
export function recordClient(
  client: ConnectClient,
  { component, secrets = [] }: RecordOptions = {},
): RecordingClient {
  const calls: RecordedCall[] = [];
  const finder = new SecretFinder();
  if (component !== undefined) finder.learn(read(component));

  const recording = clientOf(async (method, request, options) => {
    finder.learn(request);
    // As it is now: who asked may change it later.
    const call: RecordedCall = { method, request: JSON.parse(writtenRequest(request)) };
    try {
      const answer = await ask(client, method, request, options);
      finder.learn(answer);
      calls.push({ ...call, answer: writtenAnswer(answer) });
      return answer;
    } catch (thrown) {
      const error = toClientError(thrown);
      if (error.reason !== "aborted") calls.push({ ...call, error: writtenError(error) });
      throw thrown;
    }
  }, client.triggers !== undefined);

  return {
    ...recording,
    cassette() {
      const found = [...secrets, ...finder.secrets()];
      return { version: 1, calls: withoutSecrets(calls, found) as RecordedCall[] };
    },
  };
}

const read = (component: unknown) =>
  isRecord(component) && "props" in component && "issues" in component
    ? component
    : parseComponent(component);
