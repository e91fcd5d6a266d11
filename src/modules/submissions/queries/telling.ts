import { sql } from 'kysely';
import type { Db } from '#src/platform/db/database.ts';
import type { Channel } from '../schema.ts';

export interface VoterEvent {
  readonly name: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly round: number;
}

export async function voterEvents(
  db: Db,
  tenantId: string,
  ids: readonly string[],
): Promise<readonly VoterEvent[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<VoterEvent>`
    select e.name, e.subject_kind as "subjectKind", e.subject_id as "subjectId",
      coalesce((select max(a.round) from petition_answers a
        where a.tenant_id = e.tenant_id and a.petition_id = e.subject_id), 0)::int as round
    from events e
    where e.tenant_id = ${tenantId} and e.id = any(${[...ids]}::uuid[])`.execute(db);
  return rows;
}

export interface VoterToTell {
  readonly tenantId: string;
  readonly id: string;
  readonly councilId: string;
  readonly councilName: string;
  readonly channels: readonly Channel[];
  readonly email: string;
  /** Of the office. */
  readonly phone: string;
  readonly submittedAt: Date;
}

/** Of a council's office: what the council shows the public, else the office's own; empty where there is none. */
export const officePhone = (tenantId: string, councilId: string) => sql<string>`coalesce(
  (select nullif(s.value #>> '{}', '') from council_settings s
    where s.tenant_id = ${sql.ref(tenantId)} and s.council_id = ${sql.ref(councilId)}
    and s.key = 'portal.phone'),
  (select f.phone from bodies f
    where f.tenant_id = ${sql.ref(tenantId)} and f.council_id = ${sql.ref(councilId)}
    and f.kind = 'office' and f.valid_to is null and f.phone <> ''
    order by f.sort_order limit 1), '')`;

/** Of the office that a submission `m` came to. */
export const OFFICE_PHONE = officePhone('m.tenant_id', 'm.council_id');

/** Who sent what an event is about, and agreed to be told; also through the petition that stands for theirs. */
export async function votersToTell(
  db: Db,
  tenantId: string,
  event: VoterEvent,
): Promise<readonly VoterToTell[]> {
  const isOne = event.subjectKind === 'submission';
  const { rows } = await sql<VoterToTell>`
    select m.tenant_id as "tenantId", m.id, m.council_id as "councilId", b.name as "councilName",
      m.agreed_channels as channels, m.email, ${OFFICE_PHONE} as phone,
      m.submitted_at as "submittedAt"
    from submissions m
    join bodies b on b.tenant_id = m.tenant_id and b.id = m.council_id
    where m.tenant_id = ${tenantId} and cardinality(m.agreed_channels) > 0
      and ${
        isOne
          ? sql`m.id = ${event.subjectId}`
          : sql`m.petition_id in (
        with recursive behind as (
          select ${event.subjectId}::uuid as id
          union select p.id from petitions p join behind b on p.merged_into = b.id
            where p.tenant_id = ${tenantId})
        select id from behind)`
      }
    limit 2000`.execute(db);
  return rows;
}
