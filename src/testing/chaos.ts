import { callWithin, refused, toClientError } from "../client/call.ts";
import { ClientError } from "../client/errors.ts";
import type { ConnectClient } from "../client/port.ts";
import { pause } from "../client/request.ts";
import { ask, clientOf, writtenRequest, type Method } from "../client/calls.ts";
import { chanceOf } from "./chance.ts";
import { createPageTurner } from "./page-turner.ts";

/** What a call fails with: an HTTP status, JSON that breaks off, a page of HTML, or an answer with nothing in it. */
export type ChaosFailure = 401 | 403 | 404 | 429 | 500 | "malformed" | "html" | "empty";

export interface ChaosOptions {
  /** The same seed and the same calls make the same faults. */
  seed: number;
  /** Milliseconds that a call takes more: at most, or from and to. */
  latency?: number | readonly [number, number];
  /** Answers that let a later one overtake them: half of them, or this share (0 to 1). */
  reorder?: boolean | number;
  /** Calls that are never answered, and end by their time limit or their signal: a tenth of them, or this share. */
  drop?: boolean | number;
  /** What some calls fail with. */
  fail?: readonly ChaosFailure[];
  /** The share of the calls that fail, where `fail` says with what; a quarter of them if left out. */
  failing?: number;
  /** Each further page begins with the one before. */
  duplicatePages?: boolean;
  /** The last page comes again and again. */
  endlessPages?: boolean;
  /** The methods it befalls; all but `connectAccount` if left out, whose window opens in a click or not at all. */
  methods?: readonly Method[];
}

/** How long an answer lets others overtake it when none comes, milliseconds. */
const OVERTAKEN_MS = 250;

/**
 * A client that behaves like a bad day of the network, the same bad day for the same seed: what befalls a call follows
 * from the seed, from what is asked and from how often it was asked before, and not from the order of the others.
 */
export function withChaos(client: ConnectClient, options: ChaosOptions): ConnectClient {
  const { seed, fail = [], failing = 0.25, methods } = options;
  const asked = new Map<string, number>();
  const turn = createPageTurner(options);
  const overtake = createOvertaking();

  return clientOf((method, request, how) => {
    const isSpared = methods ? !methods.includes(method) : method === "connectAccount";
    if (isSpared) return ask(client, method, request, how);
    const key = `${method} ${writtenRequest(request)}`;
    const before = asked.get(key) ?? 0;
    asked.set(key, before + 1);
    const chance = chanceOf(`${seed} ${before} ${key}`);
    // Drawn in this order, whichever are wanted: one kind of fault leaves the others as they are.
    const wait = between(options.latency ?? 0, chance());
    const isDropped = chance() < share(options.drop, 0.1);
    const isFailing = chance() < failing;
    const failure = fail[Math.floor(chance() * fail.length)];
    const isSlow = chance() < share(options.reorder, 0.5);
    return callWithin(how, async ({ signal }) => {
      if (wait > 0) await pause(wait, signal);
      if (isDropped) await new Promise<never>(() => {});
      if (isFailing && failure !== undefined) throw failureOf(failure);
      const answer = turn(method, request, await ask(client, method, request, { ...how, signal }));
      if (isSlow) await overtake.wait(signal);
      else overtake.pass();
      return answer;
    });
  }, client.triggers !== undefined);
}

const share = (given: boolean | number | undefined, otherwise: number): number =>
  given === true ? otherwise : Number(given ?? 0);

function between(latency: number | readonly [number, number], chance: number): number {
  const [least, most] = typeof latency === "number" ? [0, latency] : latency;
  return least + (most - least) * chance;
}

/** Answers that wait until another one has gone before them. */
function createOvertaking() {
  const waiting = new Set<() => void>();
  return {
    wait: (signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        const go = () => {
          clearTimeout(timer);
          signal.removeEventListener("abort", go);
          waiting.delete(go);
          resolve();
        };
        const timer = setTimeout(go, OVERTAKEN_MS);
        signal.addEventListener("abort", go);
        waiting.add(go);
      }),
    pass() {
      for (const go of waiting) go();
    },
  };
}

const page = "<!doctype html><title>502</title><h1>Bad gateway</h1>";

function failureOf(failure: ChaosFailure): ClientError {
  if (failure === "html") return notJson("something that is not JSON", page);
  if (failure === "empty") return notJson("nothing", "");
  if (failure === "malformed") return toClientError(new SyntaxError('Unexpected end of JSON input: {"opt'));
  return refused(
    failure,
    { error: `Chaos: HTTP ${failure}` },
    new Headers(failure === 429 ? { "retry-after": "2" } : {}),
  );
}

const notJson = (what: string, cause: string) =>
  new ClientError("badAnswer", `The platform answered with ${what}.`, { status: 200, cause });
