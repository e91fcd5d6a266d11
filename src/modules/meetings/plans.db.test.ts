import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '#src/platform/auth/actor.ts';
import { openMeetingLife } from '../../../test/meeting-life.ts';
import type { MeetingLife } from '../../../test/meeting-life.ts';
import { visibleTo } from './queries/visible.ts';

let life: MeetingLife;

beforeAll(async () => {
  life = await openMeetingLife();
  const { db, tenantId, province, commune } = life;
  for (const [council, count] of [
    [province, 600],
    [commune, 20_000],
  ] as const) {
    await sql`insert into meetings (tenant_id, id, code, council_id, body_id, kind, term_id, title,
        starts_at, ends_at, created_at, state, called_at)
      select ${tenantId}::uuid, gen_random_uuid(), 'PH-' || ${council.unitCode}::text || n, ${council.councilId}::uuid,
        ${council.standingCommitteeId}::uuid, 'standingSession', t.id, 'Phiên họp', ts, ts + interval '3 hours',
        now(), 'called', now()
      from generate_series(1, ${count}::int) n
      cross join lateral (select timestamptz '2020-01-01 01:00Z' + n * interval '6 hours' as ts) at
      join council_terms t on t.tenant_id = ${tenantId}::uuid and t.council_id = ${council.councilId}::uuid`.execute(
      db,
    );
  }
  await sql`insert into agenda_items (tenant_id, id, meeting_id, position, kind, title, created_at)
    select tenant_id, gen_random_uuid(), id, 0, 'other', 'Nội dung', now() from meetings`.execute(
    db,
  );
  await sql`insert into agenda_sources (tenant_id, item_id, record_kind, record_id)
    select tenant_id, id, 'petition', gen_random_uuid() from agenda_items`.execute(db);
  await sql`insert into meeting_readers (tenant_id, id, meeting_id, body_id)
    select tenant_id, gen_random_uuid(), id, ${life.bodies.front}::uuid from meetings limit 300`.execute(
    db,
  );
  await sql`analyze`.execute(db);
}, 600_000);
afterAll(async () => await life.close());

const page = (actor: Actor) => sql`select m.id from meetings m where ${visibleTo(actor)}
  order by m.starts_at desc, m.id desc limit 31`;

it('the list of a council and of somebody invited reads an index', async () => {
  const { chair, front, department, delegate } = life.people;
  for (const actor of [chair, front, department, delegate]) {
    expect(await explained(page(actor))).not.toContain('Seq Scan on meetings');
  }
});

it('so does where a record stands, and an agenda', async () => {
  const { tenantId } = life;
  const some = '019a9c1e-5b7c-7c3e-9a54-0d2f6f0c1a11';
  const plans = [
    await explained(sql`select item_id from agenda_sources where tenant_id = ${tenantId}
      and record_kind = 'petition' and record_id = ${some}`),
    await explained(sql`select id from agenda_items where tenant_id = ${tenantId}
      and meeting_id = ${some}`),
    await explained(sql`select id from agenda_papers where tenant_id = ${tenantId}
      and body_id = ${some} and state = 'asked' order by due_on limit 5`),
  ];
  for (const plan of plans) expect(plan).not.toMatch(/Seq Scan on (agenda_items|agenda_sources)/);
});

async function explained(query: ReturnType<typeof sql>): Promise<string> {
  const { rows } = await sql<{ 'QUERY PLAN': string }>`explain ${query}`.execute(life.db);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}
