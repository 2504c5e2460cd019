/** Icons that no form draws from the start, on the same grid. Whoever draws one brings them by `draw`. */
export const late = {
  caret: "m4.5 6.5 3.5 3.5 3.5-3.5",
  search: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Zm3.3-1.2 3.2 3.2",
  refresh: "M13 8a5 5 0 1 1-1.5-3.6L13 5.8M13 2.5v3.3H9.7",
  grip: "M6 4v.01M10 4v.01M6 8v.01M10 8v.01M6 12v.01M10 12v.01",
  undo: "M5.5 3 2.8 5.7l2.7 2.8M3 5.7h6.3a3.7 3.7 0 0 1 0 7.3H6",
  external:
    "M9.5 2.5h4v4m0-4-6 6M6.5 3.5H4A1.5 1.5 0 0 0 2.5 5v7A1.5 1.5 0 0 0 4 13.5h7a1.5 1.5 0 0 0 1.5-1.5V9.5",
} as const;
