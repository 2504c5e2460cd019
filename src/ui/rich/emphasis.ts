import type { Inline } from "./inline.ts";

interface Frame {
  /** The mark that opened it; the outermost has none. */
  mark: string;
  children: Inline[];
}

const names: Record<string, "strong" | "em" | "del"> = {
  "*": "em",
  _: "em",
  "**": "strong",
  __: "strong",
  "~~": "del",
};
const depth = 12;

/** Collects inline pieces, and folds them into emphasis where marks open and close. Marks left open are text. */
export function createEmphasis() {
  const frames: Frame[] = [{ mark: "", children: [] }];
  const top = () => frames[frames.length - 1] as Frame; // the outermost never goes

  function add(piece: Inline): void {
    const { children } = top();
    const last = children.at(-1);
    if (typeof piece === "string" && typeof last === "string") children[children.length - 1] = last + piece;
    else children.push(piece);
  }

  /** Closes the innermost frame that was opened by `mark`; frames within it turn out to be text. */
  function close(index: number): void {
    while (frames.length > index + 1) spill();
    const frame = frames.pop() as Frame;
    add({ as: names[frame.mark] ?? "em", children: frame.children });
  }

  function spill(): void {
    const frame = frames.pop() as Frame;
    add(frame.mark);
    for (const child of frame.children) add(child);
  }

  /** Reads the run of marks at `at`; answers its end. */
  function mark(text: string, at: number): number {
    const char = text.charAt(at);
    let end = at;
    while (text[end] === char) end++;
    const { opens, closes } = flanks(char, text.charAt(at - 1), text.charAt(end));
    for (let left = end - at; left > 0;) {
      const open = closes ? frames.findLastIndex((it) => it.mark[0] === char && it.mark.length <= left) : -1;
      const size = char === "~" || left > 1 ? 2 : 1;
      if (open > 0) {
        left -= (frames[open] as Frame).mark.length;
        close(open);
      } else if (opens && size <= left && frames.length < depth) {
        left -= size;
        frames.push({ mark: char.repeat(size), children: [] });
      } else {
        add(char.repeat(left));
        left = 0;
      }
    }
    return end;
  }

  function end(): Inline[] {
    while (frames.length > 1) spill();
    return top().children;
  }

  return { add, mark, end };
}

/** Marks open before a word and close after one; an underscore inside a word is part of it. */
function flanks(char: string, before: string, after: string): { opens: boolean; closes: boolean } {
  const opens = /\S/.test(after);
  const closes = /\S/.test(before);
  if (char !== "_") return { opens, closes };
  return { opens: opens && !isWord(before), closes: closes && !isWord(after) };
}

const isWord = (char: string) => /[\p{L}\p{N}]/u.test(char);
