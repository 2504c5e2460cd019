/** The strings behind the stage: what stories and tests pull to make the backend misbehave, and what they may ask it. */
import type { BackendContext } from "./context.ts";
import type { Health } from "./data/accounts.ts";
import type { CallKind, ConnectBehaviour, FailureOrder } from "./state/faults.ts";
import type { LoggedRequest } from "./state/requests.ts";
import type { Triggers } from "./triggers/triggers.ts";

/** Every order takes one object, so that `POST /backend/control { "failNext": { … } }` says the same over HTTP. */
export interface Control {
  setAccountHealth(order: { id: string; health: Health }): void;
  /** Adds a connected account without the connect page. */
  addAccount(order: { externalUserId: string; app: string; name?: string }): { id: string };
  /** Every token issued so far. */
  expireTokens(order?: object): void;
  /** Milliseconds by kind of call, or for `all`. */
  setLatency(order: Partial<Record<CallKind | "all", number>>): void;
  failNext(order: FailureOrder): void;
  setConnect(order: ConnectBehaviour): void;
  /** Opens the database ahead of the first query. */
  warm(order?: object): Promise<void>;
  /** Runs the deployed triggers that are due now, without waiting for their timers. */
  tick(order?: object): Promise<{ ran: number }>;
  /** Back to the first state: accounts, database, triggers, faults, log. Tokens already issued stay good. */
  reset(order?: object): Promise<void>;
  requests(): readonly LoggedRequest[];
  clearRequests(order?: object): void;
}

export function createControl(context: BackendContext, triggers: Triggers): Control {
  const { accounts, tokens, faults, requests, database, dynamicProps, stashes, workflows } = context;
  return {
    setAccountHealth({ id, health }) {
      if (!accounts.setHealth(id, health)) throw new Error(`There is no account "${id}".`);
    },
    addAccount: ({ externalUserId, app, name }) => {
      const { id } = accounts.connect({ externalUserId, app, name, credentials: {} });
      return { id };
    },
    expireTokens: () => tokens.expireAll(),
    setLatency: (order) => faults.setLatency(order),
    failNext: (order) => faults.failNext(order),
    setConnect: (order) => faults.setConnect(order),
    warm: () => database.warm(),
    tick: async () => ({ ran: await triggers.runDue() }),
    async reset() {
      triggers.stop();
      accounts.reset();
      faults.reset();
      dynamicProps.clear();
      stashes.reset();
      workflows.reset();
      await database.reset();
      requests.clear();
    },
    requests: () => requests.all(),
    clearRequests: () => requests.clear(),
  };
}

/** `{ "setLatency": { "configure": 500 }, "failNext": { … } }`: each order by name, in the order given. */
export async function obey(
  control: Control,
  orders: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  const known = new Map(Object.entries(control));
  for (const [name, order] of Object.entries(orders)) {
    const act = known.get(name);
    if (!act) throw new Error(`There is no order "${name}"; there are ${[...known.keys()].join(", ")}.`);
    answers[name] = (await act(order ?? {})) ?? null;
  }
  return answers;
}
