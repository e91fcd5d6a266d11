import type { Hono } from 'hono';
import { API } from './audiences/api.ts';
import { FORMS } from './audiences/forms.ts';
import { PAGES } from './audiences/pages.ts';
import { PUBLIC } from './audiences/public.ts';

/**
 * For whom an address is:
 *
 * - `public`: anybody; it answers without an account.
 * - `province`: whoever has a seat in the province; the directory and the calendar are one for all of it.
 * - `council`: the own council, and those of others whom the record itself names (forwarded, invited, asked).
 * - `owner`: one person alone, not the colleague at the next table either.
 * - `installation`: who looks after the installation: no council's chair, chief of office or auditor, no commune's administrator.
 */
export type Audience = 'public' | 'province' | 'council' | 'owner' | 'installation';

export const AUDIENCES: Readonly<Record<string, Audience>> = {
  ...PUBLIC,
  ...PAGES,
  ...FORMS,
  ...API,
};

export interface Route {
  readonly method: string;
  readonly path: string;
}

/** Every address the house answers, once. */
export function routesOf(web: Pick<Hono, 'routes'>): readonly Route[] {
  const named = web.routes
    .filter(({ method, path }) => method !== 'ALL' && !path.endsWith('*'))
    .map(({ method, path }) => `${method} ${path}`);
  return [...new Set(named)].map((name) => {
    const [method = '', path = ''] = name.split(' ');
    return { method, path };
  });
}

export const audienceOf = ({ method, path }: Route): Audience | undefined =>
  AUDIENCES[`${method} ${path}`];
