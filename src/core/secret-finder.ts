import type { DeployedComponent } from "../wire/messages.ts";
import type { AnyProp } from "../wire/prop.ts";
import { isRecord } from "../wire/record.ts";
import { isSecret, namedSecrets, secretTexts } from "./secrets.ts";

/** Finds the secrets in what a client is asked and answers. It learns from both which props are secret. */
export class SecretFinder {
  #props = new Map<string, AnyProp>();

  /** Takes note of the props that a request or an answer describes. */
  learn(told: unknown): void {
    if (!isRecord(told)) return;
    // A reload says which props it stands on.
    if (told.known instanceof Map) this.#describe(told.known.values() as Iterable<AnyProp>);
    if (Array.isArray(told.props)) this.#describe(told.props as AnyProp[]);
    for (const { props } of deployedIn(told)) this.#describe(props);
  }

  /** The texts in a request or an answer that are not for everyone to read. */
  find(told: unknown): string[] {
    return [
      ...[told, ...deployedIn(told)].flatMap((it) => secretTexts(configuredPropsOf(it), this.#props)),
      ...namedSecrets(told),
    ];
  }

  propOf(name: string): AnyProp | undefined {
    return this.#props.get(name);
  }

  #describe(props: Iterable<AnyProp>): void {
    // Who is secret in one definition stays so: another component may have a prop of that name.
    for (const prop of props) {
      const before = this.#props.get(prop.name);
      if (!before || !isSecret(before)) this.#props.set(prop.name, prop);
    }
  }
}

/** The deployed components in an answer, or in a page of them: they come with their definition and their values. */
function deployedIn(told: unknown): DeployedComponent[] {
  const items = isRecord(told) && Array.isArray(told.items) ? told.items : [told];
  return items.filter(
    (it): it is DeployedComponent => isRecord(it) && Array.isArray(it.props) && isRecord(it.configuredProps),
  );
}

const configuredPropsOf = (told: unknown) =>
  isRecord(told) && isRecord(told.configuredProps) ? told.configuredProps : {};
