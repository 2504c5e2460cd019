// @vitest-environment node
// What each flag says. How a command is cut into words is in curl-read.test.ts.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeCurl } from "../../../src/fields/http-request/curl/write.ts";
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
  ["curl https://a.io/x -d @body.json", { url, method: "POST", left: ["-d @body.json"] }],
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
  [
    "curl -kL --compressed -o out.json https://a.io/x",
    { url, left: ["-k", "-L", "--compressed", "-o out.json"] },
  ],
  ["curl -sSLXPOST https://a.io/x", { url, method: "POST", left: ["-s", "-S", "-L"] }],
  [
    "curl --max-time 5 --retry=3 --proxy-user a:secret https://a.io/x",
    { url, left: ["--max-time 5", "--retry 3", "--proxy-user …"] },
  ],
  [
    "curl --http2 --no-keepalive --brand-new https://a.io/x",
    { url, left: ["--http2", "--no-keepalive", "--brand-new"] },
  ],
  ["curl -T file https://a.io/x", { url, method: "PUT", left: ["-T file"] }],
  ["curl https://a.io/x https://b.io", { url, left: ["https://b.io"] }],
  ["curl https://a.io/x --next https://b.io -d a=1", { url, left: ["--next https://b.io -d a=1"] }],
  ["curl https://a.io/x | jq .name", { url, left: ["| jq .name"] }],
  ["curl https://a.io/x > out.json 2>&1", { url, left: ["> out.json", "2>&1"] }],
  ["curl https://a.io/x && rm -rf /", { url, left: ["&& rm -rf /"] }],
  ["curl https://a.io/x\necho done", { url, left: ["echo done"] }],
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

describe("H-005: brackets and braces of a URL are read as curl reads them", () => {
  test.each<[string, Said]>([
    [String.raw`curl 'https://a.io/?page\[size\]=10'`, { url: "https://a.io/?page[size]=10" }],
    [String.raw`curl 'https://a.io/\{id\}/\[1-3\]'`, { url: "https://a.io/{id}/[1-3]" }],
    [String.raw`curl ^"https://a.io/?page^\^[size^\^]=10^"`, { url: "https://a.io/?page[size]=10" }],
    [String.raw`curl -g 'https://a.io/?page\[size\]=10'`, { url: String.raw`https://a.io/?page\[size\]=10` }],
    [String.raw`curl 'https://a.io/?path=C:\x' --globoff`, { url: String.raw`https://a.io/?path=C:\x` }],
    [String.raw`curl 'https://a.io/?path=C:\x'`, { url: String.raw`https://a.io/?path=C:\x` }],
    ["curl 'https://a.io/?a[]=1&b[c]=2'", { url: "https://a.io/?a[]=1&b[c]=2" }],
    ["curl 'http://[::1]:3000/x'", { url: "http://[::1]:3000/x" }],
    ["curl 'https://a.io/{{steps.a.id}}?b=[1-3]' -g", { url: "https://a.io/{{steps.a.id}}?b=[1-3]" }],
    ["curl 'https://a.io/{{steps.a.id}}'", { url: "https://a.io/{{steps.a.id}}" }],
    ["curl 'https://a.io/[1-3]/{b,c}'", { url: "https://a.io/[1-3]/{b,c}", left: ["[1-3]", "{b,c}"] }],
    ["curl 'https://a.io/users/{id}'", { url: "https://a.io/users/{id}", left: ["{id}"] }],
    ["curl 'https://a.io/${ID}'", { url: "https://a.io/${ID}", left: ["${ID}"] }],
    [
      String.raw`curl -G 'https://a.io/' -d 'page\[size\]=10'`,
      { url: "https://a.io/", params: [[String.raw`page\[size\]`, "10"]] },
    ],
  ])("%s", (command, meant) => {
    expect(said(command)).toEqual(meant);
  });

  test("whatever the URL is, it survives being copied and pasted", () => {
    const part = fc.string({ unit: fc.constantFrom(...Array.from("ab1-,:[]{}\\'\"?&=%é")) });
    fc.assert(
      fc.property(part, (text) => {
        const url = `https://a.io/x?z${text}`;
        const command = writeCurl({
          method: "GET",
          url,
          params: [],
          headers: [],
          auth: { type: "none", username: "", password: "", token: "" },
          body: { kind: "none", contentType: "", fields: [], raw: "" },
        });
        expect(said(command)).toEqual({ url });
      }),
    );
  });
});

