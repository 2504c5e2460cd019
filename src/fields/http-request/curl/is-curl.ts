/** Whether a text looks like a cURL command, with or without the prompt that was copied along. */
export const isCurl = (text: string): boolean => /^\s*(?:[$>%#]\s+)?curl(?:\.exe)?\s/i.test(text);

/** What else a browser copies a request as; `undefined` for a text that is neither. */
export function otherFormat(text: string): string | undefined {
  if (/^\s*(?:await\s+)?fetch\s*\(/.test(text)) return "fetch";
  return /^\s*(?:\$\w+\s*=|Invoke-(?:WebRequest|RestMethod)\b)/i.test(text) ? "PowerShell" : undefined;
}
