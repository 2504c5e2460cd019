// What the Configurator remembers: the component chosen, those before it, and the work done on each.

import type { ClientError } from "../client/errors.ts";
import type { ConfiguredProps } from "../wire/configured-props.ts";
import type { DeployedComponent, RunReply } from "../wire/messages.ts";

/** How a run or a deploy ended. A run that its component failed is `ran`: its reply says so. */
export type Outcome = { milliseconds: number } & (
  | { kind: "ran"; reply: RunReply }
  | { kind: "deployed"; deployed: DeployedComponent }
  | { kind: "failed"; error: ClientError }
);

export interface Work {
  configuredProps: ConfiguredProps;
  dynamicPropsId?: string;
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
  | { type: "opened"; key: string; name: string }
  | { type: "edited"; key: string; configuredProps: ConfiguredProps }
  | { type: "reloaded"; key: string; dynamicPropsId?: string }
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
      return { ...session, recent: [{ key, name: event.name }, ...others].slice(0, MOST_RECENT) };
    }
    case "edited":
      return on({ configuredProps: event.configuredProps });
    case "reloaded":
      return on({ dynamicPropsId: event.dynamicPropsId });
    case "started":
      return on({ isRunning: true });
    case "ended":
      return on({ isRunning: false, outcome: event.outcome });
    case "startedOver":
      return { ...session, work: { ...session.work, [key]: { ...untouched, edition: work.edition + 1 } } };
  }
}
