/** What the edits of rows start from. */
export interface RowSource<R> {
  rows: readonly R[];
  newRow(): R;
  onChange(rows: R[]): void;
  /** Makes a row of a line of text. */
  split?(line: string): R;
}

/** What can be done to the rows of an editor. */
export interface RowEdits<R> {
  /** Adds an empty row at an index. */
  add(at: number): void;
  update(row: R): void;
  /** Removes a row; the focus goes to its neighbour, the one before it first if `backwards`. */
  remove(id: string, backwards?: boolean): void;
  /** Puts lines in the place of a row's text, each in a row of its own. `false` where rows are no lines of text. */
  spread(id: string, lines: readonly string[]): boolean;
  /** Takes what was drawn last. Answers where the focus belongs now: on a row, or (`null`) on what adds one. */
  drawn(source: RowSource<R>): string | null | undefined;
}

/** The edits of one editor, for its whole life: they start from the newest rows, so no row is drawn again for them. */
export function createRowEdits<R extends { readonly id: string }>(first: RowSource<R>): RowEdits<R> {
  let source = first;
  let focus: string | null | undefined;
  const find = (id: string) => source.rows.findIndex((row) => row.id === id);

  /** Replaces some rows by others. A second edit in the same event starts from the first one's rows. */
  function splice(at: number, removed: number, ...added: R[]): void {
    const rows = [...source.rows.slice(0, at), ...added, ...source.rows.slice(at + removed)];
    source = { ...source, rows };
    source.onChange(rows);
  }

  return {
    add(at) {
      const row = source.newRow();
      focus = row.id;
      splice(at, 0, row);
    },
    update(row) {
      const at = find(row.id);
      if (at >= 0) splice(at, 1, row);
    },
    remove(id, backwards = false) {
      const at = find(id);
      if (at < 0) return;
      const [before, after] = [source.rows[at - 1], source.rows[at + 1]];
      focus = (backwards ? (before ?? after) : (after ?? before))?.id ?? null;
      splice(at, 1);
    },
    spread(id, lines) {
      const at = find(id);
      const row = source.rows[at];
      if (!source.split || !row) return false;
      const [text, ...others] = lines.map(source.split);
      focus = others.at(-1)?.id ?? id;
      splice(at, 1, { ...row, ...text, id }, ...others);
      return true;
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
