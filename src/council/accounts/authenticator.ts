import type { Context } from 'hono';
import { councilSetting } from '#src/council/bodies/index.ts';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { ActorReference } from '#src/platform/auth/presence.ts';
import type { AuthSettings } from '#src/platform/auth/settings.ts';
import { openAuthenticator } from '#src/platform/auth/web.ts';
import type { Identified } from '#src/platform/auth/web.ts';
import type { Db } from '#src/platform/db/database.ts';
import { API_PREFIX } from '#src/platform/web/pipeline.ts';
import { isStaff } from './rules.ts';

type LoadActor = (db: Db, reference: ActorReference) => Promise<Actor | null>;

/** Who a request speaks for; for the web pipeline. */
export function authenticator(
  settings: AuthSettings,
  loadActor: LoadActor,
): (c: Context) => Promise<Identified | null> {
  let open: ((c: Context) => Promise<Identified | null>) | undefined;
  return async (c) => {
    const { db, clock, news } = c.var.platform;
    open ??= openAuthenticator({ db, clock, news, settings, loadActor, totpRequired }, API_PREFIX);
    return await open(c);
  };
}

export async function totpRequired(db: Db, actor: Actor): Promise<boolean> {
  if (!isStaff(actor.role)) return false;
  return await councilSetting(db, actor.tenantId, actor.councilId, 'signIn.totpRequired');
}
