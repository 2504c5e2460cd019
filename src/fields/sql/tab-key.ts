/** What the Tab key does in an editor: it moves on until something is typed, and again after Escape. */
export type TabKey = "leaves" | "indents";
