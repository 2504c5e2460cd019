/** A log of what was asked, for tests that count calls. Headers are left out: they carry tokens. */
import type { CallKind } from "./faults.ts";

export interface LoggedRequest {
  readonly at: number;
  readonly kind: CallKind;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly status: number;
}

export type RequestLog = ReturnType<typeof createRequestLog>;

const kept = 2000;

export function createRequestLog() {
  let requests: LoggedRequest[] = [];
  return {
    add(request: LoggedRequest): void {
      requests = [...requests.slice(1 - kept), request];
    },
    all: (): readonly LoggedRequest[] => requests,
    clear(): void {
      requests = [];
    },
  };
}