describe("H-012: a file is reported, and the rest of the command holds", () => {
  test.each<[string, Said]>([
    [`curl -F "image=@image.jpg" https://a.io/x`, { url, method: "POST", left: ["-F image=@image.jpg"] }],
    [
      "curl -F a=1 -F 'f=@a.png;type=image/png' https://a.io/x",
      {
        url,
        method: "POST",
        body: { contentType: "multipart/form-data", fields: [["a", "1"]] },
        left: ["-F f=@a.png;type=image/png"],
      },
    ],
    ["curl -F 'a=<note.txt' https://a.io/x", { url, method: "POST", left: ["-F a=<note.txt"] }],
    ["curl --data-binary @f https://a.io/x", { url, method: "POST", left: ["--data-binary @f"] }],
    ["curl --data-ascii @- https://a.io/x", { url, method: "POST", left: ["--data-ascii @-"] }],
    [
      "curl --json @f https://a.io/x",
      {
        url,
        method: "POST",
        headers: [
          ["Content-Type", json],
          ["Accept", json],
        ],
        left: ["--json @f"],
      },
    ],
    [
      "curl -H 'Content-Type: image/png' --data-binary @f -X PUT https://a.io/x",
      { url, method: "PUT", headers: [["Content-Type", "image/png"]], left: ["--data-binary @f"] },
    ],
    ["curl -T f https://a.io/x", { url, method: "PUT", left: ["-T f"] }],
    ["curl --upload-file=f -X POST https://a.io/x", { url, method: "POST", left: ["--upload-file f"] }],
    ["curl --data-urlencode @f https://a.io/x", { url, method: "POST", left: ["--data-urlencode @f"] }],
    ["curl --data-urlencode a@f https://a.io/x", { url, method: "POST", left: ["--data-urlencode a@f"] }],
    [
      "curl --data-urlencode a@b=c --data-urlencode 'd%5B%5D=e' https://a.io/x",
      {
        url,
        method: "POST",
        body: {
          contentType: form,
          fields: [
            ["a@b", "c"],
            ["d[]", "e"],
          ],
        },
      },
    ],
    [
      "curl --data-urlencode '=a b' https://a.io/x",
      { url, method: "POST", body: { contentType: form, raw: "a%20b" } },
    ],
    ["curl -G -d @f https://a.io/x", { url, left: ["-d @f"] }],
    [
      "curl -d a=1 -d @f https://a.io/x",
      { url, method: "POST", body: { contentType: form, fields: [["a", "1"]] }, left: ["-d @f"] },
    ],
    ["curl -H @f -b jar.txt -K c.cfg https://a.io/x", { url, left: ["-H @f", "-b jar.txt", "-K c.cfg"] }],
    ["curl --expand-data '{{x}}' https://a.io/x", { url, left: ["--expand-data {{x}}"] }],
  ])("%s", (command, meant) => {
    expect(said(command)).toEqual(meant);
  });
});

test.each([
  ["curl https://a.io -U ada:hush", "-U …"],
  ["curl https://a.io -x http://ada:hush@proxy:80", "-x http://ada:…@proxy:80"],
  ["curl https://a.io --proxy-header 'Authorization: Bearer hush'", "--proxy-header Authorization: …"],
  ["curl https://a.io --next -u ada:hush https://b.io", "--next -u … https://b.io"],
  ["curl https://a.io && curl -H 'X-Api-Key: hush' https://b.io", "&& curl -H 'X-Api-Key: …' https://b.io"],
  ["curl https://a.io | sh -c 'PASSWORD=hush x'", "| sh -c 'PASSWORD=… x'"],
])("what %s leaves over is reported without its secret", (command, part) => {
  expect(said(command)?.left).toEqual([part]);
});
