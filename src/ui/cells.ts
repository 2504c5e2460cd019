/**
 * The cells of a pasted text, row by row, as spreadsheets put them on the clipboard: tabs between the cells of a row, and
 * quotation marks around a cell with a line break, a tab or quotation marks of its own. Other text is one cell a line.
 */
export function cellsOf(text: string): string[][] {
  let cells: string[] = [];
  const rows = [cells];
  let at = 0;
  for (;;) {
    const cell = quotedCell(text, at) ?? plainCell(text, at);
    cells.push(cell.text);
    at = cell.end;
    if (at >= text.length) break;
    const isTab = text[at] === "\t";
    at += text.startsWith("\r\n", at) ? 2 : 1;
    if (isTab) continue;
    if (at >= text.length) break; // the line break at the end
    rows.push((cells = []));
  }
  return isTable(rows) ? rows : rows.map((row) => [row.join("\t")]);
}

interface Cell {
  text: string;
  /** Where the next separator is, or the end of all. */
  end: number;
}

function plainCell(text: string, at: number): Cell {
  const separator = /[\t\r\n]/g;
  separator.lastIndex = at;
  const end = separator.exec(text)?.index ?? text.length;
  return { text: text.slice(at, end), end };
}

/** A cell in quotation marks that a spreadsheet would write: others are part of the text. */
function quotedCell(text: string, at: number): Cell | undefined {
  if (text[at] !== '"') return undefined;
  const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  quoted.lastIndex = at;
  const inner = quoted.exec(text)?.[1];
  if (inner === undefined || !/[\t\r\n"]/.test(inner)) return undefined;
  return { text: inner.replaceAll('""', '"').replace(/\r\n?/g, "\n"), end: quoted.lastIndex };
}

/** A table has as many cells in each row; tabs in other text are part of the text. */
const isTable = (rows: readonly string[][]): boolean => {
  const [first] = rows;
  return rows.every((cells) => cells.length === first?.length);
};
