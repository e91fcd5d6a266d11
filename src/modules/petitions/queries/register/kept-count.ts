import type { Context } from 'hono';
import { whileUnchanged } from '#src/platform/web/answers/unchanged.ts';
import { filterQuery } from './filter.ts';
import type { PetitionFilter } from './filter.ts';

/** How many a filter has, counted once for a reader who turns its pages. */
export const keptCount =
  (c: Context, filter: PetitionFilter, today: string) =>
  async <T>(count: () => Promise<T>): Promise<T> =>
    await whileUnchanged(c, `petitions ${today} ${filterQuery(filter)}`, count);
