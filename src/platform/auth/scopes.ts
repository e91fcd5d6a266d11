import type { Context } from 'hono';
import type { Actor } from './actor.ts';
import { authFailure } from './failures.ts';

export const ALL_SCOPES = '*';

/** `duties:write` contains `duties:read`; `*` contains all. */
export function coversScope(scopes: readonly string[], needed: string): boolean {
  if (scopes.includes(ALL_SCOPES) || scopes.includes(needed)) return true;
  return needed.endsWith(':read') && scopes.includes(needed.replace(/:read$/, ':write'));
}

/** Refuses an API key that was not made for this. A signed-in person has every scope. */
export function requireScope(actor: Actor, needed: string): void {
  if (!coversScope(actor.scopes, needed)) {
    throw authFailure('Forbidden', 'auth.scope', { scope: needed });
  }
}

/** The scope of a route of the API by its resource and method: `GET /duties/…` needs `duties:read`. */
export function scopeOf(c: Context, prefix: string): string {
  const resource = c.req.path.slice(prefix.length).split('/').find(Boolean) ?? '';
  return `${resource}:${c.req.method === 'GET' || c.req.method === 'HEAD' ? 'read' : 'write'}`;
}
