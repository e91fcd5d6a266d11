import type { Context } from 'hono';
import type { OwnChange } from '#src/platform/errors.ts';

/** The record a form was sent about, where its address begins with it: `/petitions/KN-…/classify`. */
export function recordIn(c: Context, { names }: OwnChange): string | null {
  const [, room = '', key = ''] = c.req.path.split('/');
  return names.includes(decodeURIComponent(key)) ? `/${room}/${key}` : null;
}
