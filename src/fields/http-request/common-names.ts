// What people often write: offered, never required.

export const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

export const HEADERS = [
  "Accept",
  "Accept-Encoding",
  "Accept-Language",
  "Authorization",
  "Cache-Control",
  "Content-Type",
  "Cookie",
  "Idempotency-Key",
  "If-Match",
  "If-Modified-Since",
  "If-None-Match",
  "Origin",
  "Prefer",
  "Range",
  "Referer",
  "User-Agent",
  "X-Api-Key",
  "X-Request-Id",
];

export const CONTENT_TYPES = {
  raw: [
    "application/json",
    "text/plain",
    "application/xml",
    "text/xml",
    "text/html",
    "text/csv",
    "application/graphql",
    "application/x-ndjson",
    "application/x-www-form-urlencoded",
  ],
  fields: ["application/x-www-form-urlencoded", "multipart/form-data", "application/json"],
};
