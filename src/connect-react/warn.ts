const said = new Set<string>();

/** Says, once for each name, that something of connect-react's is not honoured here, and what to do instead. */
export function warnOnce(name: string, instead: string): void {
  if (said.has(name)) return;
  said.add(name);
  console.warn(`propsmith/connect-react: ${name} is not honoured. ${instead}`);
}

/** For tests: what was said before is said again. */
export const forgetWarnings = (): void => said.clear();
