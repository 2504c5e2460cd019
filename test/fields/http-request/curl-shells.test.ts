// @vitest-environment node
// How commands are cut into words: by Bash, PowerShell and the command prompt, and after a word processor had them.

import { describe, expect, test } from "vitest";
import { readCurl } from "../../../src/fields/http-request/curl/read.ts";
import { processorTime } from "../../support/processor-time.ts";
import { said, type Said } from "./said.ts";

const url = "https://a.io/x";
const form = "application/x-www-form-urlencoded";
const json = "application/json";
const raw = (text: string, contentType = form) => ({ contentType, raw: text });

describe("H-015: placeholders stay, and nothing behind a redirection is lost", () => {
  test.each<[string, Said]>([
    [
      `curl -X POST https://x.test/users/<id> -H 'Authorization: Bearer t' -d '{"a":1}'`,
      {
        method: "POST",
        url: "https://x.test/users/<id>",
        auth: { token: "t" },
        body: raw('{"a":1}'),
        left: ["<id>"],
      },
    ],
    [
      "curl https://<your-domain>.a.io/<user id>/x -u <name>:<password>",
      {
        url: "https://<your-domain>.a.io/<user id>/x",
        auth: { username: "<name>", password: "<password>" },
        left: ["<your-domain>", "<user id>", "<name>", "<password>"],
      },
    ],
    [
      "curl <url> -d a=1",
      { url: "<url>", method: "POST", body: { contentType: form, fields: [["a", "1"]] }, left: ["<url>"] },
    ],
    [
      "curl https://a.io/x > out.json -H 'A: b' 2>&1 -X PUT",
      { url, method: "PUT", headers: [["A", "b"]], left: ["> out.json", "2>&1"] },
    ],
    ["curl https://a.io/x>out.json", { url, left: [">out.json"] }],
    ["curl https://a.io/x 2>/dev/null -X PUT", { url, method: "PUT", left: ["2>/dev/null"] }],
    ["curl https://a.io/x &> 'my log' -X PUT", { url, method: "PUT", left: ["&> 'my log'"] }],
    ["curl < in.txt -X PUT https://a.io/x", { url, method: "PUT", left: ["< in.txt"] }],
    ["curl https://a.io/x|jq '.a | .b'", { url, left: ["|jq '.a | .b'"] }],
    ["curl https://a.io/x; echo done", { url, left: ["; echo done"] }],
    ["curl https://a.io/x &", { url, left: ["&"] }],
    ["curl https://a.io/x?a=1&b=2 -X PUT", { url: "https://a.io/x?a=1&b=2", method: "PUT" }],
    [
      "curl https://a.io/x \\\n  -X PUT \\\n  | jq . \\\n  | head\necho done",
      { url, method: "PUT", left: ["| jq . \\\n  | head\necho done"] },
    ],
    [
      "curl https://a.io/x\ncurl https://b.io\ncurl https://c.io",
      { url, left: ["curl https://b.io\ncurl https://c.io"] },
    ],
    [
      "curl -d @<(jq -n '{a: 1}') https://a.io/x",
      { url, method: "POST", left: ["-d @<(jq -n '{a: 1}')", "<(jq -n '{a: 1}')"] },
    ],
    [
      `curl -d "$(jq -n --arg a "$(date)" '{a: $a}')" https://a.io/x`,
      {
        url,
        method: "POST",
        body: raw(`$(jq -n --arg a "$(date)" '{a: $a}')`),
        left: [`$(jq -n --arg a "$(date)" '{a: $a}')`],
      },
    ],
    [
      'curl -u "$USER:$PASS" https://a.io/x',
      { url, auth: { username: "$USER", password: "$PASS" }, left: ["$USER", "$PASS"] },
    ],
    ["curl https://a.io/x \\", { url }],
  ])("%s", (command, meant) => {
    expect(said(command)).toEqual(meant);
  });
});

