/** Which line breaks an element keeps: an `<input>` none at all, a `<textarea>` one kind. */
export type LineBreaks = "none" | "one kind";

/** A text as an element will hold it. */
export function textIn(element: LineBreaks, text: string): string {
  if (element === "none") return text.replace(/[\r\n]+/g, "");
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/**
 * The text that an edit means, where the element could not hold all of `before`: what the edit left alone keeps the line
 * breaks that it had, and a new line break is of the kind that was there.
 */
export function meantText(element: LineBreaks, before: string, now: string): string {
  const shown = textIn(element, before);
  if (shown === before || now === "") return now;
  const [start, end, newEnd] = changed(shown, now);
  const at = positions(element, before, start, end);
  const [kind = "\n"] = /\r\n?|\n/.exec(before) ?? [];
  const edit = now.slice(start, newEnd).replaceAll("\n", kind);
  return joined(joined(before.slice(0, at[0]), edit), before.slice(at[1]));
}

/** Joins two texts. A carriage return before a line feed would become one break with it, so it's written as a line feed, too. */
function joined(one: string, other: string): string {
  return other.startsWith("\n")
    ? one.replace(/\r+$/, (breaks) => "\n".repeat(breaks.length)) + other
    : one + other;
}

/** The part of a text that differs from another's: where it starts in both, and where it ends in each. */
function changed(before: string, now: string): [start: number, end: number, newEnd: number] {
  let start = 0;
  let [end, newEnd] = [before.length, now.length];
  while (start < end && start < newEnd && before[start] === now[start]) start++;
  while (start < end && start < newEnd && before[end - 1] === now[newEnd - 1]) {
    end--;
    newEnd--;
  }
  return [start, end, newEnd];
}

/** Where a part of what is shown is in the whole text. Line breaks at its edges, which nobody saw, stay outside. */
function positions(element: LineBreaks, text: string, start: number, end: number): [number, number] {
  let [first, last] = [start, end];
  let shown = 0;
  for (const { 0: lineBreak, index } of text.matchAll(/\r\n?|\n/g)) {
    const hidden = element === "none" ? lineBreak.length : lineBreak.length - 1;
    const at = index - shown; // where it is in what is shown
    // One that is shown is within a part that begins with it; one that is not stays before it.
    if (element === "none" ? at < start || (at === start && start < end) : at < start) first += hidden;
    if (at < end) last += hidden;
    if (at >= end) break;
    shown += hidden;
  }
  return [first, Math.max(first, last)];
}
