import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';

export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly query: string;
}

export async function savedViewsOf(db: Db, actor: Actor): Promise<readonly SavedView[]> {
  return await db
    .selectFrom('petition_views')
    .select(['id', 'name', 'query'])
    .where('tenant_id', '=', actor.tenantId)
    .where('person_id', '=', actor.personId)
    .orderBy('name')
    .execute();
}
