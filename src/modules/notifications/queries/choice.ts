import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import { usualTimes } from '../usual-times.ts';
import type { OwnTimes, UsualTimes } from '../mail-times.ts';

export interface Choice {
  readonly own: OwnTimes;
  /** What the council chose for its people. */
  readonly usual: UsualTimes;
  readonly muted: readonly string[];
  readonly email: string;
}

export async function choiceOf(db: Db, actor: Actor): Promise<Choice> {
  const row = await db
    .selectFrom('people as p')
    .leftJoin('notice_choices as c', (join) =>
      join.onRef('c.tenant_id', '=', 'p.tenant_id').onRef('c.person_id', '=', 'p.id'),
    )
    .select(['p.email', 'c.mail', 'c.quiet_from', 'c.quiet_to', 'c.muted'])
    .where('p.tenant_id', '=', actor.tenantId)
    .where('p.id', '=', actor.personId)
    .executeTakeFirst();
  return {
    own: {
      mail: row?.mail ?? null,
      quietFrom: row?.quiet_from ?? null,
      quietTo: row?.quiet_to ?? null,
    },
    usual: await usualTimes(db, actor.tenantId, actor.councilId),
    muted: row?.muted ?? [],
    email: row?.email ?? '',
  };
}
