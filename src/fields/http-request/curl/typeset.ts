// Quotation marks and dashes as word processors and chats set them. A shell would take them for ordinary characters; the
// command that was copied had straight ones.

const closing: Record<string, string> = {
  "“": "”",
  "”": "”",
  "„": "“”",
  "‟": "”",
  "«": "»",
  "»": "«",
  "″": "″",
  "＂": "＂",
  "‘": "’",
  "’": "’",
  "‚": "‘’",
  "‛": "’",
  "′": "′",
  "＇": "＇",
};

/** Whether a quotation begins. In the middle of a word, what looks like a closing mark is an apostrophe. */
export const isTypesetQuote = (char: string, isInside: boolean): boolean =>
  char in closing && !(isInside && "’”»′″".includes(char));

/** A closing mark ends a word or a line; elsewhere it is an apostrophe, or belongs to the text. */
const isEnd = /[\s\\`^|&;<>)]/;

/** Reads what is between typeset quotation marks. Marks of the same kind may be nested. */
export function typesetQuote(text: string, at: number): { made: string; end: number } | undefined {
  const open = text[at] ?? "";
  const closes = closing[open] ?? "";
  const straight = "‘’‚‛′＇".includes(open) ? "'" : '"';
  let depth = 1;
  let fallback: number | undefined;
  for (let end = at + 1; end < text.length; end++) {
    const char = text[end] ?? "";
    const isLast = end + 1 === text.length || isEnd.test(text[end + 1] ?? "");
    if (closes.includes(char)) {
      if (open !== char) depth = Math.max(0, depth - 1);
      if (isLast && (depth === 0 || open === char)) return { made: text.slice(at + 1, end), end: end + 1 };
      if (isLast) fallback ??= end;
    } else if (char === open) depth++;
    else if (char === straight && isLast) fallback ??= end;
  }
  return fallback === undefined ? undefined : { made: text.slice(at + 1, fallback), end: fallback + 1 };
}

const dashes = /^[-‐‑‒–—―−]+/;

/**
 * A word that starts with typeset dashes, as a flag. Word processors make one long dash of two short ones, so the name
 * decides how many there were.
 */
export function straightFlag(word: string, isLongName: (name: string) => boolean): string {
  const [marks = ""] = dashes.exec(word) ?? [];
  if (!/[^-]/.test(marks)) return word;
  const rest = word.slice(marks.length);
  const name = (/^[^=]*/.exec(rest)?.[0] ?? "").replaceAll(/[‐‑‒–]/g, "-");
  const isLong = isLongName(name) || (name.length > 1 && (marks.length > 1 || /[—―]/.test(marks)));
  return (isLong ? "--" : "-") + name + rest.slice(name.length);
}
