// @vitest-environment node
// What each flag says. How a command is cut into words is in curl-read.test.ts.

import { expect, test } from "vitest";
import { said, type Said } from "./said.ts";

const url = "https://a.io/x";
const form = "application/x-www-form-urlencoded";
const json = "application/json";

test.each<[string, Said]>([
  // accounts
  ["curl -u ada:p:w https://a.io/x", { url, auth: { username: "ada", password: "p:w" } }],
  ["curl --user ada https://a.io/x", { url, auth: { username: "ada", password: "" } }],
  ["curl https://ada:p%40w@a.io/x", { url, auth: { username: "ada", password: "p@w" } }],
  ["curl --oauth2-bearer abc https://a.io/x", { url, auth: { token: "abc" } }],
  ["curl https://a.io/x -H 'authorization: Bearer abc'", { url, auth: { token: "abc" } }],
  ["curl https://a.io/x -H 'Authorization: Token abc'", { url, headers: [["Authorization", "Token abc"]] }],
  [
    "curl -u a:b -H 'Authorization: Bearer c' https://a.io/x",
    {
      url,
      auth: { username: "a", password: "b" },
      headers: [["Authorization", "Bearer c"]],
    },
  ],
  [
    "curl --digest -u a:b https://a.io/x",
    { url, auth: { username: "a", password: "b" }, left: ["--digest"] },
  ],

  // bodies
  [
    "curl https://a.io/x -d a=1 -d 'b=x y'",
    {
      url,
      method: "POST",
      body: {
        contentType: form,
        fields: [
          ["a", "1"],
          ["b", "x y"],
        ],
      },
    },
  ],
  [
    "curl https://a.io/x -da=1\\&a=%26",
    {
      url,
      method: "POST",
      body: {
        contentType: form,
        fields: [
          ["a", "1"],
          ["a", "&"],
        ],
      },
    },
  ],
  [
    "curl https://a.io/x -d '{\"a\":1}'",
    { url, method: "POST", body: { contentType: form, raw: '{"a":1}' } },
  ],
  [
    `curl https://a.io/x -H 'content-type: application/json' -d '{"a=1":1}'`,
    {
      url,
      method: "POST",
      body: { contentType: json, raw: '{"a=1":1}' },
    },
  ],
  [
    "curl -X PUT https://a.io/x --data-binary 'a\nb'",
    { url, method: "PUT", body: { contentType: form, raw: "a\nb" } },
  ],
  ["curl https://a.io/x --data-raw @a", { url, method: "POST", body: { contentType: form, raw: "@a" } }],
  ["curl https://a.io/x -d @body.json", { url, left: ["-d @body.json"] }],
  [
    `curl --json '{"a":' --json '1}' https://a.io/x`,
    {
      url,
      method: "POST",
      headers: [["Accept", json]],
      body: { contentType: json, raw: '{"a":1}' },
    },
  ],
  [
    "curl https://a.io/x --data-urlencode 'a=x y&z' --data-urlencode b=",
    {
      url,
      method: "POST",
      body: {
        contentType: form,
        fields: [
          ["a", "x y&z"],
          ["b", ""],
        ],
      },
    },
  ],
  [
    "curl https://a.io/x --data-urlencode 'x y' --data-urlencode a@f",
    {
      url,
      method: "POST",
      body: { contentType: form, raw: "x%20y" },
      left: ["--data-urlencode a@f"],
    },
  ],
  [
    "curl https://a.io/x -H 'Content-Type: text/plain' -d a=1",
    { url, method: "POST", body: { contentType: "text/plain", raw: "a=1" } },
  ],
  ["curl https://a.io/x -H 'Content-Type: text/plain'", { url, headers: [["Content-Type", "text/plain"]] }],
  [
    "curl https://a.io/x -F a=1 -F 'b=\"x;\\\"y\"' --form-string 'c=@d;type=x'",
    {
      url,
      method: "POST",
      body: {
        contentType: "multipart/form-data",
        fields: [
          ["a", "1"],
          ["b", 'x;"y'],
          ["c", "@d;type=x"],
        ],
      },
    },
  ],
  [
    "curl https://a.io/x -F a=@p.png -F 'b=<t.txt' -F 'c={};type=application/json'",
    {
      url,
      method: "POST",
      body: { contentType: "multipart/form-data", fields: [["c", "{}"]] },
      left: ["-F a=@p.png", "-F b=<t.txt", "-F c=…;type=application/json"],
    },
  ],

  // parameters
  [
    "curl -G https://a.io/x -d a=1 -d 'a=&b=%20' --data-urlencode 'c=x y'",
    {
      url,
      params: [
        ["a", "1"],
        ["a", ""],
        ["b", " "],
        ["c", "x y"],
      ],
    },
  ],
  ["curl -G -I https://a.io/x -d a=1", { url, method: "HEAD", params: [["a", "1"]] }],
  [
    "curl https://a.io/x --url-query 'a=x y' --url-query +b=%20",
    {
      url,
      params: [
        ["a", "x y"],
        ["b", " "],
      ],
    },
  ],

  // what has no place
  ["curl -kL --compressed -o out.json https://a.io/x", { url, left: ["-k", "-L", "--compressed", "-o"] }],
  ["curl -sSLXPOST https://a.io/x", { url, method: "POST", left: ["-s", "-S", "-L"] }],
  [
    "curl --max-time 5 --retry=3 --proxy-user a:secret https://a.io/x",
    { url, left: ["--max-time", "--retry", "--proxy-user"] },
  ],
  [
    "curl --http2 --no-keepalive --brand-new https://a.io/x",
    { url, left: ["--http2", "--no-keepalive", "--brand-new"] },
  ],
  ["curl -T file https://a.io/x", { url, method: "PUT", left: ["-T"] }],
  ["curl https://a.io/x https://b.io", { url, left: ["https://b.io"] }],
  ["curl https://a.io/x --next https://b.io -d a=1", { url, left: ["--next"] }],
  ["curl https://a.io/x | jq .name", { url, left: ["| jq"] }],
  ["curl https://a.io/x > out.json 2>&1", { url, left: ["> out.json"] }],
  ["curl https://a.io/x && rm -rf /", { url, left: ["&& rm"] }],
  ["curl https://a.io/x\necho done", { url, left: ["echo"] }],
  ["curl https://a.io/x # the first", { url }],
  [
    'curl -H "Authorization: Bearer $TOKEN" https://a.io/x',
    { url, auth: { token: "$TOKEN" }, left: ["$TOKEN"] },
  ],
  [
    "curl -d a=$(cat f) https://a.io/`whoami`",
    {
      url: "https://a.io/`whoami`",
      method: "POST",
      body: { contentType: form, fields: [["a", "$(cat f)"]] },
      left: ["$(cat f)", "`whoami`"],
    },
  ],
  [
    "curl -d '{{steps.a.$x}}' https://a.io/x",
    { url, method: "POST", body: { contentType: form, raw: "{{steps.a.$x}}" } },
  ],
  ["curl https://a.io/x -H 'A: b", { url, headers: [["A", "b"]], left: ["'"] }],
  ['curl https://a.io/x -H "A: b', { url, headers: [["A", "b"]], left: ['"'] }],
  ["curl -k", { url: "", left: ["-k"] }],
  ["curl -X", { url: "" }],
])("%s", (command, meant) => {
  expect(said(command)).toEqual(meant);
});
