/** What is shown of a long text at first. */
export const FOLD = 1200;
/** What one more look shows, and the most that is ever read at once. */
export const PIECE = 20_000;

/** The pieces of a text that `looks` looks show, each short enough to be read at once. */
export function pieces(text: string, looks: number): string[] {
  if (looks === 0) return [text.slice(0, cutAt(text, 0, FOLD))];
  const found: string[] = [];
  for (let at = 0; at < text.length && found.length < looks;) {
    const end = cutAt(text, at, PIECE);
    found.push(text.slice(at, end));
    at = end;
  }
  return found;
}

/** Where to cut within `length` characters: after a paragraph, a line, a sentence or a word, in its last quarter. */
function cutAt(text: string, from: number, length: number): number {
  if (text.length - from <= length) return text.length;
  const least = from + Math.floor(length * 0.75);
  for (const end of ["\n\n", "\n", ". ", " "]) {
    const at = text.lastIndexOf(end, from + length - end.length);
    if (at >= least) return at + end.length;
  }
  const pair = /[\uD800-\uDBFF]/.test(text.charAt(from + length - 1)) ? 1 : 0; // keeps a character in one piece
  return from + length - pair;
}
