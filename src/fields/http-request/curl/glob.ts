/** `[1-3]`, `[a-z:2]`: several addresses in one. */
const range = /^\[(?:\d+-\d+|[a-z]-[a-z]|[A-Z]-[A-Z])(?::\d+)?\]/;
/** `{a,b}`: one address for each. */
const set = /^\{[^{}]*\}/;
const expression = /^\{\{[^]*?\}\}/;

/**
 * A URL as curl reads it unless `-g` is given: brackets and braces stand for several addresses, and a backslash before one
 * makes it an ordinary character. Chrome writes them that way. A request has one address: sets and ranges stay, and are
 * reported. What curl itself would refuse, such as `a[]=1`, means what it says.
 */
export function unglobbed(url: string): { url: string; left: string[] } {
  const left: string[] = [];
  let made = "";
  for (let at = 0; at < url.length;) {
    const rest = url.slice(at, at + 2000);
    const escaped = /^\\[[\]{}]/.test(rest);
    const several = (range.exec(rest) ?? set.exec(rest))?.[0];
    const [whole = several ?? (escaped ? rest.slice(0, 2) : rest.slice(0, 1))] = expression.exec(rest) ?? [];
    if (whole === several) left.push(url[at - 1] === "$" ? `$${several}` : several);
    made += escaped ? rest[1] : whole;
    at += whole.length;
  }
  return { url: made, left };
}
