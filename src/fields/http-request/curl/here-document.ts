// `<<EOF`: lines up to one that says EOF are the command's input.

export interface HereDocument {
  /** As written: `<<'EOF'`. */
  written: string;
  delimiter: string;
  /** Nothing in it is filled in: the delimiter is quoted. */
  isLiteral: boolean;
  /** `<<-`: tabs at the start of lines don't count. */
  isIndented: boolean;
}

const opening = /\d*<<(-?)[ \t]*(?:(['"‘’“”])([^\n]*?)['"‘’“”]|(\\?)([^\s'"\\|&;<>()]+))/y;

/** Reads the opening of a here-document; `undefined` where there is none. */
export function hereDocumentAt(text: string, at: number): HereDocument | undefined {
  opening.lastIndex = at;
  const found = opening.exec(text);
  if (!found) return undefined;
  const [written, dash = "", quote, quoted, slash, plain] = found;
  return {
    written,
    delimiter: quoted ?? plain ?? "",
    isLiteral: quote !== undefined || slash !== "",
    isIndented: dash !== "",
  };
}

/** Finds its lines. A last line that is indented by mistake closes it too. `end` is at the end of that line. */
export function linesOf(
  text: string,
  start: number,
  { delimiter, isIndented }: HereDocument,
): { lines: string; end: number; isClosed: boolean } {
  const close = closingLine(text, start, delimiter);
  const { from, end } = close ?? { from: text.length, end: text.length };
  const lines = text.slice(start, from);
  return { lines: isIndented ? lines.replace(/^\t+/gm, "") : lines, end, isClosed: close !== undefined };
}

interface Line {
  from: number;
  end: number;
}

function closingLine(text: string, start: number, delimiter: string): Line | undefined {
  let indented: Line | undefined;
  for (let from = start; from < text.length;) {
    const newline = text.indexOf("\n", from);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(from, end);
    if (line === delimiter) return { from, end };
    if (line.trim() === delimiter) indented ??= { from, end };
    from = end + 1;
  }
  return indented;
}
