import type { ConfigureReply } from "../wire/replies.ts";
import { optionKey, type Option } from "../wire/option.ts";

/** Where a page of options starts. */
export interface PageParam {
  /** Counted from 0. */
  page: number;
  /** The previous answer's `context`. */
  prevContext?: unknown;
}

export const FIRST_PAGE: PageParam = { page: 0 };

/** All options of some pages in order, each value once: pages overlap, and a server may repeat itself. */
export function mergePages(pages: readonly ConfigureReply[]): Option[] {
  const [first] = pages;
  if (first && pages.length === 1) return first.options;
  const seen = new Set<string>();
  const merged: Option[] = [];
  for (const page of pages) {
    for (const option of page.options) {
      const key = optionKey(option.value);
      if (seen.has(key)) continue;
      seen.add(key);
      merged.push(option);
    }
  }
  return merged;
}

/**
 * The page after these; `undefined` at the end. No answer says whether there are more (docs/contract.md#calls): the end
 * is a page without anything new, which also stops at a server that repeats one page forever.
 */
export function nextPage(pages: readonly ConfigureReply[]): PageParam | undefined {
  const last = pages.at(-1);
  if (!last || last.options.length === 0) return undefined;
  const before = mergePages(pages.slice(0, -1)).length;
  if (mergePages(pages).length === before) return undefined;
  return { page: pages.length, prevContext: last.context };
}

/** Whether an answer is a failure: it says so, and brings nothing to choose from. */
export const isFailure = (reply: ConfigureReply): boolean =>
  reply.options.length === 0 && reply.notices.some((notice) => notice.kind === "error");
