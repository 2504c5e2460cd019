/**
 * Prop name ↔ the key under which react-hook-form holds its draft. React-hook-form reads keys as paths and refuses some
 * words; a prop may be called `a.b`, `1`, `constructor` or `__proto__`. So each key starts with a letter of ours and
 * holds nothing but letters, digits and underscores.
 */
export const fieldKey = (name: string): string =>
  `p_${name.replace(/[^A-Za-z0-9]/g, (char) => `_${char.charCodeAt(0).toString(16)}_`)}`;

/** The prop name that a key was made from. */
export const propName = (key: string): string =>
  key.slice(2).replace(/_([0-9a-f]+)_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