describe("H-006: the quotation marks of Windows", () => {
  test.each<[string, Said]>([
    [
      `curl "https://a.io/x" -X POST -H "Accept: */*" --data-raw "{""a"":""b c""}"`,
      { url, method: "POST", headers: [["Accept", "*/*"]], body: raw('{"a":"b c"}') },
    ],
    [
      `curl "https://a.io/x" -H "If-None-Match: W/""33a6"""`,
      { url, headers: [["If-None-Match", 'W/"33a6"']] },
    ],
    [
      `curl "https://a.io/x" --data-raw "{""$ref"":""C:\\\\x"",""n"":""100"%"""}"`,
      { url, method: "POST", body: raw('{"$ref":"C:\\\\x","n":"100%"}') },
    ],
    [`curl "https://a.io/x" --data-raw "a"^\n\n"b"`, { url, method: "POST", body: raw("a\nb") }],
    [`curl "https://a.io/x" -d "" -X PUT`, { url, method: "PUT", body: raw("") }],
    [
      `curl "https://a.io/x" --data="" --user "a":""`,
      { url, method: "POST", auth: { username: "a", password: "" }, body: raw("") },
    ],
    [
      `curl "https://a.io/x" -H "Authorization: Bearer ""$TOKEN"`,
      { url, auth: { token: "$TOKEN" }, left: ["$TOKEN"] },
    ],
    [
      `curl "https://a.io/x" -d "{\\"id\\":\\"""$ID""\\"}"`,
      { url, method: "POST", body: raw('{"id":"$ID"}'), left: ["$ID"] },
    ],
    [
      // Chrome, some years ago
      `curl "https://a.io/x" ^\n  -H "ua: ^\\^"Chromium^\\^";v=^\\^"110^\\^"" ^\n  --data-raw "^{^\\^"a^\\^":1^}"`,
      { url, method: "POST", headers: [["ua", '"Chromium";v="110"']], body: raw('{"a":1}') },
    ],
    [
      `curl ^"https://a.io/x?a=1^&b=^%^C3^%^A9^" ^\n  -b ^"s=a^|b^" ^\n  -H ^"A: ^<b^>^"`,
      {
        url: "https://a.io/x?a=1&b=%C3%A9",
        headers: [
          ["Cookie", "s=a|b"],
          ["A", "<b>"],
        ],
      },
    ],
    [
      `curl ^"https://a.io/x^" -H ^"A: %TOKEN%^" > out.json 2>nul | find "x"`,
      { url, headers: [["A", "%TOKEN%"]], left: ["> out.json", "2>nul", "%TOKEN%", '| find "x"'] },
    ],
    [
      `curl "https://a.io/<id>" -d "{""a"":1}" -u <name>:`,
      {
        url: "https://a.io/<id>",
        method: "POST",
        auth: { username: "<name>", password: "" },
        body: raw('{"a":1}'),
        left: ["<name>"],
      },
    ],
    [`curl "https://a.io/x" -d "{""a"":1`, { url, method: "POST", body: raw('{"a":1'), left: ['"'] }],
    // PowerShell
    [
      "curl.exe https://a.io/x -H 'A: it''s' -d '{\\\"a\\\":1}'",
      { url, method: "POST", headers: [["A", "it's"]], body: raw('{"a":1}') },
    ],
    ['curl.exe https://a.io/x -d "{`"a`":`"b c`"}"', { url, method: "POST", body: raw('{"a":"b c"}') }],
    [
      `curl -X POST https://a.io/x -H "Authorization: Bearer $env:TOKEN" -d @'\n{"a": "it's"}\n'@ -H 'B: c'`,
      {
        url,
        method: "POST",
        auth: { token: "$env:TOKEN" },
        headers: [["B", "c"]],
        body: raw(`{"a": "it's"}`),
        left: ["$env:TOKEN"],
      },
    ],
    [
      'curl.exe https://a.io/x -d @"\n{`"a`": "$x"}\n"@',
      { url, method: "POST", body: raw('{"a": "$x"}'), left: ["$x"] },
    ],
  ])("%s", (command, meant) => {
    expect(said(command)).toEqual(meant);
  });
});

describe("H-010: typeset quotation marks and dashes are read as straight ones", () => {
  test.each<[string, Said]>([
    [
      `curl “https://a.io/x” –H “Accept: a/b” —data ‘{"a":"it’s"}’`,
      { url, method: "POST", headers: [["Accept", "a/b"]], body: raw(`{"a":"it’s"}`) },
    ],
    [
      "curl –X PUT „https://a.io/x“ –request-target /y –location",
      { url, method: "PUT", left: ["--request-target /y", "--location"] },
    ],
    [
      "curl −u ‚a:b‘ ‘https://a.io/x’ ―-insecure",
      { url, auth: { username: "a", password: "b" }, left: ["--insecure"] },
    ],
    ['curl «https://a.io/x» ‑H "A: “b” – c"', { url, headers: [["A", "“b” – c"]] }],
    [
      `curl “https://a.io/x” -d “{“a”: “b”, “c”: 1}”`,
      { url, method: "POST", body: raw("{“a”: “b”, “c”: 1}") },
    ],
    [`curl "https://a.io/x” -H 'A: b'`, { url: `https://a.io/x” -H 'A: b'`, left: ['"'] }],
    [`curl “https://a.io/x" -H 'A: b'`, { url, headers: [["A", "b"]] }],
    [
      "curl https://a.io/x -d 'a=“b” — c'",
      { url, method: "POST", body: { contentType: form, fields: [["a", "“b” — c"]] } },
    ],
    ["curl “https://a.io/x -X PUT", { url: "https://a.io/x -X PUT", left: ["“"] }],
    [
      "curl https://a.io/it’s -d “$A”",
      { url: "https://a.io/it’s", method: "POST", body: raw("$A"), left: ["$A"] },
    ],
    ["curl\u00a0https://a.io/x\u00a0-X\u00a0PUT", { url, method: "PUT" }],
  ])("%s", (command, meant) => {
    expect(said(command)).toEqual(meant);
  });
});

