import { readCurl } from "../../../src/fields/http-request/curl/read.ts";

export interface Said {
  method?: string;
  url?: string;
  params?: string[][];
  headers?: string[][];
  auth?: object;
  body?: object;
  left?: string[];
}

/** What a command says, the parts that are as usual left out. */
export function said(command: string): Said | undefined {
  const reading = readCurl(command);
  if (!reading) return undefined;
  const { request, left } = reading;
  const { kind, contentType, raw, fields } = request.body;
  const pairs = (of: { name: string; value: string }[]) => of.map(({ name, value }) => [name, value]);
  const { type, username, password, token } = request.auth;
  return {
    ...(request.method !== "GET" && { method: request.method }),
    url: request.url,
    ...(request.params.length > 0 && { params: pairs(request.params) }),
    ...(request.headers.length > 0 && { headers: pairs(request.headers) }),
    ...(type === "basic" && { auth: { username, password } }),
    ...(type === "bearer" && { auth: { token } }),
    ...(kind === "raw" && { body: { contentType, raw } }),
    ...(kind === "fields" && { body: { contentType, fields: pairs(fields) } }),
    ...(left.length > 0 && { left }),
  };
}
