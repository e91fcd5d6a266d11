import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildTenant, NOW } from '#test/build.ts';
import { openTestDatabase } from '#test/database.ts';
import type { TestDatabase } from '#test/database.ts';
import { newId } from '../db/ids.ts';
import { appendEvents } from './append.ts';
import { sealEvents, verifyChain } from './seal.ts';

let test: TestDatabase;
let tenantId: string;

beforeAll(async () => {
  test = await openTestDatabase();
  tenantId = await buildTenant(test.db);
  await test.db.transaction().execute(async (tx) => {
    const origin = { tenantId, personId: null, seatId: null, requestId: 'asked-1', at: NOW };
    const event = { name: 'thing.done', subjectKind: 'thing', data: { step: 1 } };
    const subjects = [newId(), newId(), newId()];
    await appendEvents(
      tx,
      origin,
      subjects.map((subjectId) => ({ ...event, subjectId })),
    );
  });
  while ((await sealEvents(test.db, tenantId)) > 0);
});
afterAll(async () => await test.close());

/** Changes the second event behind the log's back, looks, and puts it back. */
async function breaksAt(column: string, value: unknown): Promise<number | null> {
  let found: number | null = null;
  const undo = new Error('undo');
  await test.db
    .transaction()
    .execute(async (tx) => {
      await sql`alter table events disable trigger events_append_only`.execute(tx);
      await sql`update events set ${sql.ref(column)} = ${value}
        where tenant_id = ${tenantId} and seal_number = 2`.execute(tx);
      found = (await verifyChain(tx, tenantId)).brokenAt?.sealNumber ?? null;
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return found;
}

it('covers what was written', async () => {
  expect(await verifyChain(test.db, tenantId)).toMatchObject({ sealed: 3, brokenAt: null });
});

it.each([
  ['happened_at', new Date(0)],
  ['name', 'thing.undone'],
  ['subject_kind', 'other'],
  ['subject_id', newId()],
  ['council_id', newId()],
  ['person_id', newId()],
  ['seat_id', newId()],
  ['request_id', 'asked-2'],
  ['request_id', null],
  ['data', '{"step": 2}'],
])('tells where %s was changed afterwards', async (column, value) => {
  expect(await breaksAt(column, value)).toBe(2);
});
