import { sql } from 'kysely';
import type { StoredMeeting } from '#src/modules/meetings/index.ts';
import type { Db } from '#src/platform/db/database.ts';

export interface Clash {
  readonly name: string;
  /** The other meeting; of another council or a restricted one only its hours are told. */
  readonly title: string | null;
  readonly code: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** People of this meeting who are called to another one at the same time. */
export async function clashesOf(
  db: Db,
  meeting: Pick<StoredMeeting, 'tenant_id' | 'id' | 'council_id' | 'starts_at' | 'ends_at'>,
): Promise<Clash[]> {
  const { tenant_id: tenantId, id, council_id: councilId } = meeting;
  const { rows } = await sql<Clash>`select distinct on (mine.person_id, m.id) mine.name,
      case when m.council_id = ${councilId} and not m.is_restricted then m.title end as title,
      case when m.council_id = ${councilId} and not m.is_restricted then m.code end as code,
      m.starts_at as "startsAt", m.ends_at as "endsAt"
    from invitees mine
    join invitees other on other.tenant_id = mine.tenant_id and other.person_id = mine.person_id
      and other.meeting_id <> mine.meeting_id
    join meetings m on m.tenant_id = other.tenant_id and m.id = other.meeting_id
    where mine.tenant_id = ${tenantId} and mine.meeting_id = ${id}
      and mine.person_id is not null
      and m.state in ('preparing', 'called', 'open')
      and m.starts_at < ${meeting.ends_at} and m.ends_at > ${meeting.starts_at}
      and other.answer is distinct from 'absent'
    order by mine.person_id, m.id limit 100`.execute(db);
  return rows;
}
