const letters = "0123456789abcdefghijklmnopqrstuvwxyz";

/** `ctok_` and the like with random letters behind it, never seen before. */
export function randomId(prefix: string, length: number, alphabet = letters): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return prefix + Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join("");
}
