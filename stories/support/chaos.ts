// The toolbar's "Chaos": a bad day of the network, by seed, for whatever a story asks.

import { createContext, useCallback, useContext } from "react";
import type { ConnectClient } from "../../src/client/index.ts";
import { withChaos, type ChaosOptions } from "../../src/testing/index.ts";

const badDay: Omit<ChaosOptions, "seed"> = {
  latency: [0, 1_500],
  reorder: 0.3,
  drop: 0.03,
  fail: [401, 403, 404, 429, 500, "malformed", "html", "empty"],
  failing: 0.3,
  duplicatePages: true,
  endlessPages: true,
};

/** The seed of the day; none on an ordinary one. */
export const ChaosContext = createContext<number | undefined>(undefined);

/** Makes a story's client what the toolbar says it is to be. */
export function useChaos(): (client: ConnectClient) => ConnectClient {
  const seed = useContext(ChaosContext);
  return useCallback(
    (client) => (seed === undefined ? client : withChaos(client, { ...badDay, seed })),
    [seed],
  );
}
