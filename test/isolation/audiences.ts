import type { Hono } from 'hono';
import { API } from './audiences/api.ts';
import type { Audience } from './audiences/audience.ts';
import { FORMS } from './audiences/forms.ts';
import { PAGES } from './audiences/pages.ts';
import { PUBLIC } from './audiences/public.ts';

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
