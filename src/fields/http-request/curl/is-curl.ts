/** Whether a text looks like a cURL command, with or without the prompt that was copied along. */
export const isCurl = (text: string): boolean => /^\s*(?:[$>%#]\s+)?curl(?:\.exe)?\s/i.test(text);
