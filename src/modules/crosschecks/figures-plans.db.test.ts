// What voters say is an outcome of petitions that this room defines.
import '#src/modules/submissions/index.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '#src/platform/auth/actor.ts';
import type { Db } from '#src/platform/db/database.ts';
import { newId } from '#src/platform/db/ids.ts';
import { registerPage } from '#src/modules/petitions/index.ts';
import type { Outcome } from '#src/modules/petitions/index.ts';
import { TODAY, buildActor, buildCouncil, buildTenant } from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { openExplained } from '#test/explained.ts';
import type { Explained } from '#test/explained.ts';
import { differingPetitions, talliesByBody } from './queries/by-body.ts';
import { figures, figuresWithGroups } from './queries/figures.ts';

const ROWS = 40_000;
const SESSIONS = 40;
const LARGE = ['petitions', 'petition_verifications', 'petition_places', 'petition_answers'];

let test: TestDatabase;
let explained: Explained;
let clerk: Actor;
let sessionId: string;

beforeAll(async () => {
  test = await openTestDatabase();
  const tenantId = await buildTenant(test.db);
  const council = await buildCouncil(test.db, { tenantId });
  clerk = await buildActor(test.db, council, 'clerk');
  const sessions = Array.from({ length: SESSIONS }, () => newId());
  sessionId = sessions[3] ?? '';
  await sql`alter table petitions drop constraint petitions_tenant_id_session_id_fkey`.execute(
    test.db,
  );
  await sql`
    insert into petitions (tenant_id, id, code, council_id, kind, source, state, public_label, title,
      original_text, working_text, search, unit_code, original_unit_code, original_unit_name,
      field_code, responsible_body_id, session_id, received_on, answered_on, reply_class,
      check_finding, recorded_at, last_act_at)
    select ${tenantId}, (lpad(to_hex(1735689600000 + g), 12, '0') || '70008000' || lpad(to_hex(g), 12, '0'))::uuid,
      'KN-' || g, ${council.councilId}, 'petition', 'contact',
      case when g % 3 = 0 then 'answered' else 'forwarded' end, 'received', 'x', 'x', 'x', '',
      '42', '42', 'x', 'f' || g % 16, ${council.executiveId}, (${sessions}::uuid[])[1 + g % ${SESSIONS}],
      date '2021-01-01' + (g % 2000), case when g % 3 = 0 then date '2026-11-01' end,
      case when g % 3 = 0 then 'explained' end, case when g % 300 = 0 then 'no' end, now(), now()
    from generate_series(1, ${ROWS}) g`.execute(test.db);
  await sql`vacuum analyze petitions`.execute(test.db);
  explained = openExplained(test.url, LARGE);
}, 600_000);
afterAll(async () => {
  await explained.close();
  await test.close();
});

const scansOf = async (work: (db: Db) => Promise<unknown>) => await explained.scansOf(work);

it('a session or a time is counted by its index', async () => {
  const { tenantId, councilId } = clerk;
  const ask = { tenantId, councilId, today: TODAY };
  expect(await scansOf(async (db) => await figures(db, { ...ask, sessionId }))).toEqual([]);
  expect(explained.plans()).toContain('petitions_session_figures');
  const month = { ...ask, from: '2024-03-01', to: '2024-03-31' };
  expect(await scansOf(async (db) => await figures(db, month))).toEqual([]);
  expect(explained.plans().match(/petitions_received_figures/g)).toHaveLength(1);
  const asVoters = { ...month, onlyPublished: true };
  expect(await scansOf(async (db) => await figures(db, asVoters))).toEqual([]);
  expect(explained.plans()).not.toContain('publications');
});

it('a page of figures reads them once, for all its groups', async () => {
  const { tenantId, councilId } = clerk;
  const ask = { tenantId, councilId, today: TODAY, from: '2024-03-01', to: '2024-03-31' };
  expect(await scansOf(async (db) => await figuresWithGroups(db, ask))).toEqual([]);
  expect(explained.plans().match(/petitions_received_figures/g)).toHaveLength(1);
  const { all, by } = await figuresWithGroups(test.db, ask);
  expect(all).toEqual(await figures(test.db, ask));
  expect(all.answered.of).toBeGreaterThan(0);
  for (const groups of Object.values(by)) {
    const sum = groups.reduce((total, group) => total + group.figures.answered.value, 0);
    expect(sum).toBe(all.answered.value);
  }
  expect(by.session.length).toBeGreaterThan(1);
});

it('which bodies’ answers differ is read from those that were checked', async () => {
  const ask = { actor: clerk, today: TODAY, filter: {} };
  expect(await scansOf(async (db) => await talliesByBody(db, ask))).toEqual([]);
  expect(explained.plans()).toContain('petitions_judged');
  expect(await scansOf(async (db) => await differingPetitions(db, ask, 100))).toEqual([]);
});

it('what is still to be checked is looked for among the newest replies', async () => {
  const ask = { actor: clerk, filter: { outcome: 'to_check' as const }, today: TODAY, limit: 20 };
  expect(await scansOf(async (db) => await registerPage(db, ask))).toEqual([]);
  expect(explained.plans()).toContain('petitions_council_replied');
});

it.each<Outcome>(['checked', 'differing', 'voter_reported', 'answered', 'rated'])(
  'the register reads no table from end to end for what is %s',
  async (outcome) => {
    const ask = { actor: clerk, filter: { outcome }, today: TODAY, limit: 20 };
    expect(await scansOf(async (db) => await registerPage(db, ask))).toEqual([]);
  },
);
