import type { HttpRequestDraft } from "../../core/values.ts";
import { shownPart } from "./curl/secrets.ts";
import { newPair } from "../../codecs/http-request/pairs.ts";
import type { PlainPair } from "./plain.ts";

const requestLine = /^(?:[A-Z]+ \S+ HTTP\/[\d.]+|HTTP\/[\d.]+ \d{3}.*)$/;
/** `:authority`: what HTTP/2 has in the place of a request line. No client may set one. */
const pseudoHeader = /^:([a-z]+)\s*(?::\s*(.*))?$/;
const header = /^([!#$%&'*+.^`|~\w-]+)\s*:\s*(.*)$/;

const bareName = /^[\w-]+$/;

interface HeaderBlock {
  headers: PlainPair[];
  /** Lines that are no headers of a request. */
  left: string[];
}

/**
 * Reads headers as browsers and proxies show them: below a request line, with pseudo-headers, each value maybe in a line
 * of its own. `undefined` for a text that is not recognisably that, such as a list of headers.
 */
export function readHeaderBlock(text: string): HeaderBlock | undefined {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  const isBlock = lines.some((line) => requestLine.test(line) || pseudoHeader.test(line));
  if (!isBlock || lines.filter(Boolean).length < 2) return undefined;
  const alternates = lines.some((line) => /^:[a-z]+$/.test(line));
  const block: HeaderBlock = { headers: [], left: [] };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const isBody = line === "" && block.headers.length > 0;
    if (isBody) {
      const body = lines.slice(at).join("\n").trim();
      if (body !== "") block.left.push(body);
      break;
    }
    const [, pseudo, pseudoValue = ""] = pseudoHeader.exec(line) ?? [];
    const [, name = "", named = ""] =
      header.exec(alternates && bareName.test(line) ? `${line}:` : line) ?? [];
    const isSplit = (pseudo !== undefined ? pseudoValue : named) === "" && (pseudo ?? name) !== "";
    const value = isSplit && isValue(lines[at + 1]) ? (lines[++at] ?? "") : named;
    if (pseudo !== undefined) block.left.push(`:${pseudo}: ${pseudoValue || value}`.trim());
    else if (name !== "") block.headers.push({ name, value });
    else if (line !== "") block.left.push(line);
  }
  return { headers: block.headers, left: block.left.map(shownPart) };
}

/** Whether the line below a name is its value. */
const isValue = (line: string | undefined): boolean =>
  line !== undefined && line !== "" && !pseudoHeader.test(line) && !/^[\w-]+:(?:\s|$)/.test(line);

/** Puts pasted headers in the place of an empty row, or below a filled one. */
export function withHeaders(
  draft: HttpRequestDraft,
  rowId: string,
  { headers, left }: HeaderBlock,
): HttpRequestDraft {
  const at = draft.headers.findIndex(({ id }) => id === rowId);
  const row = draft.headers[at];
  const isBlank = row?.name === "" && row.value === "";
  const rows = headers.map(({ name, value }) => newPair(name, value));
  // The row that has the focus keeps it.
  if (isBlank && rows[0]) rows[0] = { ...rows[0], id: row.id };
  const all = [...draft.headers];
  all.splice(isBlank ? at : at + 1, isBlank ? 1 : 0, ...rows);
  return { ...draft, headers: all, stroke: { kind: "headers", before: draft, left } };
}
