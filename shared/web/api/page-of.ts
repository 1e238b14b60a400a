import { z } from 'zod';

/** A page of a list. Lists are paged with a cursor: ask again with `cursor` as long as there is a next one. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    nextCursor: z.string().optional().describe('Hand it back as `cursor` for the next page'),
  });

export const cursorSchema = z.object({ cursor: z.string().optional() });
