// @vitest-environment node
import { describe, expect, test } from "vitest";
import { isCurl } from "../../../src/fields/http-request/curl/is-curl.ts";
import { readCurl } from "../../../src/fields/http-request/curl/read.ts";

interface Said {
  method?: string;
  url?: string;
  params?: string[][];
  headers?: string[][];
  auth?: object;
  body?: object;
  left?: string[];
}

/** What a command says, the parts that are as usual left out. */
function said(command: string): Said | undefined {
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

const url = "https://a.io/x";
const form = "application/x-www-form-urlencoded";
const json = "application/json";

test.each<[string, Said]>([
  // method and address
  ["curl https://a.io/x", { url }],
  ["  $ curl https://a.io/x  ", { url }],
  ["curl.exe https://a.io/x", { url }],
  ["/usr/bin/curl https://a.io/x", { url }],
  ["curl a.io/x", { url: "http://a.io/x" }],
  ["curl localhost:3000", { url: "http://localhost:3000" }],
  ["curl {{steps.start.url}}", { url: "{{steps.start.url}}" }],
  ["curl --url https://a.io/x", { url }],
  ["curl --url=https://a.io/x", { url }],
  ["curl -X DELETE https://a.io/x", { url, method: "DELETE" }],
  ["curl -XPUT https://a.io/x", { url, method: "PUT" }],
  ["curl https://a.io/x --request PURGE", { url, method: "PURGE" }],
  ["curl --request=PATCH https://a.io/x", { url, method: "PATCH" }],
  ["curl -I https://a.io/x", { url, method: "HEAD" }],
  ["curl --head https://a.io/x", { url, method: "HEAD" }],
  ["curl https://a.io/x?a=1&b=2", { url: "https://a.io/x?a=1&b=2" }],
  ["curl 'https://a.io/x?a=1&a=&b=%20'", { url: "https://a.io/x?a=1&a=&b=%20" }],
  ["curl -g 'https://a.io/x?a[]=1'", { url: "https://a.io/x?a[]=1" }],

  // quotation marks and line ends
  [`curl "https://a.io/x" -H "A: b \\"c\\" \\\\ \\d"`, { url, headers: [["A", 'b "c" \\ \\d']] }],
  [`curl https://a.io/x -H 'A: it'\\''s'`, { url, headers: [["A", "it's"]] }],
  [`curl https://a.io/x -H A:\\ b`, { url, headers: [["A", "b"]] }],
  [
    String.raw`curl https://a.io/x --data-raw $'a\n\'b\' \u00e9 \ud83d\ude00 \xc3\xa9 \x41\101 \\'`,
    { url, method: "POST", body: { contentType: form, raw: "a\n'b' é 😀 é AA \\" } },
  ],
  ["curl \\\n  -X PUT \\\n  https://a.io/x", { url, method: "PUT" }],
  ["curl \\\r\n  -X PUT \\  \r\n  https://a.io/x", { url, method: "PUT" }],
  [
    "curl 'https://a.io/x' -X PUT -H 'A: ^\"' -H 'B: `\n ^\n'",
    {
      url,
      method: "PUT",
      headers: [
        ["A", '^"'],
        ["B", "`\n ^"],
      ],
    },
  ],
  ["curl -X PUT\n  -H 'A: b'\n  https://a.io/x", { url, method: "PUT", headers: [["A", "b"]] }],
  [
    'curl ^"https://a.io/x?a=1^&b=2^" ^\r\n  -H ^"A: b^" ^\r\n  --data-raw ^"^{^\\^"a^\\^":^\\^"100^%^\\^"^}^"',
    {
      url: "https://a.io/x?a=1&b=2",
      method: "POST",
      headers: [["A", "b"]],
      body: { contentType: form, raw: '{"a":"100%"}' },
    },
  ],
  [
    'curl "https://a.io/x" ^\n -H "A: b" ^\n -d "{\\"a\\":\\"\\\\\\\\b\\"}"',
    { url, method: "POST", headers: [["A", "b"]], body: { contentType: form, raw: '{"a":"\\\\\\\\b"}' } },
  ],
  [
    'curl ^"https://a.io/x^" ^\n --data-raw ^"a^\n\nb^"',
    { url, method: "POST", body: { contentType: form, raw: "a\nb" } },
  ],
  [
    "curl.exe -X POST `\n  -H 'A: it''s' `\n  -d '{\\\"a\\\":1}' `\r\n  \"https://a.io/x\"",
    { url, method: "POST", headers: [["A", "it's"]], body: { contentType: form, raw: '{"a":1}' } },
  ],

  // headers
  [
    "curl https://a.io/x -H 'Accept: text/html' -HX-A:b",
    {
      url,
      headers: [
        ["Accept", "text/html"],
        ["X-A", "b"],
      ],
    },
  ],
  [
    "curl https://a.io/x -H 'A: 1' -H 'A: 2'",
    {
      url,
      headers: [
        ["A", "1"],
        ["A", "2"],
      ],
    },
  ],
  [
    "curl https://a.io/x -H 'X-Empty;' -H 'X: a:b'",
    {
      url,
      headers: [
        ["X-Empty", ""],
        ["X", "a:b"],
      ],
    },
  ],
  ["curl https://a.io/x -H 'Accept:' -H @file", { url, left: ["-H Accept", "-H"] }],
  [
    "curl https://a.io/x -A 'my agent' -e https://b.io -r 0-9",
    {
      url,
      headers: [
        ["User-Agent", "my agent"],
        ["Referer", "https://b.io"],
        ["Range", "bytes=0-9"],
      ],
    },
  ],
  ["curl https://a.io/x -b 'a=1; b=2'", { url, headers: [["Cookie", "a=1; b=2"]] }],
  ["curl https://a.io/x -b cookies.txt", { url, left: ["-b cookies.txt"] }],

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

describe("a text that is no cURL command", () => {
  test.each(["", "wget https://a.io", "curly https://a.io", "https://a.io/curl x", "curl"])(
    "%j is not taken for one",
    (text) => {
      expect(isCurl(text)).toBe(false);
    },
  );
  test.each(["", "wget https://a.io", "https://a.io"])("%j says nothing", (text) => {
    expect(readCurl(text)).toBeUndefined();
  });
});

test("what Chrome copies is read whole", () => {
  const command = `curl 'https://api.example.com/v1/people?limit=10' \\
  -X 'POST' \\
  -H 'accept: */*' \\
  -H 'accept-language: en-US,en;q=0.9' \\
  -b 'session=abc; theme=dark' \\
  -H 'content-type: application/json' \\
  -H 'sec-ch-ua: "Chromium";v="140", "Not=A?Brand";v="24"' \\
  --data-raw $'{"note":"it\\'s\\nhere"}' \\
  --compressed \\
  --insecure`;
  expect(said(command)).toEqual({
    method: "POST",
    url: "https://api.example.com/v1/people?limit=10",
    headers: [
      ["accept", "*/*"],
      ["accept-language", "en-US,en;q=0.9"],
      ["Cookie", "session=abc; theme=dark"],
      ["sec-ch-ua", '"Chromium";v="140", "Not=A?Brand";v="24"'],
    ],
    body: { contentType: json, raw: '{"note":"it\'s\nhere"}' },
    left: ["--compressed", "--insecure"],
  });
});

test("a long or broken text costs no freeze", () => {
  const start = performance.now();
  for (const text of [
    `curl ${"a".repeat(1e6)}`,
    `curl ${"'\"".repeat(1e5)}`,
    `curl ${"\\".repeat(1e5)}`,
    `curl $'${"\\x41".repeat(1e5)}`,
    `curl ${"$(".repeat(2e4)}`,
    `curl ^"${"^".repeat(1e5)}`,
  ])
    readCurl(text);
  expect(performance.now() - start).toBeLessThan(5000);
});
