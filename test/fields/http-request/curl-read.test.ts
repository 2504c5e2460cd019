// @vitest-environment node
import { describe, expect, test } from "vitest";
import { isCurl } from "../../../src/fields/http-request/curl/is-curl.ts";
import { readCurl } from "../../../src/fields/http-request/curl/read.ts";
import { processorTime } from "../../support/processor-time.ts";
import { said, type Said } from "./said.ts";

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
  ["curl https://a.io/x -H 'Accept:' -H @file", { url, left: ["-H Accept:", "-H @file"] }],
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

test("a long or broken text costs no freeze", async () => {
  const texts = [
    `curl ${"a".repeat(1e6)}`,
    `curl ${"'\"".repeat(1e5)}`,
    `curl ${"\\".repeat(1e5)}`,
    `curl $'${"\\x41".repeat(1e5)}`,
    `curl ${"$(".repeat(2e4)}`,
    `curl ^"${"^".repeat(1e5)}`,
  ];
  expect(await processorTime(() => texts.forEach((text) => readCurl(text)))).toBeLessThan(5000);
});
