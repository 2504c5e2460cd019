import { withChaos } from "propsmith/testing";
import { client } from "./client";

export const unreliable = withChaos(client, {
  seed: 42,
  latency: [50, 2_000], // milliseconds
  reorder: true, // later answers overtake
  drop: 0.05, // this share is never answered
  fail: [401, 403, 404, 429, 500, "malformed", "html", "empty"],
  failing: 0.3, // the share that fails
  duplicatePages: true,
  endlessPages: true,
});
