import type { Context } from 'hono';
import { isId } from '#src/platform/db/ids.ts';

/** Where the page before this one ended. */
export const beforeOf = (c: Context): string | null => {
  const before = c.req.query('before') ?? '';
  return isId(before) ? before : null;
};
