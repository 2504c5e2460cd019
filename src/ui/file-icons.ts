/** Icons of a file picker, on the same grid as the others. It brings them by `draw`. */
export const fileIcons = {
  folder: "M2 5V4a1 1 0 0 1 1-1h3.2l1.6 2H13a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V5Z",
  file: "M4.5 2H9l3 3v8a1 1 0 0 1-1 1H4.5a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1ZM9 2v3h3",
} as const;
