// Ranges of versions, as npm writes them: `^1.2.0`, `~1.2`, `1.x`, `>=1 <3`, `1.0.0 - 2.0.0`, `1 || 2`.

type Version = readonly number[];
type Bound = readonly [operator: string, version: Version];

const VERSION = /^v?(\d+|[x*])(?:\.(\d+|[x*]))?(?:\.(\d+|[x*]))?(?:[-+][\w.+-]*)?$/i;

/** The numbers of a version, as far as there are any: `1.x` has one. */
function read(text: string): Version | undefined {
  const parts = VERSION.exec(text)?.slice(1);
  if (!parts) return undefined;
  const end = parts.findIndex((part) => part === undefined || !/\d/.test(part));
  return (end < 0 ? parts : parts.slice(0, end)).map(Number);
}

/** The number at a place; missing ones are 0. */
const at = (version: Version, place: number): number => version[place] ?? 0;

function compare(a: Version, b: Version): number {
  const place = [0, 1, 2].find((it) => at(a, it) !== at(b, it));
  return place === undefined ? 0 : at(a, place) - at(b, place);
}

/** The first version after all that begin with these numbers. */
const after = (version: Version): Version => [...version.slice(0, -1), (version.at(-1) ?? 0) + 1];

/** `^`: the first number that isn't 0 stays. */
function caretEnd(version: Version): Version {
  const fixed = version.findIndex((part) => part > 0);
  return after(version.slice(0, fixed < 0 ? version.length : fixed + 1));
}

function boundsOf(operator: string, version: Version): Bound[] {
  if (version.length === 0) return operator === "<" || operator === ">" ? [["<", [0]]] : [];
  if (operator === "^")
    return [
      [">=", version],
      ["<", caretEnd(version)],
    ];
  if (operator === "~")
    return [
      [">=", version],
      ["<", after(version.slice(0, 2))],
    ];
  // `>1.2` starts at 1.3, and `<=1.2` includes 1.2.9.
  if (operator === ">") return [[">=", after(version)]];
  if (operator === "<=") return [["<", after(version)]];
  if (operator === "")
    return [
      [">=", version],
      ["<", after(version)],
    ];
  return [[operator, version]];
}

/** What a range without `||` demands; `undefined` if it isn't one. */
function readPart(part: string): Bound[] | undefined {
  const normal = part
    .trim()
    .replace(/^(\S+)\s+-\s+(\S+)$/, ">=$1 <=$2")
    .replaceAll(/([<>=^~]+)\s+/g, "$1");
  const bounds = normal.split(/\s+/).map((word): Bound[] | undefined => {
    const [, operator = "", text = ""] = /^(\^|~>?|[<>]=?|=)?(.*)$/.exec(word) ?? [];
    const version = read(text === "" ? "*" : text);
    return version && boundsOf(operator === "=" ? "" : operator.replace("~>", "~"), version);
  });
  return bounds.every((bound) => bound !== undefined) ? bounds.flat() : undefined;
}

/** Whether a version is in a range; `undefined` if either can't be read. Suffixes such as `-beta.1` don't count. */
export function isInRange(version: string, range: string): boolean | undefined {
  const exact = read(version.trim());
  const parts = range.split("||").map(readPart);
  if (!exact || exact.length === 0 || parts.includes(undefined)) return undefined;
  return parts.some((bounds = []) =>
    bounds.every(([operator, bound]) =>
      operator === "<" ? compare(exact, bound) < 0 : compare(exact, bound) >= 0,
    ),
  );
}
