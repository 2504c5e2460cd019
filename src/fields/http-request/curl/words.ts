// Cuts a command into words, the way its shell would. Nothing runs and no variable is looked up: whatever a shell would
// fill in stays in its word as written, and is reported.

import { cmdWords, hasDoubledQuotes, usesCarets } from "./cmd.ts";
import { bash, powerShell, shellWords } from "./shell.ts";

/** The words of the first command in a text. */
export interface Words {
  words: string[];
  /** What a shell would do or fill in and we don't: `$TOKEN`, `| jq .name`, a quotation mark that is never closed. */
  left: string[];
  /** What the command reads from its standard input: a here-document. */
  stdin?: Stdin;
}

export interface Stdin {
  text: string;
  /** As the command has it, to report it where nothing reads it. */
  written: string;
}

/** Cuts a text as Bash, PowerShell or the Windows command prompt would: its line ends and quotation marks tell which. */
export function wordsOf(text: string): Words {
  const source = text.replaceAll("\r\n", "\n");
  // The command prompt has no single quotation marks.
  const startsDouble = /["']/.exec(source)?.[0] !== "'";
  if (/\\[ \t]*\n/.test(source)) return shellWords(source, bash);
  if (isPowerShell(source)) return shellWords(source, powerShell);
  if (startsDouble && (usesCarets(source) || hasDoubledQuotes(source))) return cmdWords(source);
  return shellWords(source, bash);
}

const isPowerShell = (text: string): boolean =>
  /\s`[ \t]*\n|@["'][ \t]*\n/.test(text) ||
  /^[^'`]*"[^'"`]*`"/.test(text) ||
  (/^\s*(?:\S*[\\/])?curl\.exe\s/i.test(text) && text.includes("'"));
