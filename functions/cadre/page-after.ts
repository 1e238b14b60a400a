import { accept, type Result, refuseFields } from '#shared/platform/result.ts';

/** The page of a list that follows the item a cursor names. Refuses a cursor that names none of them. */
export const pageAfter = <T>(
  items: T[],
  idOf: (item: T) => string,
  { cursor, limit }: { cursor?: string; limit: number },
): Result<{ items: T[]; nextCursor?: string }> => {
  const at = cursor === undefined ? -1 : items.findIndex((item) => idOf(item) === cursor);
  if (cursor !== undefined && at < 0) return refuseFields([{ field: 'cursor', code: 'cursor-unclear' }]);
  const page = items.slice(at + 1, at + 1 + limit);
  const last = page.at(-1);
  const hasMore = at + 1 + limit < items.length;
  return accept({ items: page, nextCursor: hasMore && last ? idOf(last) : undefined });
};
