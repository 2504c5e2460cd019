/** A server on a loopback port that answers what a test tells it to, and remembers what it was asked. */
import { createServer, type IncomingMessage } from "node:http";

interface Asked {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: IncomingMessage["headers"];
  body: unknown;
}

export interface Answer {
  status?: number;
  /** An object is sent as JSON, text as it is. */
  body?: unknown;
  headers?: Record<string, string>;
  /** Milliseconds before anything is said. */
  after?: number;
}

export interface Loopback {
  readonly url: string;
  readonly asked: Asked[];
  /** What to answer from now on; a function is handed the request and how many came before it. */
  answer(next: Answer | ((request: Asked, before: number) => Answer)): void;
  close(): Promise<void>;
}

export async function openLoopback(): Promise<Loopback> {
  const asked: Asked[] = [];
  let next: Answer | ((request: Asked, before: number) => Answer) = { body: {} };
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const text = Buffer.concat(parts).toString();
    const url = new URL(request.url ?? "/", "http://loopback");
    const entry: Asked = {
      method: request.method ?? "",
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: request.headers,
      body: text ? JSON.parse(text) : undefined,
    };
    const {
      status = 200,
      body,
      headers,
      after = 0,
    } = typeof next === "function" ? next(entry, asked.length) : next;
    asked.push(entry);
    const timer = setTimeout(() => {
      const isText = typeof body === "string";
      response.writeHead(status, { "content-type": isText ? "text/html" : "application/json", ...headers });
      response.end(isText || body === undefined ? body : JSON.stringify(body));
    }, after);
    response.on("close", () => clearTimeout(timer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The loopback server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    answer: (given) => void (next = given),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
