import { ConfigurationError, defineComponent } from "../runtime/definition.ts";
import { http } from "./http.app.ts";

interface Field {
  readonly name: string;
  readonly value: string;
}

/** The value of an `http_request` prop: everything may be missing or null. */
interface HttpRequestValue {
  readonly method?: string | null;
  readonly url?: string | null;
  readonly headers?: readonly Field[] | null;
  readonly params?: readonly Field[] | null;
  readonly body?: {
    readonly type?: "fields" | "raw" | null;
    readonly mode?: "fields" | "raw" | null;
    readonly contentType?: string | null;
    readonly fields?: readonly Field[] | null;
    readonly raw?: string | null;
  } | null;
  readonly auth?: {
    readonly type?: "basic" | "bearer" | "none";
    readonly username?: string | null;
    readonly password?: string | null;
    readonly token?: string | null;
  } | null;
}

export const sendRequest = defineComponent({
  key: "http-send-request",
  name: "Send Request",
  description:
    "Calls `/echo/…` of this playground, which answers with what it was sent. Other hosts are refused.",
  version: "0.0.3",
  type: "action",
  annotations: { openWorldHint: false },
  props: {
    http,
    request: {
      type: "http_request",
      label: "Request",
      default: {
        method: "POST",
        url: "/echo/hello",
        params: [{ name: "page", value: "1" }],
        headers: [{ name: "accept", value: "application/json" }],
        body: { type: "raw", mode: "raw", contentType: "application/json", raw: '{"hello": "world"}' },
        auth: { type: "none" },
        tab: "params",
      },
    },
    failOnError: {
      type: "boolean",
      label: "Fail on an error status",
      description: "Try it with `/echo/status/418`.",
      default: true,
      optional: true,
    },
  },
  async run({ $, console }) {
    const request = this.request as HttpRequestValue; // the prop's type says so
    if (!request.url) throw new ConfigurationError("Give the request a URL.");
    const method = (request.method ?? "GET").toUpperCase();
    const address = withParams(request.url, request.params ?? []);
    console.log(`${method} ${address}`);
    const init: RequestInit = { method, headers: headersOf(request) };
    if (method !== "GET" && method !== "HEAD") init.body = bodyOf(request);
    const answer = await this.http.send(address, init);
    $.export("status", answer.status);
    $.export("$summary", `${method} ${request.url} answered ${answer.status}`);
    if (answer.status >= 400 && this.failOnError !== false)
      throw new Error(`${method} ${address} answered ${answer.status}.`);
    return answer.body;
  },
});

function withParams(url: string, params: readonly Field[]): string {
  const search = new URLSearchParams(
    params.filter(({ name }) => name !== "").map(({ name, value }) => [name, value]),
  );
  if (search.size === 0) return url;
  return `${url}${url.includes("?") ? "&" : "?"}${search}`;
}

function headersOf({ headers, auth, body }: HttpRequestValue): Headers {
  const all = new Headers();
  if (body?.contentType) all.set("content-type", body.contentType);
  if (auth?.type === "bearer") all.set("authorization", `Bearer ${auth.token ?? ""}`);
  if (auth?.type === "basic")
    all.set("authorization", `Basic ${btoa(`${auth.username ?? ""}:${auth.password ?? ""}`)}`);
  // The person's own headers come last: they win.
  for (const { name, value } of headers ?? []) if (name !== "") all.set(name, value);
  return all;
}

function bodyOf({ body }: HttpRequestValue): string | undefined {
  if ((body?.mode ?? body?.type) !== "fields") return body?.raw ?? undefined;
  const fields = (body?.fields ?? [])
    .filter(({ name }) => name !== "")
    .map(({ name, value }): [string, string] => [name, value]);
  return body?.contentType === "application/json"
    ? JSON.stringify(Object.fromEntries(fields))
    : new URLSearchParams(fields).toString();
}
