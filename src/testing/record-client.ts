import { toClientError } from "../client/call.ts";
import type { ClientError } from "../client/errors.ts";
import type { ConnectClient } from "../client/port.ts";
import {
  parseComponent,
  type Component,
  type DeployedComponent,
  type ReloadReply,
} from "../wire/messages.ts";
import type { AnyProp } from "../wire/prop.ts";
import { isRecord } from "../wire/record.ts";
import { ask, clientOf, writtenRequest, type RequestOf } from "../client/calls.ts";
import type { Cassette, RecordedCall, RecordedError } from "./cassette.ts";
import { isSecret, namedSecrets, secretTexts, withoutSecrets } from "../core/secrets.ts";

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
  const described = new Map<string, AnyProp>();
  const describe = (props: Iterable<AnyProp>) => {
    // Who is secret in one definition stays so: another component may have a prop of that name.
    for (const prop of props) {
      const before = described.get(prop.name);
      if (!before || !isSecret(before)) described.set(prop.name, prop);
    }
  };
  if (component !== undefined) describe(propsOf(component));

  const recording = clientOf(async (method, request, options) => {
    if (method === "reload") describe((request as RequestOf<"reload">).known?.values() ?? []);
    // As it is now: who asked may change it later.
    const call: RecordedCall = { method, request: JSON.parse(writtenRequest(request)) };
    try {
      const answer = await ask(client, method, request, options);
      if (method === "retrieveComponent") describe((answer as Component).props);
      if (method === "reload") describe((answer as ReloadReply).props ?? []);
      for (const { props } of deployedIn(answer)) describe(props);
      calls.push({ ...call, answer: written(answer) });
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
      const texts = calls.flatMap(({ request, answer }) => [
        ...[request, ...deployedIn(answer)].flatMap((it) => secretTexts(configuredPropsOf(it), described)),
        ...namedSecrets(request),
        ...namedSecrets(answer),
      ]);
      return { version: 1, calls: withoutSecrets(calls, [...secrets, ...texts]) as RecordedCall[] };
    },
  };
}

const propsOf = (component: unknown): readonly AnyProp[] =>
  isRecord(component) && "props" in component && "issues" in component
    ? (component as unknown as Component).props
    : parseComponent(component).props;

/** The deployed components in an answer, or in a page of them: they come with their definition and their values. */
function deployedIn(answer: unknown): DeployedComponent[] {
  const items = isRecord(answer) && Array.isArray(answer.items) ? answer.items : [answer];
  return items.filter(
    (it): it is DeployedComponent => isRecord(it) && Array.isArray(it.props) && isRecord(it.configuredProps),
  );
}

const configuredPropsOf = (request: unknown) =>
  isRecord(request) && isRecord(request.configuredProps) ? request.configuredProps : {};

const written = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));

/** What is told of a failure; not its `cause`, which may be anything. */
function writtenError({ reason, message, status, retryAfter, componentError }: ClientError): RecordedError {
  return written({ reason, message, status, retryAfter, componentError }) as RecordedError;
}
