/** How pasted text becomes rows. */
export interface RowReading<R> {
  /**
   * The rows of a text that is pasted into the first box of a row; none where that box takes the text itself. `around`: what
   * is before and after the caret, where the row has no other box.
   */
  read(text: string, around?: { before: string; after: string }): readonly R[] | undefined;
  /** The rows that a text could become, which is pasted into a box and stays there, and a word for each. */
  offer(text: string): RowOffer<R> | undefined;
}

export interface RowOffer<R> {
  rows: readonly R[];
  words: readonly string[];
}

/** What the edits of rows start from. */
export interface RowSource<R> {
  rows: readonly R[];
  newRow(): R;
  onChange(rows: R[]): void;
  reading?: RowReading<R>;
  /** Hears what an edit did, or nothing when the next edit has made that old. */
  tell?(news: RowTidings | undefined): void;
}

/** What the last edit did to the rows, as far as a person should hear of it. */
export type RowTidings =
  | { kind: "moved"; from: number; to: number; count: number }
  | { kind: "removed"; number: number; count: number }
  | { kind: "split"; count: number }
  /** A pasted text reads like several rows. It stays one until somebody splits it. */
  | { kind: "list"; id: string; words: readonly string[] };

/** What changes in a row. Two boxes of one row may change it at once, as when both were filled in before hydration. */
export type RowChange<R> = Partial<R> & { readonly id: string };

/** What can be done to the rows of an editor. */
export interface RowEdits<R> {
  /** Adds an empty row at an index. */
  add(at: number): void;
  update(change: RowChange<R>): void;
  /** Removes a row; the focus goes to its neighbour, the one before it first if `backwards`. */
  remove(id: string, backwards?: boolean): void;
  /** Puts rows in the place of a row, which becomes the first of them, or below it. */
  spread(id: string, rows: readonly R[], isBelow?: boolean): void;
  /** Moves a row by so many places, if there are any. Its element keeps the focus and the caret. */
  move(id: string, by: number): void;
  /** Puts a copy below a row. */
  duplicate(id: string): void;
  clear(): void;
  /** Takes the last removal or split back, and leads the focus there. */
  undo(): void;
  /** Asks about these rows once the row's next text, which a paste brings, is there. `isBlank`: the row holds nothing else. */
  ask(id: string, offer: RowOffer<R>, isBlank: boolean): void;
  /** Puts the rows that were asked about in the place of the pasted text. */
  split(): void;
  /** Leaves a row as it was pasted. */
  keep(id: string): void;
  /** Takes what was drawn last. Answers where the focus belongs now: on a row, or (`null`) on what adds one. */
  drawn(source: RowSource<R>): string | null | undefined;
}

/** The edits of one editor, for its whole life: they start from the newest rows, so no row is drawn again for them. */
export function createRowEdits<R extends { readonly id: string }>(first: RowSource<R>): RowEdits<R> {
  let source = first;
  let focus: string | null | undefined;
  let way: { at: number; left: readonly R[]; took: readonly R[] } | undefined; // back
  let asked: { id: string; offer: RowOffer<R>; isBlank: boolean; before?: R; isShown?: true } | undefined;
  const find = (id: string) => source.rows.findIndex((row) => row.id === id);

  /** Replaces some rows by others. A second edit in the same event starts from the first one's rows. */
  function splice(at: number, removed: number, added: readonly R[]): void {
    const rows = [...source.rows.slice(0, at), ...added, ...source.rows.slice(at + removed)];
    source = { ...source, rows };
    way = asked = undefined;
    source.tell?.(undefined);
    source.onChange(rows);
  }

  /** As `splice`, and it can be taken back. */
  function splicedFor(news: RowTidings, at: number, removed: number, added: readonly R[]): void {
    const took = source.rows.slice(at, at + removed);
    splice(at, removed, added);
    way = { at, left: added, took };
    source.tell?.(news);
  }

  /** Puts rows in the place of the one at an index; `first` is the row that stays. */
  function spreadAt(at: number, first: R, others: readonly R[], count: number): void {
    focus = others.at(-1)?.id ?? first.id;
    splicedFor({ kind: "split", count }, at, 1, [first, ...others]);
  }

  return {
    add(at) {
      const row = source.newRow();
      focus = row.id;
      splice(at, 0, [row]);
    },
    update(change) {
      const at = find(change.id);
      const row = source.rows[at];
      if (!row) return;
      const question = asked?.id === row.id && !asked.isShown ? asked : undefined;
      splice(at, 1, [{ ...row, ...change }]);
      if (!question) return;
      asked = { ...question, isShown: true }; // until the next edit
      source.tell?.({ kind: "list", id: row.id, words: question.offer.words });
    },
    remove(id, backwards = false) {
      const at = find(id);
      if (at < 0) return;
      const [before, after] = [source.rows[at - 1], source.rows[at + 1]];
      focus = (backwards ? (before ?? after) : (after ?? before))?.id ?? null;
      splicedFor({ kind: "removed", number: at + 1, count: 1 }, at, 1, []);
    },
    spread(id, rows, isBelow = false) {
      const at = find(id);
      const row = source.rows[at];
      if (!row) return;
      const [text, ...others] = rows;
      if (isBelow) spreadAt(at, row, rows, rows.length);
      else spreadAt(at, { ...row, ...text, id }, others, rows.length);
    },
    move(id, by) {
      const at = find(id);
      const to = at + by;
      const row = source.rows[at];
      if (!row || to === at || !source.rows[to]) return;
      const [first, last] = [Math.min(at, to), Math.max(at, to)];
      const between = source.rows.slice(first, last + 1).filter((other) => other !== row);
      splice(first, last - first + 1, to < at ? [row, ...between] : [...between, row]);
      source.tell?.({ kind: "moved", from: at + 1, to: to + 1, count: source.rows.length });
    },
    duplicate(id) {
      const at = find(id);
      const row = source.rows[at];
      if (!row) return;
      const copy = { ...row, id: source.newRow().id };
      focus = copy.id;
      splice(at + 1, 0, [copy]);
    },
    clear() {
      focus = null;
      const count = source.rows.length;
      splicedFor({ kind: "removed", number: 1, count }, 0, count, []);
    },
    undo() {
      if (!way) return;
      const { at, left, took } = way;
      if (left.some((row, index) => source.rows[at + index]?.id !== row.id)) return; // the host has other rows now
      focus = took[0]?.id;
      splice(at, left.length, took);
    },
    ask(id, offer, isBlank) {
      asked = { id, offer, isBlank, before: source.rows[find(id)] };
    },
    split() {
      if (!asked?.before) return;
      const { id, offer, isBlank, before } = asked;
      const at = find(id);
      if (at < 0) return;
      const [first, ...others] = offer.rows;
      if (isBlank) spreadAt(at, { ...before, ...first, id }, others, offer.rows.length);
      else spreadAt(at, before, offer.rows, offer.rows.length);
    },
    keep(id) {
      asked = undefined;
      focus = id;
      source.tell?.(undefined);
    },
    drawn(newest) {
      source = newest;
      const target = focus;
      if (target && find(target) < 0) return undefined; // the host has not taken the edit yet
      focus = undefined;
      return target;
    },
  };
}
