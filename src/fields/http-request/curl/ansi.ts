// `$'…'` of Bash: escapes as in C. Chrome writes a body with line breaks this way.

const controls: Record<string, string> = {
  n: "\n",
  t: "\t",
  r: "\r",
  a: "\u0007",
  b: "\b",
  e: "\u001b",
  E: "\u001b",
  f: "\f",
  v: "\v",
};

/** Reads from behind the opening `$'`. `end` is behind the closing mark; `isClosed` says whether there was one. */
export function ansiText(text: string, start: number): { made: string; end: number; isClosed: boolean } {
  const part =
    /\\(?:u([\da-fA-F]{1,4})|U([\da-fA-F]{1,8})|((?:x[\da-fA-F]{1,2}|[0-7]{1,3})(?:\\(?:x[\da-fA-F]{1,2}|[0-7]{1,3}))*)|([^]))|([^\\'])/gy;
  let made = "";
  part.lastIndex = start;
  for (let end = start; ; end = part.lastIndex) {
    const found = part.exec(text);
    if (!found) return { made, end: end + 1, isClosed: text[end] === "'" };
    const [, short, long, bytes, control, plain] = found;
    const code = short ?? long;
    if (code !== undefined) made += characterOf(Number.parseInt(code, 16));
    else if (bytes !== undefined) made += utf8(bytes);
    else
      made += plain ?? controls[control ?? ""] ?? (/[\\'"?]/.test(control ?? "") ? control : `\\${control}`);
  }
}

/** A code point as text. Chrome writes characters beyond the first plane in two halves, which join here. */
const characterOf = (code: number): string =>
  code <= 0xffff ? String.fromCharCode(code) : code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";

/** Bytes in a row are read as UTF-8. */
const utf8 = (escapes: string): string =>
  new TextDecoder().decode(
    new Uint8Array(
      escapes
        .split("\\")
        .map((it) => (it.startsWith("x") ? Number.parseInt(it.slice(1), 16) : Number.parseInt(it, 8))),
    ),
  );
