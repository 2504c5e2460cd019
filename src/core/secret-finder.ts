import type { DeployedComponent } from "../wire/deployed.ts";
import type { AnyProp } from "../wire/prop.ts";
import { isRecord } from "../wire/record.ts";
import { isSecret, namedSecrets, textsOf } from "./secrets.ts";

/**
 * Knows the secrets of a session from what a client is asked and answers: the values of props that are secret, or that
 * nobody has described yet, and whatever is called like a secret.
 */
export class SecretFinder {
  #props = new Map<string, AnyProp>();
  /** The texts that each prop has held. */
  #held = new Map<string, Set<string>>();
  #named = new Set<string>();

  /** Takes note of a request or an answer. */
  learn(told: unknown): void {
    if (!isRecord(told)) return;
    const deployed = deployedIn(told);
    // A reload says which props it stands on.
    if (told.known instanceof Map) this.#describe(told.known.values() as Iterable<AnyProp>);
    if (Array.isArray(told.props)) this.#describe(told.props as AnyProp[]);
    for (const { props } of deployed) this.#describe(props);
    for (const it of [told, ...deployed]) if (isRecord(it.configuredProps)) this.#hold(it.configuredProps);
    for (const secret of namedSecrets({ ...told, known: undefined })) this.#named.add(secret);
  }

  /** What is not for everyone to read, as far as is known by now. */
  secrets(): string[] {
    const ofProps = [...this.#held].flatMap(([name, texts]) => {
      const prop = this.#props.get(name);
      return prop && !isSecret(prop) ? [] : [...texts];
    });
    return [...ofProps, ...this.#named];
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

  #hold(values: Record<string, unknown>): void {
    for (const [name, value] of Object.entries(values)) {
      const texts = this.#held.get(name) ?? new Set();
      for (const text of textsOf(value)) texts.add(text);
      this.#held.set(name, texts);
    }
  }
}

/** The deployed components in an answer, or in a page of them: they come with their definition and their values. */
function deployedIn(told: Record<string, unknown>): DeployedComponent[] {
  const items: unknown[] = Array.isArray(told.items) ? told.items : [told];
  return items.filter(
    (it): it is DeployedComponent => isRecord(it) && Array.isArray(it.props) && isRecord(it.configuredProps),
  );
}
