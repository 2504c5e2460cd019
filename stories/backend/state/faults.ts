/** What the backend does wrong on purpose: latency, failures of the next calls, odd outcomes of connecting. */

export type CallKind =
  | "retrieve"
  | "list"
  | "configure"
  | "reload"
  | "run"
  | "deploy"
  | "triggers"
  | "accounts"
  | "connect"
  | "apps"
  | "tokens"
  | "files"
  | "other";

/** A status, a body that is not the answer, or (202) an answer that is only a handle. */
export type Failure = 202 | 400 | 401 | 403 | 404 | 429 | 500 | 503 | "html" | "empty" | "malformed";

export interface FailureOrder {
  readonly kind: CallKind;
  readonly with: Failure;
  /** How many calls fail; 1 when left out. */
  readonly times?: number;
  /** Seconds, for 429; 2 when left out. */
  readonly retryAfter?: number;
  /** Only calls whose body says so, as in `{ prop_name: "table" }`. */
  readonly where?: Readonly<Record<string, unknown>>;
}

export type ConnectOutcome = "success" | "cancelled" | "failed" | "slow";

export interface ConnectBehaviour {
  readonly outcome: ConnectOutcome;
  /** The page does not wait for a person: it goes ahead by itself. */
  readonly auto?: boolean;
  /** For `slow`; 8,000 when left out. */
  readonly delayMs?: number;
}

export type Faults = ReturnType<typeof createFaults>;

export function createFaults() {
  let latency: Partial<Record<CallKind | "all", number>> = {};
  let failures: { order: FailureOrder; left: number }[] = [];
  let connect: ConnectBehaviour = { outcome: "success" };

  return {
    setLatency(ms: Partial<Record<CallKind | "all", number>>): void {
      latency = { ...latency, ...ms };
    },
    latencyOf: (kind: CallKind): number => latency[kind] ?? latency.all ?? 0,

    failNext(order: FailureOrder): void {
      failures.push({ order, left: order.times ?? 1 });
    },
    /** The failure that this call meets, if any; counts it. */
    takeFailure(kind: CallKind, body: unknown): FailureOrder | undefined {
      const found = failures.find(({ order }) => order.kind === kind && matches(order.where, body));
      if (!found) return undefined;
      found.left -= 1;
      if (found.left <= 0) failures = failures.filter((other) => other !== found);
      return found.order;
    },

    setConnect(behaviour: ConnectBehaviour): void {
      connect = behaviour;
    },
    connectBehaviour: (): ConnectBehaviour => connect,

    reset(): void {
      latency = {};
      failures = [];
      connect = { outcome: "success" };
    },
  };
}

function matches(where: FailureOrder["where"], body: unknown): boolean {
  if (!where) return true;
  const fields = new Map(Object.entries(typeof body === "object" && body !== null ? body : {}));
  return Object.entries(where).every(([name, value]) => fields.get(name) === value);
}

/** What a failing call answers. */
export function failureResponse(order: FailureOrder): Response {
  const html = { "content-type": "text/html; charset=utf-8" };
  const json = { "content-type": "application/json" };
  switch (order.with) {
    case "html":
      return new Response("<!doctype html><title>Proxy</title><h1>It works!</h1>", { headers: html });
    case "empty":
      return new Response("", { headers: json });
    case "malformed":
      return new Response('{"data": {"key": "postgres-ins', { headers: json });
    case 202:
      return Response.json({ async_handle: "ah_demo" }, { status: 202 });
    case 429: {
      const seconds = String(order.retryAfter ?? 2);
      return Response.json(
        { error: "Too many requests" },
        { status: 429, headers: { "retry-after": seconds } },
      );
    }
    default:
      return Response.json(
        { error: reasons[order.with], code: `demo_${order.with}` },
        { status: order.with },
      );
  }
}

const reasons = {
  400: "The request is not valid.",
  401: "The token has expired.",
  403: "This user may not do that.",
  404: "Record not found",
  500: "Internal server error",
  503: "The service is being restarted.",
} as const;
