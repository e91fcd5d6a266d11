import { sql } from 'kysely';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import type { Invitee } from '../schema.ts';
import { lastTimeMove } from './moved.ts';

export interface MyInvitation extends Invitee {
  readonly code: string;
  readonly title: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly state: string;
  readonly itemTitle: string | null;
  /** When the meeting was last given another time. */
  readonly movedAt: Date | null;
}

/** Meetings ahead to which this person, or a body they act for, was sent an invitation; soonest first. */
export async function invitationsFor(db: Db, actor: Actor, now: Date): Promise<MyInvitation[]> {
  const { rows } = await sql<MyInvitation>`select i.*, m.code, m.title, m.place, m.state,
      m.starts_at as "startsAt", m.ends_at as "endsAt", a.title as "itemTitle",
      ${lastTimeMove} as "movedAt"
    from invitees i
    join meetings m on m.tenant_id = i.tenant_id and m.id = i.meeting_id
    left join agenda_items a on a.tenant_id = i.tenant_id and a.id = i.item_id
    where i.tenant_id = ${actor.tenantId}
      and (i.person_id = ${actor.personId}
        or (i.person_id is null and i.body_id = any(${[...actor.bodyIds]})))
      and i.told_sequence is not null and m.state in ('called', 'open') and m.ends_at >= ${now}
    order by m.starts_at, i.id limit 50`.execute(db);
  return rows;
}
