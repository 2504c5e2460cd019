// "propsmith/testing": clients that answer by script, misbehave, record and replay, and what a field has to keep.

export { buildComponent, buildProp, optionsReply, propsReply } from "./builders.ts";
export type { Method } from "../client/calls.ts";
export type { Cassette, RecordedCall, RecordedError } from "../client/cassette.ts";
export { withChaos, type ChaosFailure, type ChaosOptions } from "./chaos.ts";
export { checkField } from "./check-field.ts";
export type { FieldSample } from "./field-checks.ts";
export { recordClient, type RecordingClient, type RecordOptions } from "./record-client.ts";
export { replayClient } from "./replay-client.ts";
export { expectRoundTrip } from "./round-trip.ts";
export {
  createScriptedClient,
  type HeldCall,
  type Script,
  type ScriptedCall,
  type ScriptedClient,
} from "./scripted-client.ts";
