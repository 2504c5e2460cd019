import { TAKEN_OUT } from "../core/secrets.ts";
import { isRecord } from "../wire/record.ts";

/**
 * Where a request differs from a recorded one, as paths into it; nowhere if they match. A secret that was taken out
 * matches any text, and the order of keys says nothing.
 */
export function differences(recorded: unknown, given: unknown, path = "request"): string[] {
  if (typeof recorded === "string" && typeof given === "string") {
    return isLike(recorded, given) ? [] : [path];
  }
  if (Array.isArray(recorded) && Array.isArray(given)) {
    return Array.from({ length: Math.max(recorded.length, given.length) }).flatMap((_, index) =>
      differences(recorded[index], given[index], `${path}[${index}]`),
    );
  }
  if (isRecord(recorded) && isRecord(given)) {
    return [...new Set([...Object.keys(recorded), ...Object.keys(given)])].flatMap((key) =>
      differences(recorded[key], given[key], `${path}.${key}`),
    );
  }
  return Object.is(recorded, given) ? [] : [path];
}

/** Whether a text is the recorded one, with anything where a secret was taken out. */
function isLike(recorded: string, given: string): boolean {
  const [first = "", ...rest] = recorded.split(TAKEN_OUT);
  if (rest.length === 0) return recorded === given;
  const last = rest.pop() ?? "";
  if (!given.startsWith(first) || !given.slice(first.length).endsWith(last)) return false;
  let left = given.slice(first.length, given.length - last.length);
  for (const part of rest) {
    const at = left.indexOf(part);
    if (at < 0) return false;
    left = left.slice(at + part.length);
  }
  return true;
}
