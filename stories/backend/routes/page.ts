/** One page of a list, as `{ data, page_info }`. A cursor is the id of the last thing seen, in base64. */
export function pageOf<T>(
  all: readonly T[],
  idOf: (item: T) => string,
  query: { after?: string; before?: string; limit?: string },
  most = 100,
) {
  const limit = Math.min(Math.max(Number.parseInt(query.limit ?? "", 10) || 10, 1), most);
  const position = (cursor: string): number => all.findIndex((item) => encode(idOf(item)) === cursor);
  const end = query.before ? position(query.before) : undefined;
  const start = query.after ? position(query.after) + 1 : end === undefined ? 0 : Math.max(end - limit, 0);
  const data = all.slice(start, end === undefined ? start + limit : Math.min(start + limit, end));
  const last = data.at(-1);
  const hasMore = last !== undefined && last !== all.at(-1);
  return {
    data,
    page_info: {
      total_count: all.length,
      count: data.length,
      start_cursor: data[0] === undefined ? null : encode(idOf(data[0])),
      // Absent on the last page, so that a client which follows it always ends.
      end_cursor: hasMore ? encode(idOf(last)) : null,
    },
  };
}

function encode(id: string): string {
  return btoa(encodeURIComponent(id));
}
