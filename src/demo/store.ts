import { sql } from 'kysely';
import type { Db, Tx } from '#src/platform/db/database.ts';

/** True where nobody has begun to work yet; whoever comes at the same time waits and gets false. */
export async function claimForDemo(tx: Tx): Promise<boolean> {
  await sql`lock table tenants in share row exclusive mode`.execute(tx);
  const found = await tx.selectFrom('tenants').select('id').limit(1).executeTakeFirst();
  return found === undefined;
}

/** Fresh tables have no statistics; the first pages would read them row by row. */
export async function analyse(db: Db): Promise<void> {
  await sql`analyze`.execute(db);
}

/** Events of these names since an instant, oldest first. */
export async function eventsSince(
  db: Db,
  tenantId: string,
  names: ReadonlySet<string>,
  since: Date,
): Promise<string[]> {
  const rows = await db
    .selectFrom('events')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('name', 'in', [...names])
    .where('happened_at', '>=', since)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** The rules that date replies to petitions: what the Standing Committee confirms first. */
export async function replyRuleIds(
  db: Db,
  council: { tenantId: string; councilId: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom('deadline_rules')
    .select('id')
    .where('tenant_id', '=', council.tenantId)
    .where('council_id', '=', council.councilId)
    .where('code', 'like', 'PET.%')
    .execute();
  return rows.map(({ id }) => id);
}

/** What departments still owe the body that gave a petition out to them. */
export async function openPartsOf(
  db: Db,
  tenantId: string,
  petitionId: string,
): Promise<{ id: string; councilId: string; symbol: string }[]> {
  return await db
    .selectFrom('duties as d')
    .innerJoin('bodies as b', (join) =>
      join.onRef('b.tenant_id', '=', 'd.tenant_id').onRef('b.id', '=', 'd.debtor_body_id'),
    )
    .select(['d.id', 'd.council_id as councilId', 'b.symbol'])
    .where('d.tenant_id', '=', tenantId)
    .where('d.record_kind', '=', 'petition')
    .where('d.record_id', '=', petitionId)
    .where('d.parent_duty_id', 'is not', null)
    .where('d.state', 'in', ['assigned', 'working'])
    .orderBy('d.id')
    .execute();
}

export interface WorkToPublish {
  readonly petitionId: string;
  readonly title: string;
  readonly text: string;
  readonly answers: readonly { readonly id: string; readonly text: string }[];
}

/** The classified petitions of a council with the answers its voters were given. */
export async function publicWork(
  db: Db,
  tenantId: string,
  councilId: string,
): Promise<readonly WorkToPublish[]> {
  const petitions = await db
    .selectFrom('petitions')
    .select(['id', 'title', 'working_text'])
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .where('state', '<>', 'recorded')
    .orderBy('id')
    .execute();
  const answers = await db
    .selectFrom('petition_answers as a')
    .innerJoin('petitions as p', (join) =>
      join.onRef('p.tenant_id', '=', 'a.tenant_id').onRef('p.id', '=', 'a.petition_id'),
    )
    .select(['a.id', 'a.petition_id', 'a.answer_text'])
    .where('p.tenant_id', '=', tenantId)
    .where('p.council_id', '=', councilId)
    .execute();
  return petitions.map((petition) => ({
    petitionId: petition.id,
    title: petition.title,
    text: petition.working_text,
    answers: answers
      .filter((answer) => answer.petition_id === petition.id)
      .map((answer) => ({ id: answer.id, text: answer.answer_text })),
  }));
}

interface OfCouncil {
  readonly tenantId: string;
  readonly councilId: string;
}

/** Codes of petitions whose answer is most overdue, for the agenda that speaks of them. */
export async function latePetitions(
  db: Db,
  { tenantId, councilId }: OfCouncil,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('petitions as p')
    .innerJoin('petition_duties as l', (join) =>
      join.onRef('l.tenant_id', '=', 'p.tenant_id').onRef('l.petition_id', '=', 'p.id'),
    )
    .innerJoin('duties as d', (join) =>
      join.onRef('d.tenant_id', '=', 'l.tenant_id').onRef('d.id', '=', 'l.duty_id'),
    )
    .select('p.code')
    .groupBy(['p.code', 'p.id'])
    .where('p.tenant_id', '=', tenantId)
    .where('p.council_id', '=', councilId)
    .where('d.state', 'in', ['assigned', 'working'])
    .where('d.due_on', 'is not', null)
    .orderBy((is) => is.fn.min('d.due_on'))
    .orderBy('p.id')
    .limit(limit)
    .execute();
  return rows.map(({ code }) => code);
}

/** Codes of answered petitions of a commune, for a visit that compares the answers there. */
export async function petitionsToCheck(
  db: Db,
  { tenantId, councilId }: OfCouncil,
  unitCode: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('petitions')
    .select('code')
    .where('tenant_id', '=', tenantId)
    .where('council_id', '=', councilId)
    .where('unit_code', '=', unitCode)
    .where('state', 'in', ['answered', 'following', 'ended'])
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ code }) => code);
}

/** The version of a meeting's minutes that who approves them has read. */
export async function minutesVersion(db: Db, tenantId: string, meetingId: string): Promise<number> {
  const { version } = await db
    .selectFrom('meeting_minutes')
    .select('version')
    .where('tenant_id', '=', tenantId)
    .where('meeting_id', '=', meetingId)
    .executeTakeFirstOrThrow();
  return version;
}
