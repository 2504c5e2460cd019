// @vitest-environment node
import { expect, test } from "vitest";
import { readHeaderBlock } from "../../../src/fields/http-request/header-block.ts";

test.each<[string, string, string[][], string[]]>([
  [
    "HTTP/2",
    ":authority: a.io\n:scheme: https\naccept: a/b, c\nx-empty:\ncookie: a=b",
    [
      ["accept", "a/b, c"],
      ["x-empty", ""],
      ["cookie", "a=b"],
    ],
    [":authority: a.io", ":scheme: https"],
  ],
  [
    "each value in its own line",
    ":authority\na.io\n:path\n/x\naccept\n*/*",
    [["accept", "*/*"]],
    [":authority: a.io", ":path: /x"],
  ],
  [
    "each value below its name",
    ':authority:\na.io\naccept:\n*/*\nif-none-match:\nW/"a:b"',
    [
      ["accept", "*/*"],
      ["if-none-match", 'W/"a:b"'],
    ],
    [":authority: a.io"],
  ],
  [
    "HTTP/1.1 with a body",
    'POST /x HTTP/1.1\r\nHost: a.io\r\nContent-Type: a/b\r\n\r\n{"a":1,\r\n"password":"hush"}',
    [
      ["Host", "a.io"],
      ["Content-Type", "a/b"],
    ],
    ["POST /x HTTP/1.1", '{"a":1,\n"password":"<password>"}'],
  ],
  ["an answer", "HTTP/2 200\nserver: x\nodd line", [["server", "x"]], ["HTTP/2 200", "odd line"]],
])("H-020: reads headers of %s", (_, text, headers, left) => {
  const block = readHeaderBlock(text)!;
  expect(block.headers.map(({ name, value }) => [name, value])).toEqual(headers);
  expect(block.left).toEqual(left);
});

test.each(["", "Accept: a/b", "Accept: a/b\nX: c", ":authority: a.io", "GET /x HTTP/1.1", "a\nb"])(
  "H-020: leaves %j to the rows",
  (text) => {
    expect(readHeaderBlock(text)).toBeUndefined();
  },
);
