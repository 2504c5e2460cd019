import type { Page } from "../wire/pages.ts";
import type { ConfigureReply } from "../wire/replies.ts";
import type { AnswerOf, Method, RequestOf } from "../client/calls.ts";

interface PageOrder {
  duplicatePages?: boolean;
  endlessPages?: boolean;
}

/** Makes a server's pages overlap, and its lists endless. Other answers pass through as they are. */
export function createPageTurner({ duplicatePages = false, endlessPages = false }: PageOrder) {
  /** The page before, by what was asked for. */
  const before = new Map<string, readonly unknown[]>();

  const turned = (request: object, isFirst: boolean, items: readonly unknown[]): readonly unknown[] => {
    const { page: _, prevContext: __, after: ___, known: ____, ...same } = request as Record<string, unknown>;
    const key = JSON.stringify(same);
    const last = isFirst ? [] : (before.get(key) ?? []);
    const isEnd = endlessPages && items.length === 0;
    const now = isEnd ? last : duplicatePages ? [...last, ...items] : items;
    before.set(key, isEnd ? last : items);
    return now;
  };

  return <M extends Method>(method: M, request: RequestOf<M>, answer: AnswerOf<M>): AnswerOf<M> => {
    if (method === "configure") {
      const asked = request as RequestOf<"configure">;
      const reply = answer as ConfigureReply;
      return { ...reply, options: turned(asked, !asked.page, reply.options) } as AnswerOf<M>;
    }
    if (method.startsWith("list")) {
      const asked = (request ?? {}) as { after?: string };
      const { items, ...list } = answer as Page<unknown>;
      const more = endlessPages && { hasMore: true, endCursor: list.endCursor ?? asked.after ?? "again" };
      return { ...list, ...more, items: turned({ method, ...asked }, !asked.after, items) } as AnswerOf<M>;
    }
    return answer;
  };
}