describe("H-011: here-documents are the body", () => {
  test.each<[string, Said]>([
    [
      `curl -X PUT https://a.io/x -d @- <<EOF\n{"a":\n "b"}\nEOF`,
      { url, method: "PUT", body: raw('{"a": "b"}') },
    ],
    [
      "curl https://a.io/x --data-binary @- <<'EOF' -H 'A: b'\na $X\nb\nEOF\n",
      { url, method: "POST", headers: [["A", "b"]], body: raw("a $X\nb\n") },
    ],
    [
      `curl https://a.io/x \\\n  -H 'A: b' \\\n  --json @- <<-"END"\n\t{"a": 1}\n\tEND`,
      {
        url,
        method: "POST",
        headers: [
          ["A", "b"],
          ["Accept", json],
        ],
        body: raw('{"a": 1}\n', json),
      },
    ],
    [
      `curl -d "$(cat <<EOF\n{\n  "a": "$B",\n  "c": "(\\$1)"\n}\nEOF\n)" https://a.io/x`,
      { url, method: "POST", body: raw('{\n  "a": "$B",\n  "c": "($1)"\n}'), left: ["$B"] },
    ],
    [
      `curl -d "$(cat <<'EOF'\n{"a": "it's )"}\nEOF\n)" -X PUT https://a.io/x`,
      { url, method: "PUT", body: raw(`{"a": "it's )"}`) },
    ],
    [
      "curl -T - https://a.io/x <<\\E\na\\b\nE",
      { url, method: "PUT", body: { contentType: "", raw: "a\\b\n" } },
    ],
    [
      "curl -F 'a=<-' https://a.io/x <<< 'b c'",
      { url, method: "POST", body: { contentType: "multipart/form-data", fields: [["a", "b c\n"]] } },
    ],
    [`curl -d @- https://a.io/x <<< '{"a":1}' -X PUT`, { url, method: "PUT", body: raw('{"a":1}') }],
    [
      "curl -d @- https://a.io/x <<EOF | jq .\n{}\nEOF\necho done",
      { url, method: "POST", body: raw("{}"), left: ["| jq .", "echo done"] },
    ],
    ["curl -d @- https://a.io/x <<EOF\n  {}\n  EOF", { url, method: "POST", body: raw("  {}") }],
    ["curl -d @- https://a.io/x <<EOF\n{}", { url, method: "POST", body: raw("{}"), left: ["<<EOF"] }],
    ["curl -K - https://a.io/x <<EOF\nuser=a\nEOF", { url, left: ["-K -", "<<EOF\nuser=a\nEOF"] }],
    [
      'curl -d "$(cat <<EOF | tr a b\n{}\nEOF\n)" https://a.io/x',
      {
        url,
        method: "POST",
        body: raw("$(cat <<EOF | tr a b\n{}\nEOF\n)"),
        left: ["$(cat <<EOF | tr a b\n{}\nEOF\n)"],
      },
    ],
    [
      'curl -d "$(cat body.json)" https://a.io/x',
      { url, method: "POST", body: raw("$(cat body.json)"), left: ["$(cat body.json)"] },
    ],
  ])("%s", (command, meant) => {
    expect(said(command)).toEqual(meant);
  });
});

test("a broken here-document, placeholder or quotation costs no freeze", async () => {
  const texts = [
    `curl ${"<<a ".repeat(1e5)}`,
    `curl ${"<a".repeat(1e5)}`,
    `curl ${"“".repeat(1e5)}`,
    `curl ${"‘a’b".repeat(1e5)}`,
    `curl "${"$(cat <<E\n".repeat(2e4)}`,
    `curl ${"`".repeat(1e5 + 1)}`,
    `curl ${'""'.repeat(1e5)}`,
    `curl ^"${"<".repeat(1e5)}`,
    `curl 'https://a.io/${"{".repeat(1e5)}'`,
    `curl 'https://a.io/${"[1-3]".repeat(2e4)}'`,
    `curl -x ${"a:b@".repeat(2e4)} ${"-u a ".repeat(2e4)}`,
  ];
  expect(await processorTime(() => texts.forEach((text) => readCurl(text)))).toBeLessThan(8000);
});
