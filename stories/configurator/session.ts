// What the page remembers: the component chosen, those before it, and the work done on each.

import type { ClientError } from "../../src/client/index.ts";
import type { AnyProp, ConfiguredProps } from "../../src/index.ts";
import { secretTexts, withoutSecrets } from "../../src/core/secrets.ts";
import type { DeployedComponent, RunReply } from "../../src/wire/messages.ts";

/** How a run or a deploy ended. A run that its component failed is `ran`: its reply says so. */
export type Outcome = { milliseconds: number } & (
  | { kind: "ran"; reply: RunReply }
  | { kind: "deployed"; deployed: DeployedComponent }
  | { kind: "failed"; error: ClientError }
);

export interface Work {
  configuredProps: ConfiguredProps;
  dynamicPropsId?: string;
  /** The component's own props. */
  declared?: readonly AnyProp[];
  /** The props on screen, once a reload has answered. */
  props?: readonly AnyProp[];
  outcome?: Outcome;
  isRunning?: boolean;
  /** Counts the times the form was started over. */
  edition: number;
}

export interface Session {
  chosen?: string;
  recent: readonly Recent[];
  work: Readonly<Record<string, Work>>;
}

export interface Recent {
  key: string;
  name: string;
}

export type SessionEvent =
  | { type: "chosen"; key: string }
  | { type: "opened"; key: string; name: string; props: readonly AnyProp[] }
  | { type: "edited"; key: string; configuredProps: ConfiguredProps }
  | { type: "reloaded"; key: string; dynamicPropsId?: string; props: readonly AnyProp[] }
  | { type: "started"; key: string }
  | { type: "ended"; key: string; outcome: Outcome }
  | { type: "startedOver"; key: string };

const MOST_RECENT = 5;
const untouched: Work = { configuredProps: {}, edition: 0 };

export const openSession = (chosen?: string): Session => ({ chosen, recent: [], work: {} });

export const workOn = ({ work }: Session, key: string): Work => work[key] ?? untouched;

export function reduce(session: Session, event: SessionEvent): Session {
  const { key } = event;
  const work = workOn(session, key);
  const on = (change: Partial<Work>): Session => ({
    ...session,
    work: { ...session.work, [key]: { ...work, ...change } },
  });
  switch (event.type) {
    case "chosen":
      return { ...session, chosen: key };
    case "opened": {
      const others = session.recent.filter((recent) => recent.key !== key);
      const recent = [{ key, name: event.name }, ...others].slice(0, MOST_RECENT);
      return { ...on({ declared: event.props }), recent };
    }
    case "edited":
      return on({ configuredProps: event.configuredProps });
    case "reloaded":
      return on({ dynamicPropsId: event.dynamicPropsId, props: event.props });
    case "started":
      return on({ isRunning: true });
    case "ended":
      return on({ isRunning: false, outcome: event.outcome });
    case "startedOver":
      return {
        ...session,
        work: {
          ...session.work,
          [key]: { ...untouched, declared: work.declared, edition: work.edition + 1 },
        },
      };
  }
}

/** What would be sent, without what is not for everyone to read. */
export function shownProps({ configuredProps, declared = [], props = [] }: Work): unknown {
  const byName = new Map([...declared, ...props].map((prop) => [prop.name, prop]));
  return withoutSecrets(configuredProps, secretTexts(configuredProps, byName));
}
