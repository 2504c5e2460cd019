import { readFileSync, writeFileSync } from "node:fs";
import { recordClient, replayClient, type Cassette } from "propsmith/testing";
import { client } from "./client";

export const recording = recordClient(client, { secrets: [String(process.env.DEMO_PASSWORD)] });

export function keep() {
  writeFileSync("cassette.json", JSON.stringify(recording.cassette(), undefined, 2));
}

export function play() {
  const cassette: Cassette = JSON.parse(readFileSync("cassette.json", "utf8"));
  return replayClient(cassette);
}
